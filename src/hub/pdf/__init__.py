"""The handbook and the single sheets: from the built pages through Typst to tagged PDF files with forms."""
