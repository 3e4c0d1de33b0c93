"""The pages for people, one module a report: `render(report, ink)` gives a string or what rich draws."""
