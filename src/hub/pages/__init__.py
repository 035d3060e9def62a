"""The Markdown pages: front matter, headings, links and macro calls, each with its place."""
