"""`python -m sala` is the `sala` command."""

import sys

from sala.cli import main

sys.exit(main())
