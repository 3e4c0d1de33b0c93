"""Self-contained HTML files: a page for each show, and the index of a site. All text is escaped."""
