"""Preview, saving and printing of the papers."""
