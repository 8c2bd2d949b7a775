"""Re-recruit: a private notebook for the conversations that keep your best people."""

__version__ = "0.1.0"
