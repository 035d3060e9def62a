"""The reader's search: what it finds, the file it reads, and how well it answers."""
