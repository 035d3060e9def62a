"""Languages, interface texts, messages and dates."""
