"""The copy of the site that opens from disk, and what the downloads page says of its files."""
