"""The search against its figures, with stock Material and MiniSearch beside it: `make bench-search`."""
