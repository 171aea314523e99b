"""Starting up: a fresh process that parses and extracts once, against one that imports the two dependencies and no more."""

import subprocess
import sys
from collections.abc import Iterator

from measure import Figure, Job, at_most, compare

__all__ = ["run"]

_PARAGRAPH = (
    "Thực hiện Kết luận số 21-KL/TW ngày 25/10/2021 của Ban Chấp hành Trung ương Đảng khóa XIII và Quy định 37-QĐ/TW, "
    "cấp ủy các cấp đã tự soi, tự sửa; nhiều nơi gắn với Nghị quyết Trung ương 4 khóa XII và Chỉ thị 05."
)
_FIRST_USE = f"import vbdang; vbdang.parse('35-NQ/TW'); vbdang.extract({_PARAGRAPH!r})"
_DEPENDENCIES = "import attrs, regex"


def _process(program: str) -> Job:
    return lambda _turn: subprocess.run([sys.executable, "-c", program], check=True)


def run(*, quick: bool) -> Iterator[Figure]:
    """Measure the first use in a fresh process."""
    times = compare(_process(_FIRST_USE), _process(_DEPENDENCIES), 15 if quick else 25)
    detail = f"{1e3 * times.first:.0f} and {1e3 * times.second:.0f} ms, pairs {times.lowest:.2f} to {times.highest:.2f}"
    yield at_most("startup and first use", times.ratio, 2.0, "x import attrs, regex", detail)
