"""Complaints of a long run, told at its end."""

from __future__ import annotations

from tempfile import SpooledTemporaryFile

from vbdang.cli.channels import Complaints, say

__all__ = ["Kept"]


class Kept(Complaints):
    """Keeps what went wrong for the end, where it is found: on disk if it is much."""

    def __init__(self) -> None:
        """Begin with nothing to complain of."""
        super().__init__()
        # UTF-8 whatever the locale; of a file's name that is none, as much as can be kept.
        self._kept = SpooledTemporaryFile(1 << 20, "w+", encoding="utf-8", errors="surrogatepass", newline="\n")  # noqa: SIM115  # until it is told

    def __call__(self, message: str, status: int) -> None:
        """Keep a message."""
        self._kept.write(f"{message}\n")
        self.status = max(self.status, status)

    def tell(self) -> None:
        """Write all messages to standard error, in their order, and keep none."""
        with self._kept as kept:
            kept.seek(0)
            for line in kept:
                say(line.removesuffix("\n"))
