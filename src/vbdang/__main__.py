"""``python -m vbdang`` is the command ``vbdang``."""

import sys

from vbdang.cli import main

sys.exit(main())
