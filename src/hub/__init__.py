"""The engine: facts and words in, one bilingual site out."""
