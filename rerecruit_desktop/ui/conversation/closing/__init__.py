"""What follows the dialogue."""
