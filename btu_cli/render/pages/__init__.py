"""The pages for people, one module for each report: `render(report, ink)` gives text or a rich renderable."""
