"""The page of what follows a conversation, and its parts."""
