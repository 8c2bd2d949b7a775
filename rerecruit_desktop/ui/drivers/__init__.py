"""The driver card, for the plan of a conversation and for the profile."""
