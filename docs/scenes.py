"""What the pages speak of, laid out in a folder before their commands are run: texts, tables, files of every kind."""

from __future__ import annotations

import datetime
import json
from typing import TYPE_CHECKING

import docx
import pyarrow as pa
import pyarrow.parquet as pq

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

__all__ = ["SCENES"]

NEWS = (
    "Ngày 18/5/2021, Bộ Chính trị ban hành Kết luận số 01-KL/TW về tiếp tục thực hiện Chỉ thị số 05-CT/TW.",
    "Đảng bộ sơ kết Nghị quyết số 18-NQ/TW ngày 25/10/2017 và Chỉ thị 5-CT/TƯ ngày 15/5/2016.",
    "Hội nghị quán triệt Quy định số 37-QĐ/TW ngày 25/10/2021 của Ban Chấp hành Trung ương.",
)
DRAFT = (
    "TỈNH ỦY CÀ MAU\nSố 5-CT/TU\nCà Mau, ngày 3 tháng 2 năm 2026\nCHỈ THỊ\nvề trồng rừng\n"
    "Thực hiện Kết luận số 50-CT/TW ngày 15/5/2016.\n"
)
OWN = (
    "key\tdate\tbody\tsubject\trelations\tsources\n"
    "dak-lak:XVII/04-NQ/TU\t2021-02-03\tTU:dak-lak\tvề phát triển nghề nuôi ong\timplements:XII/20-NQ/TW\tsổ văn bản 2021\n"
)
REGISTER = (
    "Số,Loại,Cơ quan,Ngày ban hành,Của,id,date\n"
    "7,Chỉ thị,TW,05/3/2024,Ban Bí thư,05-CT/TW,2021-06-23\n8,CT,TƯ,31/02/2024,Ban Bí thư,5-CT/TW,2016-05-15\n"
)


def _put(path: Path, text: str, encoding: str = "utf-8") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode(encoding))


def _word(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    document = docx.Document()
    for line in text.splitlines():
        document.add_paragraph(line)
    document.save(str(path))


def _pdf(path: Path, line: str) -> None:
    """Write one page with one line of ASCII, which is all that the fonts of the format itself can show."""
    content = b"BT /F 12 Tf 50 700 Td (%s) Tj ET" % line.encode("ascii")
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
    )
    written, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    tail = b"xref\n0 6\n0000000000 65535 f \n%strailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (
        table,
        len(written),
    )
    path.write_bytes(written + tail)


def _articles(folder: Path) -> None:
    lines = [{"id": f"a{number}", "text": text, "published": "2022-10"} for number, text in enumerate(NEWS, 1)]
    _put(folder / "articles.jsonl", "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in lines))


def _texts(folder: Path) -> None:
    for number, text in enumerate(NEWS, 1):
        _put(folder / f"bai-{number}.txt", f"{text}\n")


def _table(folder: Path) -> None:
    days = pa.array([datetime.date(2022, 10, 25)] * len(NEWS))
    names = [f"a{number}" for number in range(len(NEWS))]
    columns = {"text": NEWS, "id": names, "noi_dung": NEWS, "ma_bai": names, "published": days}
    pq.write_table(pa.table(columns), folder / "articles.parquet")


def _annotate(folder: Path) -> None:
    _put(folder / "ban-tin.txt", (folder / "examples" / "ban-tin.txt").read_text("utf-8"))
    _put(folder / "article.html", f"<!DOCTYPE html><html><body><p>{NEWS[0]}</p></body></html>")


def _check(folder: Path) -> None:
    _word(folder / "du-thao.docx", DRAFT)
    _put(folder / "du-thao.txt", DRAFT)
    _texts(folder / "articles")
    _articles(folder)
    _put(folder / "so-van-ban.csv", REGISTER)
    _put(folder / "refs.jsonl", '{"id": "5-CT/TW", "date": "2016-05-15"}\n')


def _corpora(folder: Path) -> None:
    _articles(folder)
    _table(folder)
    _word(folder / "archive" / "2022" / "bc-1.docx", NEWS[0])
    _put(folder / "archive" / "2023.jsonl", json.dumps({"text": NEWS[1]}) + "\n")


def _files(folder: Path) -> None:
    _word(folder / "bao-cao.docx", NEWS[0])
    _pdf(folder / "nghi-quyet.pdf", "18-NQ/TW")
    for name in ("trang.html", "trang"):
        _put(folder / name, f"<p>{NEWS[0]}</p>")
    _put(folder / "ghi-chu.txt", NEWS[1])
    _texts(folder / "van-ban")
    _word(folder / "van-ban" / "2024" / "bc.docx", NEWS[2])
    (folder / "cv.txt").write_bytes(b"Ch\xd8 th\xde s\xe8 5-CT/TW")  # TCVN3


def _graph(folder: Path) -> None:
    _texts(folder / "reports")


def _catalogue(folder: Path) -> None:
    _put(folder / "own.tsv", OWN)
    _articles(folder)


def _report(folder: Path) -> None:
    _texts(folder / "articles")


def _spreadsheet(folder: Path) -> None:
    _put(folder / "column.txt", "05/CT-TƯ\nkhông có\nKết luận 1-KL/TW\n")


SCENES: dict[str, Callable[[Path], None]] = {
    "howto/annotate": _annotate,
    "howto/check": _check,
    "howto/corpora": _corpora,
    "howto/files": _files,
    "howto/graph": _graph,
    "howto/jsonl": _articles,
    "howto/own-catalogue": _catalogue,
    "howto/report": _report,
    "howto/spreadsheet": _spreadsheet,
}
