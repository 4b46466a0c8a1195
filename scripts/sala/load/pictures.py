"""What a picture file holds besides its picture: camera, place, author, comments.

Reads the frames of segments alone, no pixels. A file that is cut off or no picture gives what was found up to there.
"""

from collections.abc import Iterator

from sala.problems import Message

EXIF = "Exif"
XMP = "XMP"
IPTC = "IPTC"
COMMENT = Message("comments")
# PNG chunks that carry words or a place; those of colour and size are the picture's own
# https://www.w3.org/TR/png-3/#11Chunks
PNG_CHUNKS = {b"eXIf": EXIF, b"tEXt": COMMENT, b"zTXt": COMMENT, b"iTXt": COMMENT, b"tIME": Message("the time")}
# https://developers.google.com/speed/webp/docs/riff_container
WEBP_CHUNKS = {b"EXIF": EXIF, b"XMP ": XMP}


def metadata(data: bytes) -> tuple[str, ...]:
    """Names of what a JPEG, PNG, WebP or GIF holds besides its picture, each once; empty for other files."""
    if data.startswith(b"\xff\xd8"):
        found = _jpeg(data)
    elif data.startswith(b"\x89PNG\r\n\x1a\n"):
        found = _png(data)
    elif data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        found = _webp(data)
    elif data.startswith((b"GIF87a", b"GIF89a")):
        # e.g. "!\xfe\x05hello\x00", "!\xff\x0bXMP DataXMP"
        found = iter([COMMENT] * (b"\x21\xfe" in data) + [XMP] * (b"\x21\xff\x0bXMP Data" in data))
    else:
        found = iter(())
    return tuple(dict.fromkeys(found))


def _jpeg(data: bytes) -> Iterator[str]:
    """Segments up to the first scan, ITU-T T.81 annex B."""
    at = 2
    while at + 4 <= len(data) and data[at] == 0xFF:
        marker, length = data[at + 1], int.from_bytes(data[at + 2 : at + 4], "big")
        content = data[at + 4 : at + 2 + length]
        if marker == 0xDA or length < 2:
            return
        if marker == 0xE1:
            yield EXIF if content.startswith(b"Exif\0") else XMP
        elif marker == 0xED:
            yield IPTC
        elif marker == 0xFE:
            yield COMMENT
        at += 2 + length


def _png(data: bytes) -> Iterator[str]:
    at = 8
    while at + 8 <= len(data):
        length, kind = int.from_bytes(data[at : at + 4], "big"), data[at + 4 : at + 8]
        if kind in PNG_CHUNKS:
            is_xmp = data[at + 8 : at + 8 + length].startswith(b"XML:com.adobe.xmp")
            yield XMP if is_xmp else PNG_CHUNKS[kind]
        at += 12 + length


def _webp(data: bytes) -> Iterator[str]:
    at = 12
    while at + 8 <= len(data):
        kind, length = data[at : at + 4], int.from_bytes(data[at + 4 : at + 8], "little")
        if kind in WEBP_CHUNKS:
            yield WEBP_CHUNKS[kind]
        at += 8 + length + length % 2
