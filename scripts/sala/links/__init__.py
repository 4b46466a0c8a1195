"""Links that lead somewhere: inside the built site, and out of it, with a memory of each address."""
