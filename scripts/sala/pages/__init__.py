"""From the content model to what the templates print. Knows nothing of the generator."""
