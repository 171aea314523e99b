"""Which document is meant: by a reference's own words, by its context, by its name; and when nothing decides."""

from __future__ import annotations

import datetime

import pytest

from vbdang import Resolution, analyze, extract, resolve
from vbdang.model import Date, Entry, Evidence, Identifier, Link, PartialDate, Reference
from vbdang.resolving.catalogue import Catalogue

DAY = datetime.date
BUNDLED = Catalogue.bundled()


def resolved(text: str, catalogue: Catalogue | None = None, published: Date | None = None) -> tuple[Resolution, ...]:
    return analyze(text, catalogue, published).resolutions


def one(text: str, catalogue: Catalogue | None = None, published: Date | None = None) -> Resolution:
    (found,) = resolved(text, catalogue, published)
    return found


def kinds(resolution: Resolution, *, favours: bool = True) -> list[str]:
    return [piece.kind for piece in resolution.evidence if piece.favours is favours]


def entry(key: str, date: str | None = None, **more: object) -> Entry:
    term, _, sign = key.partition("#")[0].rpartition(":")[2].partition("/")
    number, _, rest = sign.partition("-")
    kind, _, issuer = rest.partition("/")
    day = None if date is None else DAY.fromisoformat(date)
    more.setdefault("term", term if term != "?" else None)
    return Entry(key, Identifier(int(number), "", kind, issuer), date=day, **more)  # type: ignore[arg-type]


class TestTwoDocumentsOfOneNumber:
    """05-CT/TW is one thing in 2016 and another in 2021."""

    def test_are_told_apart_in_one_text_by_body_and_subject(self) -> None:
        found = resolved(
            "Chỉ thị số 05-CT/TW của Bộ Chính trị về đẩy mạnh học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh. "
            "Cuối buổi, xã bàn Chỉ thị số 05-CT/TW của Ban Bí thư về tăng cường sự lãnh đạo của Đảng đối với công tác giảm "
            "nghèo bền vững đến năm 2030."
        )
        assert [(meant.status, meant.target) for meant in found] == [
            ("resolved", "XII/05-CT/TW"),
            ("resolved", "XIII/05-CT/TW"),
        ]

    def test_are_both_named_where_nothing_tells(self) -> None:
        found = one("Xã học Chỉ thị số 05-CT/TW.")
        assert (found.status, found.target, found.targets, found.key) == ("ambiguous", None, (), None)
        assert found.candidates == ("XIII/05-CT/TW", "XII/05-CT/TW")
        assert [row.key for row in found.entries] == list(found.candidates)

    @pytest.mark.parametrize(("day", "target"), [("20/9/2017", "XII/05-CT/TW"), ("20/9/2022", "XIII/05-CT/TW")])
    def test_are_contradicted_by_a_date_of_their_term_that_is_neithers(self, day: str, target: str) -> None:
        found = one(f"Chỉ thị số 05-CT/TW ngày {day}")
        assert (found.status, found.target, found.key) == ("contradicted", target, target)
        (piece,) = found.evidence
        assert (piece.kind, piece.favours, piece.known) == ("date", False, str(BUNDLED[target].date))

    def test_are_neither_where_the_date_is_of_a_term_without_that_number(self) -> None:
        found = one("Chỉ thị số 05-CT/TW ngày 20/9/2007")
        assert (found.status, found.target, found.key, found.candidates) == ("unknown", None, "X/05-CT/TW", ())


class TestADate:
    def test_that_is_right_is_proof_enough(self) -> None:
        found = one("Chỉ thị số 05-CT/TW ngày 15/5/2016")
        assert (found.status, found.target, kinds(found)) == ("resolved", "XII/05-CT/TW", ["date"])

    def test_that_is_days_away_contradicts_and_is_said(self) -> None:
        found = one("Nghị quyết số 35-NQ/TW, ngày 25/10/2018 của Bộ Chính trị")
        assert (found.status, found.target) == ("contradicted", "XII/35-NQ/TW")
        assert [(piece.kind, piece.favours, piece.stated, piece.known) for piece in found.evidence] == [
            ("date", False, "2018-10-25", "2018-10-22"),
            ("body", True, "BCT", "BCT"),
        ]

    def test_of_a_document_that_the_catalogue_lacks_is_no_error(self) -> None:
        found = one("Kết luận số 05-KL/TW ngày 01/7/1999")
        assert (found.status, found.key) == ("unknown", "VIII/05-KL/TW")

    def test_with_another_body_is_a_contradiction_that_is_told(self) -> None:
        found = one("Chỉ thị số 05-CT/TW ngày 15/5/2016 của Ban Bí thư")
        assert (found.status, found.target) == ("contradicted", "XII/05-CT/TW")
        assert (kinds(found), kinds(found, favours=False)) == (["date"], ["body"])

    def test_with_the_letterheads_name_is_none(self) -> None:
        found = one("Chỉ thị số 05-CT/TW ngày 15/5/2016 của Ban Chấp hành Trung ương")
        assert (found.status, kinds(found), kinds(found, favours=False)) == ("resolved", ["date"], [])

    def test_is_held_against_the_term_that_the_text_names(self) -> None:
        found = one("Chỉ thị số 05-CT/TW ngày 20/9/2012 của Bộ Chính trị khóa XII")
        assert (found.status, found.target, found.key) == ("contradicted", "XII/05-CT/TW", None)

    def test_of_an_id_given_out_twice_names_the_key_with_its_day(self) -> None:
        found = one("Kết luận số 12-KL/TW ngày 12/8/2021")
        assert (found.target, found.key) == ("XIII/12-KL/TW#2021-08-12", "XIII/12-KL/TW#2021-08-12")
        neither = one("Kết luận số 12-KL/TW ngày 13/8/2021")
        assert (neither.status, neither.key, len(neither.candidates)) == ("unknown", "XIII/12-KL/TW", 2)
        assert (neither.targets, kinds(neither, favours=False)) == ((), ["date", "date"])

    def test_against_an_undated_row_proves_nothing(self) -> None:
        catalogue = Catalogue.of([entry("X/12-CT/TW", body="BCT", subject="về công tác nuôi dạy trẻ mồ côi")])
        found = one("Chỉ thị số 12-CT/TW ngày 3/5/2007 của Bộ Chính trị", catalogue)
        assert (found.status, found.candidates) == ("unknown", ("X/12-CT/TW",))
        told = one("Chỉ thị số 12-CT/TW ngày 3/5/2007 của Bộ Chính trị về công tác nuôi dạy trẻ mồ côi", catalogue)
        assert (told.status, told.target) == ("resolved", "X/12-CT/TW")
        termed = one("Chỉ thị số 12-CT/TW ngày 3/5/2007 của Bộ Chính trị khóa X", catalogue)
        assert (termed.status, termed.target) == ("resolved", "X/12-CT/TW")

    def test_of_one_day_and_two_documents_leaves_both(self) -> None:
        both = [entry(f"XIII/09-QĐ/TW#{day}", day, type_name=name) for day, name in TWINS]
        assert one("09-QĐ/TW ngày 02/3/2022", Catalogue.of(both)).target == "XIII/09-QĐ/TW#2022-03-02"
        same = Catalogue.of([entry("XII/09-QĐ/TW", "2021-01-31"), entry("XIII/09-QĐ/TW", "2021-01-31")])
        assert one("09-QĐ/TW ngày 31/01/2021", same).status == "ambiguous"
        names = {"XII/09-QĐ/TW": "Quyết định", "XIII/09-QĐ/TW": "Quy định"}
        named = Catalogue.of([entry(key, "2021-01-31", type_name=name) for key, name in names.items()])
        for key, name in names.items():
            assert one(f"{name} số 09-QĐ/TW ngày 31/01/2021", named).target == key

    def test_of_one_day_and_two_documents_is_the_one_that_body_or_subject_speaks_for_or_does_not_deny(self) -> None:
        said = "Chỉ thị số 09-CT/TW ngày 31/01/2021 {}"
        bodies = [("XII/09-CT/TW", "BCT", "Bộ Chính trị"), ("XIII/09-CT/TW", "BBT", "Ban Bí thư")]
        both = Catalogue.of([entry(key, "2021-01-31", body=body) for key, body, _ in bodies])
        assert [one(said.format(f"của {name}"), both).target for *_, name in bodies] == [key for key, *_ in bodies]
        mute = Catalogue.of(
            [entry(key, "2021-01-31", body=body) for key, body in (("XII/09-CT/TW", None), bodies[1][:2])]
        )
        assert one(said.format("của Bộ Chính trị"), mute).target == "XII/09-CT/TW"
        subjects = {"XII/09-CT/TW": "về công tác nuôi dạy trẻ mồ côi", "XIII/09-CT/TW": "về phát triển nghề nuôi ong"}
        about = Catalogue.of([entry(key, "2021-01-31", subject=subject) for key, subject in subjects.items()])
        assert [one(said.format(subject), about).target for subject in subjects.values()] == list(subjects)

    def test_and_type_name_that_both_differ_are_another_document(self) -> None:
        rule = Catalogue.of([entry("XIII/09-QĐ/TW", "2022-03-02", type_name="Quy định")])
        assert one("Quyết định số 09-QĐ/TW ngày 15/11/2024", rule).status == "unknown"
        assert one("Quyết định số 09-QĐ/TW ngày 20/3/2022", rule).status == "contradicted"
        assert one("Quy định số 09-QĐ/TW ngày 15/11/2024", rule).status == "contradicted"


TWINS = [("2022-03-01", "Quyết định"), ("2022-03-02", "Quy định")]


class TestAYearOrMonth:
    def test_of_one_term_tells(self) -> None:
        assert one("Chỉ thị số 05-CT/TW năm 2016 của Bộ Chính trị").target == "XII/05-CT/TW"
        assert one("Chỉ thị số 05-CT/TW tháng 6/2021").target == "XIII/05-CT/TW"

    def test_that_is_wrong_contradicts(self) -> None:
        found = one("Chỉ thị số 05-CT/TW năm 2018")
        assert (found.status, found.target, found.key) == ("contradicted", "XII/05-CT/TW", "XII/05-CT/TW")

    def test_of_a_congress_leaves_two_terms_unless_body_or_subject_agree(self) -> None:
        bare = one("Chỉ thị số 05-CT/TW năm 2021")
        assert (bare.status, bare.candidates, bare.key) == ("ambiguous", ("XIII/05-CT/TW",), None)
        assert one("Chỉ thị số 05-CT/TW năm 2021 của Ban Bí thư").target == "XIII/05-CT/TW"

    def test_without_a_row_is_unknown(self) -> None:
        assert one("Chỉ thị số 05-CT/TW năm 2009").status == "unknown"
        local = Catalogue.of([entry("ha-noi:XVI/05-CT/TU", "2016-05-15", org="ha-noi")])
        assert one("Chỉ thị số 05-CT/TU năm 2016", local).status == "unknown"

    def test_with_a_term_is_of_that_term(self) -> None:
        assert one("Chỉ thị số 05-CT/TW năm 2016 của Bộ Chính trị khóa XII").status == "resolved"
        assert one("Chỉ thị số 05-CT/TW năm 2018 của Bộ Chính trị khóa XII").status == "contradicted"


class TestATerm:
    def test_tells(self) -> None:
        found = one("Chỉ thị số 05-CT/TW của Bộ Chính trị khóa XII")
        assert (found.target, found.key, kinds(found)) == ("XII/05-CT/TW", "XII/05-CT/TW", ["term", "body"])

    def test_without_the_number_is_unknown(self) -> None:
        found = one("Chỉ thị số 05-CT/TW của Bộ Chính trị khóa X")
        assert (found.status, found.key) == ("unknown", "X/05-CT/TW")

    def test_with_another_body_is_contradicted(self) -> None:
        assert one("Chỉ thị số 05-CT/TW của Ban Bí thư khóa XII").status == "contradicted"

    def test_in_which_the_id_was_given_out_twice_leaves_both(self) -> None:
        found = one("Kết luận số 12-KL/TW của Bộ Chính trị khóa XIII")
        assert (found.status, len(found.candidates)) == ("ambiguous", 2)
        less = BUNDLED.without("XIII/12-KL/TW#2021-08-12")
        assert one("Kết luận số 12-KL/TW của Bộ Chính trị khóa XIII", less).status == "ambiguous"
        about = one("Kết luận số 12-KL/TW của Bộ Chính trị khóa XIII về công tác người Việt Nam ở nước ngoài")
        assert about.target == "XIII/12-KL/TW#2021-08-12"

    def test_that_has_not_come_to_the_document_by_the_day_of_publication_is_unknown(self) -> None:
        found = one("Chỉ thị số 05-CT/TW của Ban Bí thư khóa XIII", None, DAY(2021, 3, 1))
        assert found.status == "unknown"

    def test_that_the_date_denies_gives_no_key(self) -> None:
        found = one("Chỉ thị số 05-CT/TW ngày 15/5/2016 của Bộ Chính trị khóa XI")
        assert (found.key, found.target, found.status) == (None, "XII/05-CT/TW", "resolved")
        assert kinds(found, favours=False) == ["term"]


class TestCommitteesBelowTheCentre:
    rows = Catalogue.of(
        [
            entry(
                "dak-lak:XVII/05-NQ/TU", "2021-03-02", org="dak-lak", term="XIII", subject="về bảo vệ rừng đầu nguồn"
            ),
            entry("gia-lai:XVI/05-NQ/TU", "2021-03-02", org="gia-lai", term="XIII", subject="về chăn nuôi bò sữa"),
        ]
    )

    def test_are_told_by_their_name(self) -> None:
        found = one("Nghị quyết số 05-NQ/TU ngày 02/3/2021 của Tỉnh ủy Gia Lai", self.rows)
        assert (found.target, found.key) == ("gia-lai:XVI/05-NQ/TU", "gia-lai:2020-2025/05-NQ/TU")

    def test_or_by_the_subject_on_the_same_day(self) -> None:
        found = one("Nghị quyết số 05-NQ/TU ngày 02/3/2021 về bảo vệ rừng đầu nguồn", self.rows)
        assert found.target == "dak-lak:XVII/05-NQ/TU"

    def test_and_not_by_the_day_alone(self) -> None:
        bare = one("Nghị quyết số 05-NQ/TU ngày 02/3/2021", self.rows)
        assert (bare.status, bare.targets, len(bare.candidates), kinds(bare)) == ("ambiguous", (), 2, ["date", "date"])
        others = one("Nghị quyết số 05-NQ/TU ngày 02/3/2021 của Tỉnh ủy Quảng Trị", self.rows)
        assert (others.status, others.candidates) == ("unknown", ())

    def test_are_not_told_by_the_words_around(self) -> None:
        text = "Từ khi có Nghị quyết số 05-NQ/TU, việc bảo vệ rừng đầu nguồn tốt hơn."
        assert one(text, self.rows).target is None

    def test_are_told_by_another_mention_that_names_the_committee(self) -> None:
        dated = "Nghị quyết số 05-NQ/TU ngày 02/3/2021"
        named, bare = resolved(f"{dated} của Tỉnh ủy Gia Lai. {dated} được đọc.", self.rows)
        assert named.target == bare.target == "gia-lai:XVI/05-NQ/TU"
        assert kinds(bare) == ["date", "date", "mention"]

    def test_are_told_by_their_own_term(self) -> None:
        found = one("Nghị quyết số 05-NQ/TU của Tỉnh ủy Đắk Lắk khóa XVII", self.rows)
        assert (found.target, found.key) == ("dak-lak:XVII/05-NQ/TU", "dak-lak:XVII/05-NQ/TU")
        other = one("Nghị quyết số 05-NQ/TU của Tỉnh ủy khóa XVII", self.rows)
        assert (other.status, other.targets, other.candidates, kinds(other)) == ("unknown", (), (), ["term"])

    def test_another_day_is_another_document(self) -> None:
        assert one("Nghị quyết số 05-NQ/TU ngày 03/3/2021 của Tỉnh ủy Gia Lai", self.rows).status == "unknown"

    def test_a_wrong_day_with_committee_and_term_is_contradicted(self) -> None:
        found = one("Nghị quyết số 05-NQ/TU ngày 03/3/2021 của Tỉnh ủy Đắk Lắk khóa XVII", self.rows)
        assert (found.status, found.target, found.candidates) == ("contradicted", "dak-lak:XVII/05-NQ/TU", ())
        assert kinds(found) == ["term", "organisation"]
        assert sorted(kinds(found, favours=False)) == ["date", "date", "organisation", "term"]

    def test_another_day_leaves_only_what_has_none(self) -> None:
        rows = self.rows.add(entry("ca-mau:XVI/05-NQ/TU", org="ca-mau", term="XIII"))
        found = one("Nghị quyết số 05-NQ/TU ngày 03/3/2021", rows)
        assert (found.status, found.targets, found.candidates) == ("unknown", (), ("ca-mau:XVI/05-NQ/TU",))

    def test_a_year_or_a_subject_goes_with_the_committee(self) -> None:
        found = one("Nghị quyết số 05-NQ/TU năm 2021 của Tỉnh ủy Đắk Lắk", self.rows)
        assert (found.status, found.candidates) == ("ambiguous", ("dak-lak:XVII/05-NQ/TU",))
        told = one("Nghị quyết số 05-NQ/TU của Tỉnh ủy Đắk Lắk về bảo vệ rừng đầu nguồn", self.rows)
        assert told.target == "dak-lak:XVII/05-NQ/TU"

    def test_a_bare_number_is_left_open(self) -> None:
        assert one("Nghị quyết số 05-NQ/TU", self.rows, DAY(2021, 6, 1)).status == "ambiguous"


class TestASubject:
    rows = Catalogue.of(
        [
            entry("XII/07-CT/TW", "2017-01-05", body="BBT", subject="về phòng ngừa dịch bệnh trên cây cà phê"),
            entry("XIII/07-CT/TW", "2022-01-05", body="BCT", subject="về bảo tồn voi rừng Tây Nguyên"),
        ]
    )

    def test_tells(self) -> None:
        found = one("Chỉ thị số 07-CT/TW về bảo tồn voi rừng", self.rows)
        assert (found.target, found.key, kinds(found)) == ("XIII/07-CT/TW", None, ["subject"])

    def test_that_is_no_documents_keeps_the_time_from_deciding(self) -> None:
        found = one("Chỉ thị số 07-CT/TW về tổ chức giải bóng chuyền", self.rows, DAY(2022, 6, 1))
        assert found.status == "ambiguous"

    def test_that_two_share_is_told_word_for_word_or_not_at_all(self) -> None:
        twins = Catalogue.of(
            [
                entry("XII/08-CT/TW", "2017-01-05", subject="về nuôi tằm dệt lụa", alike=("XIII/08-CT/TW",)),
                entry("XIII/08-CT/TW", "2022-01-05", subject="về nuôi tằm dệt lụa tơ", alike=("XII/08-CT/TW",)),
            ]
        )
        text = "Chỉ thị số 08-CT/TW về nuôi tằm dệt lụa"
        assert one(text, twins).target == "XII/08-CT/TW"
        assert one(text, twins.without("XII/08-CT/TW")).status == "ambiguous"
        assert one("Chỉ thị số 08-CT/TW về nuôi tằm dệt", twins).status == "ambiguous"

    def test_in_the_sentence_around_a_bare_number_tells(self) -> None:
        text = "Từ khi có Chỉ thị số 07-CT/TW, việc bảo tồn voi rừng Tây Nguyên\nđược chú ý."
        told = one(text, self.rows)
        assert (told.status, told.targets, told.candidates) == ("resolved", ("XIII/07-CT/TW",), ())
        known = "về bảo tồn voi rừng Tây Nguyên"
        assert told.evidence == (Evidence("subject", True, "XIII/07-CT/TW", "bao ton rung tay", known),)
        after_another = f"Xã làm theo Nghị quyết số 07-NQ/TU của tỉnh. {text}"
        assert resolved(after_another, self.rows)[1].target == "XIII/07-CT/TW"
        apart = "Từ khi có Chỉ thị số 07-CT/TW, mọi việc tốt lên.\nVoi: bảo tồn voi rừng Tây Nguyên."
        assert one(apart, self.rows).status == "ambiguous"

    def test_of_two_syllables_tells_if_few_documents_are_about_it(self) -> None:
        pay = [
            entry("XII/08-KL/TW", "2017-01-05", subject="về cải cách tư pháp"),
            entry("XIII/08-KL/TW", "2022-01-05", subject="về thực hiện cải cách tiền lương"),
        ]
        others = [entry(f"XIII/{number}-KL/TW", "2023-01-05", subject="về tiền lương") for number in range(20, 25)]
        assert one("Kết luận 08-KL/TW về tiền lương", Catalogue.of(pay)).target == "XIII/08-KL/TW"
        assert one("Kết luận 08-KL/TW về tiền lương", Catalogue.of(pay + others)).status == "ambiguous"
        assert one("Kết luận 08-KL/TW về lụt", Catalogue.of(pay)).status == "ambiguous"

    def test_is_looked_for_only_where_the_text_is_at_hand(self) -> None:
        text = "Từ khi có Chỉ thị số 07-CT/TW, việc bảo tồn voi rừng Tây Nguyên được chú ý."
        assert resolve(extract(text), self.rows)[0].status == "ambiguous"

    def test_with_a_body_that_is_not_the_documents_is_left_open(self) -> None:
        assert one("Chỉ thị số 07-CT/TW của Ban Bí thư về bảo tồn voi rừng", self.rows).target is None


class TestOtherReferences:
    def test_say_what_they_rest_on(self) -> None:
        key, sign = "XII/05-CT/TW", "Chỉ thị số 05-CT/TW"
        linked = resolved(f"Kết luận số 01-KL/TW ngày 18/5/2021 về tiếp tục thực hiện {sign}")[1]
        assert linked.evidence == (Evidence("relation", True, key, "Kết luận số 01-KL/TW", "XIII/01-KL/TW", 0),)
        _, short, again = resolved(f"{sign} ngày 15/5/2016. Học Chỉ thị 05; lại {sign}.")
        assert (short.targets, short.candidates, short.evidence) == (
            *((key,), ()),
            (Evidence("antecedent", True, key, sign, key, 0),),
        )
        assert (again.targets, again.candidates, again.evidence) == (
            *((key,), ()),
            (Evidence("mention", True, key, sign, key, 0),),
        )

    def test_that_are_dated_say_when_the_text_was_written(self) -> None:
        text = "Hôm 02/8/2025 có Kết luận số 177-KL/TW ngày 01/8/2025. Xã đọc Nghị quyết số 57-NQ/TW."
        found = resolved(text)[1]
        assert found.evidence == (Evidence("published", True, "XIII/57-NQ/TW", "2025-08-01", "2024-12-22", 0),)
        given = one("Xã đọc Nghị quyết số 57-NQ/TW.", None, DAY(2025, 8, 2))
        assert given.evidence == (Evidence("published", True, "XIII/57-NQ/TW", "2025-08-02", "2024-12-22"),)

    def test_a_relation_of_the_catalogue_tells(self) -> None:
        found = resolved("Kết luận số 01-KL/TW ngày 18/5/2021 về tiếp tục thực hiện Chỉ thị số 05-CT/TW")
        assert (found[1].target, kinds(found[1])) == ("XII/05-CT/TW", ["relation"])
        assert found[1].evidence[-1].rests_on == 0

    def test_a_document_is_never_younger_than_one_that_is_about_it(self) -> None:
        rows = Catalogue.of(
            [
                entry("XII/03-KL/TW", "2018-02-02"),
                entry("XII/07-CT/TW", "2017-01-05"),
                entry("XIII/07-CT/TW", "2022-01-05"),
                entry("XIII/08-CT/TW", "2022-01-05"),
            ]
        )
        text = "Kết luận số 03-KL/TW ngày 02/2/2018 về tiếp tục thực hiện Chỉ thị số {}-CT/TW"
        undated = rows.add(entry("XII/03-KL/TW", subject="về tiếp tục thực hiện Chỉ thị số 07-CT/TW"))
        named = "Kết luận số 03-KL/TW của Bộ Chính trị khóa XII về tiếp tục thực hiện Chỉ thị số 07-CT/TW"
        assert resolved(named, undated)[1].candidates == ("XIII/07-CT/TW", "XII/07-CT/TW")
        assert resolved(text.format("07"), rows)[1].target == "XII/07-CT/TW"
        late = resolved(text.format("08"), rows)[1]
        assert (late.status, late.candidates) == ("unknown", ())

    def test_a_short_form_means_what_its_antecedent_means(self) -> None:
        found = resolved("Chỉ thị số 05-CT/TW ngày 15/5/2016 được học kỹ. Chỉ thị 05 còn mới.")
        assert (found[1].target, found[1].key, kinds(found[1])) == ("XII/05-CT/TW", "XII/05-CT/TW", ["antecedent"])

    def test_mentions_of_one_identifier_support_one_another(self) -> None:
        found = resolved("Theo Chỉ thị số 05-CT/TW. Chỉ thị số 05-CT/TW ngày 15/5/2016 nêu rõ.")
        assert (found[0].target, found[0].key, kinds(found[0])) == ("XII/05-CT/TW", "XII/05-CT/TW", ["mention"])

    def test_mentions_of_two_documents_leave_a_third_open_and_name_both(self) -> None:
        found = resolved(
            "Chỉ thị số 05-CT/TW ngày 15/5/2016; Chỉ thị số 05-CT/TW ngày 23/6/2021; theo Chỉ thị số 05-CT/TW thì"
        )
        assert (found[2].status, set(found[2].candidates)) == ("ambiguous", {"XII/05-CT/TW", "XIII/05-CT/TW"})
        assert [(piece.kind, piece.rests_on) for piece in found[2].evidence] == [("mention", 0), ("mention", 1)]

    def test_a_short_form_with_two_compatible_antecedents_names_both(self) -> None:
        found = resolved("Chỉ thị số 05-CT/TW ngày 15/5/2016; Chỉ thị số 05-CT/TW ngày 23/6/2021; theo Chỉ thị 05 thì")
        assert (found[2].status, set(found[2].candidates)) == ("ambiguous", {"XII/05-CT/TW", "XIII/05-CT/TW"})

    def test_a_mention_of_what_the_catalogue_lacks_is_lacking_too(self) -> None:
        found = resolved("Chỉ thị số 05-CT/TW ngày 20/9/2007 và sau đó Chỉ thị số 05-CT/TW", None, DAY(2008, 1, 1))
        assert [meant.status for meant in found] == ["unknown", "unknown"]

    def test_a_mention_that_another_body_signed_is_not_the_same(self) -> None:
        found = resolved("Chỉ thị số 05-CT/TW ngày 15/5/2016. Lại có Chỉ thị số 05-CT/TW của Ban Bí thư.")
        assert (found[1].status, found[1].candidates) == ("ambiguous", ("XIII/05-CT/TW",))

    def test_members_of_one_list_are_of_one_term(self) -> None:
        rows = Catalogue.of(
            [
                entry("XII/41-NQ/TW", "2018-01-01"),
                entry("XII/42-NQ/TW", "2018-02-01"),
                entry("XIII/42-NQ/TW", "2023-02-01"),
                entry("XIII/43-NQ/TW", "2023-03-01"),
                entry("XII/43-NQ/TW", "2018-03-01"),
            ]
        )
        found = resolved("các nghị quyết số 41, 42, 43-NQ/TW", rows, DAY(2020, 1, 1))
        assert [meant.target for meant in found] == ["XII/41-NQ/TW", "XII/42-NQ/TW", "XII/43-NQ/TW"]
        later = resolved("Nghị quyết số 41-NQ/TW ngày 01/01/2018. Các nghị quyết số 41, 42-NQ/TW", rows)
        assert later[2].target == "XII/42-NQ/TW"
        assert "neighbour" in kinds(later[2])

    def test_short_forms_side_by_side_are_a_list(self) -> None:
        found = resolved("Nghị quyết 57, Nghị quyết 59 và Nghị quyết 66 là ba trụ cột.", None, DAY(2025, 6, 1))
        assert [meant.target for meant in found] == ["XIII/57-NQ/TW", "XIII/59-NQ/TW", "XIII/66-NQ/TW"]

    def test_the_first_of_a_text_speaks_for_its_neighbour_and_is_named_by_it(self) -> None:
        days = {"XII/41-NQ/TW": "2018-01-01", "XII/42-NQ/TW": "2018-02-01", "XI/42-NQ/TW": "2012-02-01"}
        rows = Catalogue.of([entry(key, day) for key, day in days.items()])
        _, found = resolved("các nghị quyết số 41, 42-NQ/TW", rows, DAY(2020, 1, 1))
        assert found.target == "XII/42-NQ/TW"
        assert found.evidence == (Evidence("neighbour", True, "XII/42-NQ/TW", "nghị quyết số 41", "XII", 0),)
        twice = rows.without("XII/42-NQ/TW").add(entry("XII/42-NQ/TW#2018-02-01", "2018-02-01"))
        assert resolved("các nghị quyết số 41, 42-NQ/TW", twice, DAY(2020, 1, 1))[1].target is None

    def test_a_list_over_two_terms_is_left_open(self) -> None:
        rows = Catalogue.of(
            [entry("XII/41-NQ/TW", "2018-01-01"), entry("X/42-NQ/TW", "2008-02-01"), entry("IX/42-NQ/TW")]
        )
        found = resolved("Nghị quyết số 41-NQ/TW ngày 01/01/2018. Các nghị quyết số 41, 42-NQ/TW", rows)
        assert [meant.status for meant in found] == ["resolved", "resolved", "ambiguous"]

    def test_a_sentence_is_no_list(self) -> None:
        found = resolved("Nghị quyết số 18-NQ/TW ngày 25/10/2017 và Nghị quyết số 21-NQ/TW")
        assert found[1].status == "ambiguous"


class TestItsOwnWordsComeFirst:
    """No other evidence chooses a document against which a reference's own words speak."""

    def test_another_subject_keeps_a_short_form_from_its_antecedent(self) -> None:
        found = resolved(
            "Nghị quyết số 18-NQ/TW ngày 25/10/2017. Sau đó có Nghị quyết 18 về nuôi ong lấy mật và trồng hoa."
        )
        assert found[1].target is None

    def test_another_day_keeps_it_from_its_mention(self) -> None:
        found = resolved("Nghị quyết số 18-NQ/TW ngày 25/10/2017. Đảng ủy xã ra Nghị quyết 18 ngày 20/6/2019.")
        assert found[1].target is None

    def test_what_is_contradicted_is_not_handed_on(self) -> None:
        found = resolved("Nghị quyết số 18-NQ/TW ngày 20/6/2019. Đơn vị học Nghị quyết số 18-NQ/TW.")
        assert [meant.status for meant in found] == ["contradicted", "ambiguous"]

    def test_the_same_number_of_another_issuer_is_no_mention(self) -> None:
        text = "Nghị quyết số 57-NQ/TU ngày 12/7/2025 của Tỉnh ủy Lào Cai. Nghị quyết số 57-NQ/TW được học."
        assert resolved(text, None, DAY(2025, 8, 1))[1].target == "XIII/57-NQ/TW"

    def test_words_of_a_neighbour_are_not_its_own(self) -> None:
        rows = Catalogue.of(
            [
                entry("XII/61-NQ/TW", "2018-01-05", subject="về bảo tồn voi rừng Tây Nguyên"),
                entry("XII/62-NQ/TW", "2018-01-06", subject="về trồng lúa nương"),
                entry("XIII/62-NQ/TW", "2023-01-06", subject="về bảo tồn voi rừng Tây Nguyên trong tình hình mới"),
            ]
        )
        for text in (
            "Nghị quyết số 61-NQ/TW về bảo tồn voi rừng Tây Nguyên; rồi Nghị quyết số 62-NQ/TW được học.",
            "Việc bảo tồn voi rừng Tây Nguyên theo Nghị quyết số 61-NQ/TW, còn xã thì theo Nghị quyết số 62-NQ/TW.",
        ):
            assert resolved(text, rows)[1].status == "ambiguous"

    def test_a_subject_and_a_slip_of_the_year_name_the_other_document(self) -> None:
        text = (
            "Chỉ thị số 05-CT/TW ngày 15/5/2021 của Bộ Chính trị về đẩy mạnh học tập và làm theo tư tưởng Hồ Chí Minh"
        )
        found = one(text)
        assert (found.status, found.target) == ("contradicted", "XII/05-CT/TW")
        far = one(text.replace("15/5/2021", "02/9/2023"))
        assert (far.status, far.target) == ("contradicted", "XIII/05-CT/TW")


class TestTheDayOfPublication:
    def test_does_not_choose_while_an_older_document_can_still_be_meant(self) -> None:
        found = one("Các trường đã quen với Nghị quyết số 29-NQ/TW.", None, DAY(2024, 9, 5))
        assert (found.status, found.candidates[:2]) == ("ambiguous", ("XIII/29-NQ/TW", "XI/29-NQ/TW"))

    def test_passes_over_what_was_replaced(self) -> None:
        rows = Catalogue.of(
            [
                entry("XII/07-CT/TW", "2017-01-05"),
                entry("XIII/07-CT/TW", "2022-01-05", links=(Link("replaces", "XII/07-CT/TW"),)),
            ]
        )
        assert one("Chỉ thị số 07-CT/TW", rows, DAY(2022, 6, 1)).target == "XIII/07-CT/TW"

    def test_does_not_take_a_bare_short_form_for_the_centres(self) -> None:
        assert one("giãn cách xã hội theo Chỉ thị 19", None, DAY(2020, 4, 25)).status == "ambiguous"

    def test_tells_where_only_one_document_of_the_time_has_the_number(self) -> None:
        found = one("Nghị quyết số 57-NQ/TW", None, PartialDate(2025))
        assert (found.target, found.key, kinds(found)) == ("XIII/57-NQ/TW", None, ["published"])

    def test_leaves_two_open(self) -> None:
        found = one("Nghị quyết số 18-NQ/TW", None, DAY(2024, 5, 1))
        assert (found.status, found.candidates[:2]) == ("ambiguous", ("XIII/18-NQ/TW", "XII/18-NQ/TW"))

    def test_means_the_term_before_while_the_new_one_has_not_come_to_the_number(self) -> None:
        assert one("Nghị quyết số 57-NQ/TW", None, DAY(2026, 4, 1)).target == "XIII/57-NQ/TW"

    def test_means_nothing_where_the_new_term_has_passed_the_number_unseen(self) -> None:
        rows = Catalogue.of([entry("XII/07-CT/TW", "2017-01-05"), entry("XIII/09-CT/TW", "2022-01-05")])
        assert one("Chỉ thị số 07-CT/TW", rows, DAY(2022, 6, 1)).status == "ambiguous"
        assert one("Chỉ thị số 07-CT/TW", rows, DAY(2021, 6, 1)).target == "XII/07-CT/TW"

    def test_excludes_what_came_later(self) -> None:
        found = one("Chỉ thị số 05-CT/TW", None, DAY(2017, 1, 1))
        assert (found.target, kinds(found, favours=False)) == ("XII/05-CT/TW", ["published"])

    def test_is_at_least_the_latest_day_that_the_text_states(self) -> None:
        found = resolved("Kết luận số 221-KL/TW ngày 28/11/2025. Nghị quyết số 57-NQ/TW")
        assert (found[1].target, kinds(found[1]), found[1].evidence[-1].rests_on) == ("XIII/57-NQ/TW", ["published"], 0)

    def test_excludes_undated_documents_of_later_terms(self) -> None:
        undated = Catalogue.of([entry("XIII/07-CT/TW", subject="về nuôi ong lấy mật")])
        found = one("Chỉ thị số 07-CT/TW về nuôi ong lấy mật", undated, DAY(2019, 1, 1))
        assert (found.status, found.candidates, found.evidence) == ("unknown", (), found.evidence)
        assert kinds(found, favours=False) == ["published"]

    def test_before_there_were_terms_tells_nothing(self) -> None:
        assert one("Nghị quyết số 57-NQ/TW", None, DAY(1930, 1, 1)).status == "unknown"
        local = Catalogue.of([entry("ha-noi:XIII/07-CT/TU", term=None)])
        assert one("Chỉ thị số 07-CT/TU", local, DAY(1930, 1, 1)).status == "ambiguous"


class TestShortForms:
    def test_without_an_issuer_are_the_centres_where_the_body_says_so(self) -> None:
        found = one("Quy định 377 của Bộ Chính trị", None, PartialDate(2025))
        assert (found.target, found.key) == ("XIII/377-QĐ/TW", None)
        organ = one("Hướng dẫn 43 của Ban Tổ chức Trung ương", None, PartialDate(2025, 12))
        assert organ.target == "XIII/43-HD/BTCTW"

    def test_are_not_contradicted_by_an_issuer_that_is_only_assumed(self) -> None:
        found = one("Chỉ thị 05 ngày 20/9/2017")
        assert (found.status, found.candidates) == ("ambiguous", ("XII/05-CT/TW",))
        assert one("Chỉ thị 05 ngày 15/5/2016").target == "XII/05-CT/TW"
        assert one("Chỉ thị 05 của Bộ Chính trị ngày 20/9/2017").status == "contradicted"

    def test_of_a_named_committee_are_not_the_centres(self) -> None:
        found = one("Chỉ thị 05 của Tỉnh ủy Đắk Lắk")
        assert (found.status, found.candidates) == ("unknown", ())


class TestNames:
    @pytest.mark.parametrize(
        ("text", "targets"),
        [
            ("Nghị quyết Trung ương 4 khóa XII", ["XII/04-NQ/TW"]),
            ("Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng (khóa XII)", ["XII/04-NQ/TW"]),
            ("Nghị quyết Trung ương 6 khóa XII", [f"XII/{number}-NQ/TW" for number in (18, 19, 20, 21)]),
            ("Nghị quyết Trung ương 6 khóa XII về công tác dân số", ["XII/21-NQ/TW"]),
            ("Nghị quyết Trung ương 6 khóa XII ngày 25/10/2017 về công tác dân số", ["XII/21-NQ/TW"]),
            ("Khoán 10", ["VI/10-NQ/TW"]),
            ("Nghị quyết Đại hội XIII", []),
            ("Điều lệ Đảng", []),
        ],
    )
    def test_mean_what_the_catalogue_calls_so(self, text: str, targets: list[str]) -> None:
        found = one(text)
        assert list(found.targets) == targets
        assert found.status == ("resolved" if targets else "unknown")
        assert found.target == (targets[0] if len(targets) == 1 else None)
        assert found.key is None

    def test_with_a_date_are_held_against_it(self) -> None:
        assert one("Nghị quyết Trung ương 4 khóa XII ngày 30/10/2016").status == "resolved"
        wrong = one("Nghị quyết Trung ương 4 khóa XII ngày 30/10/2017")
        assert (wrong.status, wrong.target) == ("contradicted", "XII/04-NQ/TW")
        both = one("Nghị quyết Trung ương 6 khóa XII ngày 30/10/2017")
        assert (both.status, len(both.targets)) == ("resolved", 4)

    def test_that_only_go_on_name_none_by_themselves(self) -> None:
        rows = Catalogue.of([entry("XII/06-NQ/TW", aliases=("Nghị quyết Trung ương 4 khóa XII (hội nhập)",))])
        assert one("Nghị quyết Trung ương 4 khóa XII", rows).status == "ambiguous"
        assert one("Nghị quyết Trung ương 4 khóa XII về hội nhập quốc tế", rows).target == "XII/06-NQ/TW"

    def test_find_their_term_where_the_text_has_it_apart(self) -> None:
        reference = Reference(
            0, 22, "Nghị quyết Trung ương 4", "named", None, None, "", "NQ", None, None, "Nghị quyết", term="XII"
        )
        assert resolve([reference])[0].target == "XII/04-NQ/TW"

    def test_that_say_what_they_are_about_never_fall_back_to_the_plain_name(self) -> None:
        found = one("Nghị quyết Trung ương 7 khóa XI về công tác dân vận")
        assert (found.status, found.candidates) == ("ambiguous", ("XI/24-NQ/TW",))
        unclear = one("Nghị quyết Trung ương 8 khóa XIII về giáo dục nghề nghiệp")
        assert (unclear.status, len(unclear.candidates)) == ("ambiguous", 4)


class TestWhatAFindingNeeds:
    def test_what_replaced_the_document(self) -> None:
        found = one("Quy định số 102-QĐ/TW ngày 15/11/2017")
        assert [row.key for row in found.replaced_by] == ["XIII/69-QĐ/TW"]

    def test_the_numbers_beside_one_that_is_not_there(self) -> None:
        found = one("Nghị quyết số 58-NQ/TW ngày 10/01/2025")
        assert [row.key for row in found.neighbours] == ["XIII/57-NQ/TW", "XIII/59-NQ/TW"]
        assert one("Nghị quyết số 57-NQ/TW ngày 22/12/2024").neighbours == ()

    def test_but_not_those_of_another_committee(self) -> None:
        steering = one("Quyết định số 06-QĐ/BCĐTW ngày 29/12/2021")
        assert (steering.key, steering.neighbours) == ("?:XIII/06-QĐ/BCĐTW", ())


def test_nothing_is_resolved_where_nobody_asks() -> None:
    assert analyze("Chỉ thị số 05-CT/TW", resolving=False).resolutions == ()


def test_a_number_without_type_is_left_alone() -> None:
    bare = Reference(0, 2, "05", "elliptic", None, 5, "", None, None, None, None)
    assert resolve([bare])[0] == Resolution(status="unknown")


def test_results_do_not_depend_on_the_order_of_rows() -> None:
    text = "Chỉ thị số 05-CT/TW; Nghị quyết 18; các nghị quyết số 18, 19-NQ/TW; Nghị quyết Trung ương 6 khóa XII"
    backwards = Catalogue.of(reversed(tuple(BUNDLED)))
    for ours, theirs in zip(resolved(text), resolved(text, backwards), strict=True):
        assert (ours.status, set(ours.targets), ours.candidates) == (
            theirs.status,
            set(theirs.targets),
            theirs.candidates,
        )


class TestWhatIsGiven:
    def test_a_moment_counts_as_its_day_and_anything_else_is_refused(self) -> None:
        cited = extract("Nghị quyết số 57-NQ/TW")
        moment = datetime.datetime(2025, 3, 1, 12, tzinfo=datetime.UTC)
        assert resolve(cited, published=moment)[0].target == "XIII/57-NQ/TW"
        with pytest.raises(TypeError, match="not str"):
            resolve(cited, published="2025-03-01")  # type: ignore[arg-type]

    def test_references_out_of_their_order_point_nowhere(self) -> None:
        full, other, short = extract(
            "Chỉ thị số 05-CT/TW ngày 15/5/2016. Nghị quyết số 18-NQ/TW ngày 25/10/2017. Chỉ thị 05."
        )
        assert resolve([other, short])[1].target is None
        assert resolve([short])[0].target is None
        assert [meant.target for meant in resolve(iter([full, other, short]))][2] == "XII/05-CT/TW"  # type: ignore[arg-type]
