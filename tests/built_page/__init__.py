"""Checks of the built page: valid HTML, order of headings and languages, accessibility, weight. `make check-site`."""
