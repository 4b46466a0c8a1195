"""Tests, laid out as scripts/sala is."""
