"""A tiny project built for real, and what a person sees of it."""
