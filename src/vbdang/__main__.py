"""``python -m vbdang`` is the command ``vbdang``."""

import sys

from vbdang.cli import main

if __name__ == "__main__":
    sys.exit(main())
