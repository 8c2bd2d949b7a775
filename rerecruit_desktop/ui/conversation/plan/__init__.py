"""The parts of the second step."""
