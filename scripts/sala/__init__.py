"""Sala: structured Markdown of laws, procedures and contacts, checked and made into a site."""

__version__ = "0.1.0"
