"""Tests of what the templates print."""
