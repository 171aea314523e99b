"""What checking and its fixes promise, for texts that nobody has written yet. One class a clause."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from vbdang.analysis import analyze, check_draft
from vbdang.checking.document import check_document
from vbdang.checking.fixes import apply_fixes
from vbdang.checking.registry import BY_CODE, RULES
from vbdang.checking.validate import validate
from vbdang.model import Finding, Fix, Identifier, PartialDate
from vbdang.reading.extract import extract

pytestmark = pytest.mark.property

NAMES = ("Nghị quyết", "Chỉ thị", "Kết luận", "Quy định", "Hướng dẫn", "Kế hoạch", "Chương trình")
SIGNS = ("18-NQ/TW", "05-CT/TW", "5-CT/TW", "21-KL/TƯ", "66/QĐ-TW", "66-QÐ/TW", "12–HD/BTCTW", "31 - KH/TU", "9-Ctr/TU",
         "05/2021/CT-TW", "858CV/ĐUK", "34O-CV/ĐU", "275-QĐ-TW", "005-CT/TW", "21-KL/T.Ư", "04-QyĐ/ĐU", "11-QĐi/TW",
         "18, 19-NQ/TW", "05\u00a0-CT/TW", "11-HD/ᴠPTW", "05--CT/TW")  # fmt: skip
TAILS = ("", " ngày 31/02/2021", " ngày 25/10/2021", " ngày 5/3/2026 của Bộ Chính trị", " của Tỉnh uỷ Cà Mau", " năm 2016",
         " của Ban Bí thư khóa XI", " về chăm lo nghề rừng và nghề biển")  # fmt: skip
SO = (" số ", " số: ", " số:", " ", " Số ")
GLUE = (". ", "; ", " và ", "\n", ", ", " thay thế ")


@st.composite
def citations(draw: st.DrawFn) -> str:
    """A text of one to five citations, each with its own slips, now and then in decomposed letters."""
    pieces = []
    for _ in range(draw(st.integers(1, 5))):
        pieces += [draw(st.sampled_from(part)) for part in (NAMES, SO, SIGNS, TAILS, GLUE)]
    text = "".join(pieces)
    return unicodedata.normalize("NFD", text) if draw(st.integers(0, 9)) == 0 else text


NUMBERS = ("Số: 5-CT/TU", "Số:05/KL-TU", "Số 12–CV/BTCTU", "Số: -CT/TU", "Số      -NQ/TƯ", "SỐ 66-QÐ/TU", "")
PLACES = ("Cà Mau ngày 3 tháng 2 năm 2026", "TP. Hồ Chí Minh , ngày 13 tháng 09 năm 2025", "ngày 31 tháng 2 năm 2026",
          "Huế ngày ... tháng 1 năm 2026", "Cà Mau, ngày 3 tháng 2 năm ....", "")  # fmt: skip
TYPES = ("Chỉ thị", "KẾT LUẬN", "Nghị Quyết", "Thông báo kết luận", "CHỈ THỊ về trồng rừng", "")
SUBJECTS = ("về chăm lo nghề biển", "V/v kê khai", "-----", "Kính gửi: Các ban", "")
JOINTS = ("\n", "      ", "\n\n")


@st.composite
def headers(draw: st.DrawFn) -> str:
    """The header of a draft with its slips, in lines or in two columns."""
    return "".join(
        draw(st.sampled_from(parts)) + draw(st.sampled_from(JOINTS)) for parts in (NUMBERS, PLACES, TYPES, SUBJECTS)
    )


def told(text: str) -> list[Finding]:
    return [one for findings in analyze(text, resolving=False).findings for one in findings]


def safe_left(text: str) -> list[Finding]:
    return [one for one in told(text) if one.fix is not None and one.fix.safe]


class TestSafeFixesAreMadeOnce:
    """Applying safe fixes is idempotent and leaves no safely fixable finding behind."""

    @given(citations())
    @example("Chỉ thị số:5-CT/TW và 6-CT/TƯ")
    @example("Nghị quyết số 18, 9-NQ/TƯ")
    @example(unicodedata.normalize("NFD", "Nghị quyết số: 18, 19-NQ/TW và Chỉ thị số: 18"))
    def test_nothing_safe_is_left_after_one_pass(self, text: str) -> None:
        mended = apply_fixes(text, told(text)).text
        assert safe_left(mended) == []
        assert apply_fixes(mended, told(mended)).text == mended

    @given(headers())
    def test_nothing_safe_is_left_of_a_header(self, text: str) -> None:
        mended = apply_fixes(text, check_draft(text)).text
        left = [one for one in check_draft(mended) if one.fix is not None and one.fix.safe]
        assert left == []
        assert apply_fixes(mended, check_draft(mended)).text == mended


class TestFixesAreLocal:
    """Applying fixes changes nothing outside the spans of the findings that it applied."""

    @given(citations(), st.booleans())
    def test_what_lies_between_the_findings_stays(self, text: str, unsafe: bool) -> None:  # noqa: FBT001 - drawn
        done = apply_fixes(text, told(text), unsafe=unsafe)
        spans = sorted({(one.fix.start, one.fix.end, one.fix.text) for one in done.applied if one.fix})
        at = shift = 0
        for start, end, put in spans:
            assert done.text[at + shift : start + shift] == text[at:start]
            assert done.text[start + shift : start + shift + len(put)] == put
            at, shift = end, shift + len(put) - (end - start)
        assert done.text[at + shift :] == text[at:]

    @given(citations())
    def test_every_fix_lies_where_its_finding_is(self, text: str) -> None:
        for one in told(text):
            assert one.fix is None or (one.start <= one.fix.start and one.fix.end <= one.end)

    @given(citations())
    def test_the_documents_cited_stay_the_same(self, text: str) -> None:
        mended = apply_fixes(text, told(text)).text
        assert [one.id for one in extract(mended)] == [one.id for one in extract(text)]


class TestAnyFindingsCanBeApplied:
    """The order of findings does not matter; overlaps and strange places are no obstacle."""

    @given(
        st.text(max_size=30),
        st.lists(st.tuples(st.integers(-3, 35), st.integers(-3, 35), st.text(max_size=3), st.booleans()), max_size=6),
        st.randoms(use_true_random=False),
    )
    def test_the_order_of_findings_does_not_matter(
        self, text: str, edits: list[tuple[int, int, str, bool]], shuffler: st.DataObject
    ) -> None:
        findings = [Finding("VB101", "a", "error", "", edit[0], edit[1], Fix(*edit)) for edit in edits]
        done = apply_fixes(text, findings)
        shuffled = findings.copy()
        shuffler.shuffle(shuffled)  # type: ignore[attr-defined]  # a random.Random that hypothesis draws
        assert apply_fixes(text, shuffled).text == done.text
        assert len(done.applied) + len(done.left) == len(findings)


class TestCheckingNeverRaises:
    """Content never makes checking raise; findings are in order, in the text, in the words of their rule."""

    @given(st.one_of(citations(), st.text()))
    def test_findings_stand_in_order_inside_the_text(self, text: str) -> None:
        references = extract(text)
        findings = check_document(references, on=PartialDate(2020))
        assert len(findings) == len(references)
        for found in findings:
            assert list(found) == sorted(found, key=lambda one: (one.start, one.end, one.code, one.message))
            assert all(0 <= one.start <= one.end <= len(text) for one in found)
            assert all(BY_CODE[one.code].slug == one.slug for one in found)

    @given(
        st.one_of(
            citations(), st.text(), st.lists(st.sampled_from([one.text for r in RULES for one in r.bad])).map("\n".join)
        )
    )
    def test_any_text_can_be_a_header(self, text: str) -> None:
        assert all(0 <= one.start <= one.end <= len(text) for one in check_draft(text))

    @given(
        st.builds(
            Identifier,
            st.integers(0, 10**7),
            st.text(max_size=2),
            st.text(max_size=5),
            st.text(max_size=9),
            st.none() | st.text(max_size=3),
        ),
        st.none() | st.dates() | st.builds(PartialDate, st.integers(1, 9999), st.none() | st.integers(1, 12)),
    )
    def test_any_identifier_can_be_validated_for_any_day(self, identifier: Identifier, on: PartialDate | None) -> None:
        for one in validate(identifier, on=on):
            assert one.message
