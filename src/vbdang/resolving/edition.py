"""Which edition of the bundled catalogue this is, for those who ask without opening it (``vbdang --version``)."""

from __future__ import annotations

__all__ = ["COLLECTED", "COUNT"]

#: When the rows were collected, and how many there are; a test holds the count against the file.
COLLECTED, COUNT = "2026-11", 868
