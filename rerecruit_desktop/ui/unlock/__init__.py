"""Choosing a passphrase, and opening the notebook with it."""
