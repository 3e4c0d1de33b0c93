"""HTML files that need nothing else: a page a show, and the index of a site. All text in them is escaped."""
