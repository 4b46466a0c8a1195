"""Search: the index built from the pages, and the folding that index and query share."""
