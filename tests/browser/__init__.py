"""The built site as a reader meets it: in a real browser, over http and from the disk."""
