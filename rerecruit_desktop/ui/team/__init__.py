"""The whole team: who got how much attention, how their needs are met, and who is due when."""
