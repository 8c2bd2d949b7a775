"""The conversation: invite, plan, dialogue."""
