"""Writes into the project: whole files or nothing, and a new entry without touching what stands there."""
