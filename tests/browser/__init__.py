"""Pages in a real browser. The tests need the extra `browser` and Debian's chromium."""
