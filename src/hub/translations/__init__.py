"""Which text in one language may be behind the other."""
