"""The ways into the notebook: passphrase, recovery sheet, this computer, and a new key for everything."""
