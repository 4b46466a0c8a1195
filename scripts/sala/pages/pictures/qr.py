"""QR codes (ISO/IEC 18004) as SVG that stands in the page: nothing is fetched, and it prints sharp."""

from html import escape

import segno

QUIET = 4
"""Modules of white about the code, as the standard wants."""


def qr_code(content: str, title: str) -> str:
    """SVG of the code that holds an address or a number to dial; black on white in every theme, so that it is read."""
    code = segno.make_qr(content, error="m", boost_error=False)
    svg = code.svg_inline(border=QUIET, light="#fff", omitsize=True, svgclass=None, lineclass=None)
    return svg.replace("<svg", f'<svg class="sala-qr" role="img" aria-label="{escape(title)}"', 1)
