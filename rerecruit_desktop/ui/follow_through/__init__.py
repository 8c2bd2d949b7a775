"""What follows a conversation, for the pages that keep it: answers, milestones, needs, forecasts."""
