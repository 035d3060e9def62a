"""Spelling, terms and clear language: what a proofreader would mark."""
