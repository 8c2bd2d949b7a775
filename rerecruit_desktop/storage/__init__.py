"""The encrypted notebook: the only home of sqlite_utils, sqlcipher3 and cryptography."""
