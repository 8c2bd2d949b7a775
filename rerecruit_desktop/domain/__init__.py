"""Frozen values and pure rules of the method; the standard library only."""
