"""Backups: made by themselves and by hand, looked at, restored."""
