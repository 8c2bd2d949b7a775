"""The page on which a conversation is read, alone or beside an earlier one."""
