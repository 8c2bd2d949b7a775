"""Noting a contribution from anywhere in ten seconds."""
