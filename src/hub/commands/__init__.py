"""One file a command, each a thin face over the floor that does the work."""
