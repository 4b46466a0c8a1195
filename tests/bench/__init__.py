"""Benchmarks, and the one generator of valid records that they all use."""
