"""The timeline of a person: its rows, what narrows them, and what is added and changed right here."""
