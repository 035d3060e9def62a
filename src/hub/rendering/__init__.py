"""Facts to HTML blocks."""
