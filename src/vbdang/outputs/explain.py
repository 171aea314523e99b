"""Why a reference is taken to mean a document: every piece of evidence in a sentence, for and against (chứng cứ).

>>> from vbdang.model import Evidence
>>> sentence(Evidence("date", False, "XII/35-NQ/TW", "2018-10-25", "2018-10-22"), "en")
'the text has the date 2018-10-25, but XII/35-NQ/TW is of 2018-10-22'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from vbdang.outputs.width import visible

if TYPE_CHECKING:
    from vbdang.model import Evidence, Resolution, Status

__all__ = ["STATUSES", "explanation", "meaning", "sentence"]

_Language = Literal["vi", "en"]

#: What the statuses are called in tables.
STATUSES: dict[_Language, dict[Status, str]] = {
    "vi": {"resolved": "đã rõ", "ambiguous": "chưa rõ", "unknown": "không có", "contradicted": "mâu thuẫn"},
    "en": {
        "resolved": "resolved",
        "ambiguous": "ambiguous",
        "unknown": "unknown",
        "contradicted": "contradicted",
    },
}
_VERDICTS: dict[_Language, dict[Status, str]] = {
    "vi": {
        "resolved": "là {}",
        "ambiguous": "chưa rõ là văn bản nào: {}",
        "unknown": "danh mục không có văn bản này",
        "contradicted": "là {}, nhưng bài và danh mục nói khác nhau",
    },
    "en": {
        "resolved": "means {}",
        "ambiguous": "may mean any of: {}",
        "unknown": "the catalogue does not hold this document",
        "contradicted": "means {}, but the text and the catalogue disagree",
    },
}
_NONE: dict[_Language, str] = {"vi": "không có chứng cứ nào", "en": "there is no evidence"}
_SENTENCES: dict[_Language, dict[tuple[str, bool], str]] = {
    "vi": {
        ("date", True): "bài ghi ngày {stated}, {key} ban hành ngày {known}",
        ("date", False): "bài ghi ngày {stated}, nhưng {key} ban hành ngày {known}",
        ("term", True): "bài ghi khóa {stated}, {key} thuộc khóa ấy",
        ("term", False): "bài ghi khóa {stated}, nhưng {key} thuộc khóa {known}",
        ("body", True): "bài ghi cơ quan {stated}, {key} là của {known}",
        ("body", False): "bài ghi cơ quan {stated}, nhưng {key} là của {known}",
        ("organisation", True): "bài ghi cấp ủy {stated}, {key} là của cấp ủy ấy",
        ("organisation", False): "bài ghi cấp ủy {stated}, nhưng {key} là của {known}",
        ("type-name", True): "bài gọi là {stated}, {key} là {known}",
        ("type-name", False): "bài gọi là {stated}, nhưng {key} là {known}",
        ("name", True): "“{stated}” là tên gọi của {key} ({known})",
        ("subject", True): "bài nói “{stated}”, trích yếu của {key} là “{known}”",
        ("subject", False): "bài nói “{stated}”, nhưng trích yếu của {key} là “{known}”",
        ("relation", True): "theo danh mục, {key} có quan hệ với {known}, tức #{at} ({stated})",
        ("antecedent", True): "viết gọn của #{at} ({stated}), tức {key}",
        ("mention", True): "cùng số với #{at} ({stated}), tức {key}",
        ("neighbour", True): "đứng liền #{at} ({stated}) thuộc khóa {known}, và {key} cùng khóa",
        ("published", True): "chỉ dựa vào ngày đăng {stated}: cùng thời với bài chỉ có {key}, ngày {known}",
        ("published", False): "bài đăng {stated}, trước khi có {key}, ngày {known}",
    },
    "en": {
        ("date", True): "the text has the date {stated}, and {key} is of {known}",
        ("date", False): "the text has the date {stated}, but {key} is of {known}",
        ("term", True): "the text has the term {stated}, and {key} is of that term",
        ("term", False): "the text has the term {stated}, but {key} is of term {known}",
        ("body", True): "the text has the body {stated}, and {key} is by {known}",
        ("body", False): "the text has the body {stated}, but {key} is by {known}",
        ("organisation", True): "the text has the committee {stated}, and {key} is of that committee",
        ("organisation", False): "the text has the committee {stated}, but {key} is of {known}",
        ("type-name", True): "the text calls it {stated}, and {key} is a {known}",
        ("type-name", False): "the text calls it {stated}, but {key} is a {known}",
        ("name", True): "“{stated}” is a name of {key} ({known})",
        ("subject", True): "the text says “{stated}”, and {key} is about “{known}”",
        ("subject", False): "the text says “{stated}”, but {key} is about “{known}”",
        ("relation", True): "the catalogue links {key} with {known}, which is #{at} ({stated})",
        ("antecedent", True): "it is short for #{at} ({stated}), which is {key}",
        ("mention", True): "it has the number of #{at} ({stated}), which is {key}",
        ("neighbour", True): "it stands beside #{at} ({stated}) of term {known}, and {key} is of that term",
        ("published", True): "only by the day of publication, {stated}: of that time there is only {key}, of {known}",
        ("published", False): "the text was published {stated}, before {key} of {known}",
    },
}
#: Where the day of publication is only concluded from the latest date in the text.
_SINCE: dict[_Language, str] = {
    "vi": "chỉ dựa vào ngày muộn nhất trong bài, {stated} ở #{at}: cùng thời chỉ có {key}, ngày {known}",
    "en": "only by the latest date in the text, {stated} at #{at}: of that time there is only {key}, of {known}",
}
_MOST = 90


def explanation(resolution: Resolution, lang: _Language = "vi") -> list[str]:
    """Return the verdict and then every piece of evidence, ``+`` for and ``-`` against, a line each.

    >>> from vbdang.model import Evidence, Resolution
    >>> for line in explanation(Resolution(status="unknown"), "en"):
    ...     print(line)
    = the catalogue does not hold this document
      there is no evidence
    """
    lines = [f"= {_VERDICTS[lang][resolution.status].format(_listed(resolution))}"]
    lines += (f"{'+' if piece.favours else '-'} {sentence(piece, lang)}" for piece in resolution.evidence)
    return lines if resolution.evidence else [*lines, f"  {_NONE[lang]}"]


def sentence(piece: Evidence, lang: _Language = "vi") -> str:
    """Return what one piece of evidence says, in words; long quotations are cut short."""
    form = _SENTENCES[lang].get((piece.kind, piece.favours), "{stated} / {known} ({key})")
    if piece.kind == "published" and piece.rests_on is not None:
        form = _SINCE[lang]
    return form.format(stated=_cut(piece.stated), known=_cut(piece.known), key=piece.key, at=piece.rests_on)


def meaning(resolution: Resolution) -> str:
    """Return what a reference means as a cell of a table: keys, with question marks where it is open.

    >>> from vbdang.model import Resolution
    >>> meaning(Resolution(status="ambiguous", candidates=("XIII/05-CT/TW", "XII/05-CT/TW")))
    'XIII/05-CT/TW? XII/05-CT/TW?'
    >>> meaning(Resolution(status="resolved", targets=("XII/18-NQ/TW", "XII/19-NQ/TW", "XII/20-NQ/TW")))
    'XII/18-NQ/TW +2'
    """
    if resolution.targets:
        return _few(resolution.targets)
    if resolution.status == "ambiguous":
        return _few(tuple(f"{key}?" for key in resolution.candidates))
    return visible(resolution.key or "")


def _listed(resolution: Resolution) -> str:
    return ", ".join(resolution.targets or resolution.candidates)


def _few(keys: tuple[str, ...]) -> str:
    return " ".join(keys) if len(keys) <= 2 else f"{keys[0]} +{len(keys) - 1}"


def _cut(said: str) -> str:
    line = visible(" ".join(said.split()))
    return line if len(line) <= _MOST else f"{line[: _MOST - 1].rstrip()}…"
