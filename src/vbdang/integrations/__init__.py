"""Where vbdang meets other packages: each module imports its own when it is itself imported, and nothing here does."""

from __future__ import annotations

__all__: list[str] = []
