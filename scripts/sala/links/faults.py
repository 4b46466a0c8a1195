"""What keeps links from being proven at all: told to a person in a line, never as a traceback."""


class LinksFault(Exception):
    """The links cannot be proven; the text says why, and how to mend it."""
