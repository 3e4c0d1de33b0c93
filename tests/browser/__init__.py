"""Pages as a real browser shows them. They need the extra `browser` and Debian's chromium."""
