"""``vbdang schema``: the JSON Schema of the records."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

from vbdang.outputs.schema import SCHEMA

if TYPE_CHECKING:
    from argparse import Namespace

__all__ = ["run"]


def run(_arguments: Namespace) -> int:
    """Print the schema."""
    json.dump(SCHEMA, sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")
    return 0
