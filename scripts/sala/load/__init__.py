"""From files to the content model. Whatever is wrong with a file becomes a Problem, never a traceback."""
