"""What a picture really is, by its first bytes: what a file calls itself says nothing."""

from __future__ import annotations

_FIRST = (
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
)


def picture_ending(data: bytes) -> str:
    """The ending of a picture that browsers show and that runs nothing; "" for anything else, SVG too."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "webp"
    return next((ending for first, ending in _FIRST if data.startswith(first)), "")
