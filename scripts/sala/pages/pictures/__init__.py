"""Pictures of a page, made at build from values: SVG as text, with a text alternative."""
