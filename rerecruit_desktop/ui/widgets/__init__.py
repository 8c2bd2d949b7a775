"""Controls that know nothing of the app."""
