"""VB114 and VB116, form in the wording of a whole text: the first mention, one way of placing tone marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from vbdang.checking.regulations import FORM_2026
from vbdang.checking.rule import Example, Language, Rule, told
from vbdang.checking.words import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from vbdang.model import Finding, Identifier, Reference

__all__ = ["RULES", "missing_type_names", "mixed_tone_marks"]

_NO_NAME = Rule(
    "VB114", "missing-type-name", "note",
    "Thiếu tên loại khi nhắc lần đầu", "Type name missing at first mention",
    "Lần đầu viện dẫn {found} chưa ghi tên loại văn bản: thêm {put} ở trước.",
    "The first mention of {found} does not say what type of document it is: put {put} before it.",
    "Lần đầu viện dẫn ghi đủ tên loại, số và ký hiệu, ngày, cơ quan, trích yếu; từ lần sau ghi gọn. Chỉ là ghi chú: báo chí thường lược bớt.",
    "The first citation gives type name, number and symbol, date, body and subject; later ones are short. A note only: the press often leaves it out.",
    (FORM_2026,),
    (Example("Các chi bộ quán triệt 21-KL/TW của Ban Chấp hành Trung ương"),),
    (Example("Các chi bộ quán triệt Kết luận số 21-KL/TW của Ban Chấp hành Trung ương. Nội dung 21-KL/TW được in thành sách"),),
)  # fmt: skip
_TONES = Rule(
    "VB116", "mixed-tone-marks", "note",
    "Hai kiểu đặt dấu thanh", "Two ways of placing tone marks",
    "Ở đây viết {found}, chỗ khác trong văn bản viết {put}: cả hai kiểu đặt dấu đều dùng được, nhưng nên theo một kiểu.",
    "Here stands {found}, elsewhere in the text {put}: either way of placing the tone mark will do, but keep to one.",
    "Không quy định nào bắt buộc “ủy” hay “uỷ”: 36-HD/VPTW viết “uỷ”, 399-QĐ/TW dùng cả hai. Chỉ là ghi chú để văn bản thống nhất. Chỗ được đánh dấu là lần viện dẫn mà chữ ấy đi cùng.",
    "No regulation asks for “ủy” or “uỷ”: 36-HD/VPTW writes “uỷ”, 399-QĐ/TW has both. A note for the sake of one spelling. The place marked is the citation that the word goes with.",
    (),
    (Example("Kế hoạch số 12-KH/TU của Tỉnh ủy Nghệ An và Kế hoạch số 31-KH/TU của Tỉnh uỷ Nghệ An"),),
    (Example("Kế hoạch số 12-KH/TU của Tỉnh ủy Nghệ An và Kế hoạch số 31-KH/TU của Tỉnh ủy Nghệ An"),),
)  # fmt: skip

RULES = (_NO_NAME, _TONES)


def missing_type_names(
    references: Sequence[Reference], labelled: AbstractSet[int], lang: Language
) -> Iterator[tuple[int, Finding]]:
    """Find full references that nobody has named before; a letter's type is not printed with its number."""
    seen: set[Identifier] = set()
    for index, reference in enumerate(references):
        if reference.id is None or reference.id in seen:
            continue
        seen.add(reference.id)
        if index in labelled:
            continue
        if reference.form == "full" and reference.type_name is None and (name := _ONE_NAME.get(reference.id.type)):
            place = (reference.start, reference.end)
            yield index, told(_NO_NAME, place, lang, found=str(reference.id), put=quoted(f"{name} số"))


#: Types whose symbol leaves no choice; letters (CV), decisions and regulations (QĐ) are left to the writer.
_ONE_NAME = {
    "NQ": "Nghị quyết",
    "CT": "Chỉ thị",
    "KL": "Kết luận",
    "HD": "Hướng dẫn",
    "KH": "Kế hoạch",
    "TT": "Thông tri",
    "CTr": "Chương trình",
    "QC": "Quy chế",
}

_ON_THE_FIRST = re.compile(r"(?:[òóỏõọÒÓỎÕỌ][aeAE]|(?<![qQ])[ùúủũụÙÚỦŨỤ][yY])(?!\w)")
_ON_THE_SECOND = re.compile(r"(?:[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|(?<![qQ])[uU][ỳýỷỹỵỲÝỶỸỴ])(?!\w)")


def mixed_tone_marks(references: Sequence[Reference], lang: Language) -> Iterator[tuple[int, Finding]]:
    """Find the first reference that places tone marks otherwise than those before it; told once a text."""
    # Most texts keep to one way: that is seen in one go.
    whole = "\n".join(map(_words_of, references))
    if _ON_THE_SECOND.search(whole) is None or _ON_THE_FIRST.search(whole) is None:
        return
    words = ((at, *told_by) for at, one in enumerate(references) for told_by in _tone_words(_words_of(one)))
    _, way, first = next(words)
    index, word = next((at, word) for at, style, word in words if style != way)
    place = (references[index].start, references[index].end)
    yield index, told(_TONES, place, lang, found=quoted(word), put=quoted(first))


def _words_of(reference: Reference) -> str:
    return f"{reference.text}\n{reference.body_text}\n{reference.subject}"


def _tone_words(text: str) -> Iterator[tuple[bool, str]]:
    """Yield the words in which the place of the tone mark shows, with the way: True for the first vowel (hòa, ủy)."""
    for style, pattern in ((True, _ON_THE_FIRST), (False, _ON_THE_SECOND)):
        for vowels in pattern.finditer(text):
            start = vowels.start()
            while start > 0 and text[start - 1].isalpha():
                start -= 1
            yield style, text[start : vowels.end()]
