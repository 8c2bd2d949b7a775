"""Today: the page the program opens on."""
