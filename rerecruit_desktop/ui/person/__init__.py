"""One direct report."""
