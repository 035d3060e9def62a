"""Deadlines and events as calendars that any calendar program reads."""
