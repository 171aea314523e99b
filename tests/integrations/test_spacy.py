"""The component of spaCy, in pipelines of the real package."""

from __future__ import annotations

import datetime
import json
import pickle
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vbdang import CatalogueError, InputError, PartialDate, analyze
from vbdang.outputs.record import document_record
from vbdang.strategies import passages

spacy = pytest.importorskip("spacy")

from spacy.tokens import Doc, DocBin, Span  # noqa: E402 - after the question whether it is there

from vbdang.integrations.spacy import LABEL, References  # noqa: E402 - the same

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.language import Language

WITHOUT_PYVI = {"nlp": {"tokenizer": {"use_pyvi": False}}}
TEXT = "Thực hiện Kết luận số 01-KL/TW ngày 18/5/2021; các nghị quyết số 18, 19-NQ/TW (26-NQ/TW;5-CT/TW)."


def pipeline(name: str, **config: Any) -> Language:
    """Make a pipeline of nothing but the component."""
    nlp: Language = spacy.blank(name, config=WITHOUT_PYVI if name == "vi" else {})
    nlp.add_pipe("vbdang", config=config)
    return nlp


BLANK = {lang: pipeline(lang) for lang in ("xx", "vi")}


def plain(record: Any) -> Any:
    """Return a record as JSON has it: a DocBin gives lists back as tuples."""
    return json.loads(json.dumps(record))


def check(doc: Doc, record: dict[str, Any]) -> None:
    """Hold a document of spaCy against the record of its text: every span covers its own reference and names it."""
    assert plain(doc._.vbdang) == record
    spans = doc.spans["vbdang"]
    assert [plain(span._.vbdang) for span in spans] == record["references"]
    for span, one in zip(spans, record["references"], strict=True):
        assert span.start_char <= one["start"] < one["end"] <= span.end_char
        assert doc.text[one["start"] : one["end"]] == one["text"]
        assert one["text"] in span.text
        # No token more than the reference needs.
        assert span[0].idx + len(span[0]) > one["start"]
        assert span[-1].idx < one["end"]
        assert span.kb_id_ == (one["target"] or "")
        assert span.label_ == LABEL


class TestSpans:
    @pytest.mark.property
    @given(passages().map(lambda passage: passage.text), st.sampled_from(["xx", "vi"]))
    def test_cover_the_references_of_any_text_and_hold_its_record(self, text: str, lang: str) -> None:
        check(BLANK[lang](text), document_record("-", analyze(text)))

    @pytest.mark.parametrize(
        "text",
        [
            "",
            " \n",
            TEXT,
            "\U0001f600 Chỉ thị số 05-CT/TW\r\n\r\n  Quy định số 37-QĐ/TW",
            "Kê\u0301t luận\u0323 số 01-KL/TW.",
        ],
    )
    @pytest.mark.parametrize("lang", ["xx", "vi"])
    def test_are_exact_whatever_stands_between_the_words(self, lang: str, text: str) -> None:
        check(BLANK[lang](text), document_record("-", analyze(text)))

    def test_are_exact_with_the_tokenizer_that_joins_words(self) -> None:
        pytest.importorskip("pyvi")
        nlp = spacy.blank("vi")
        nlp.add_pipe("vbdang")
        check(nlp(TEXT), document_record("-", analyze(TEXT)))

    def test_of_one_token_keep_their_own_records(self) -> None:
        doc = BLANK["vi"](TEXT)
        spans = [span for span in doc.spans["vbdang"] if span.text == "(26-NQ/TW;5-CT/TW)."]
        assert [span._.vbdang["id"] for span in spans] == ["26-NQ/TW", "05-CT/TW"]

    def test_of_other_components_have_no_record(self) -> None:
        doc = BLANK["xx"](TEXT)
        others = [Span(doc, 0, 2), Span(doc, 0, 2, span_id="vbdang-x"), Span(doc, 0, 2, span_id="ruler-0")]
        assert [span._.vbdang for span in others] == [None, None, None]
        untouched = spacy.blank("xx")(TEXT)
        assert Span(untouched, 0, 2, span_id="vbdang-0")._.vbdang is None


class TestSettings:
    def test_the_component_is_found_where_nobody_imports_it(self) -> None:
        code = (
            "import spacy; nlp = spacy.blank('xx'); part = nlp.add_pipe('vbdang'); doc = nlp('Chỉ thị số 05-CT/TW');"
            "print(doc.spans['vbdang'][0]._.vbdang['id'])"
        )
        done = subprocess.run([sys.executable, "-X", "utf8", "-c", code], capture_output=True, text=True, check=True)
        assert done.stdout == "05-CT/TW\n"

    def test_nothing_is_looked_up_where_that_is_asked(self) -> None:
        doc = pipeline("xx", resolving=False, catalogue="no-such-file.tsv")(TEXT)
        check(doc, document_record("-", analyze(TEXT, resolving=False)))
        assert {one["status"] for one in doc._.vbdang["references"]} == {None}

    def test_messages_come_in_the_language_asked_for(self) -> None:
        doc = pipeline("xx", lang="en")("Chỉ thị số 5-CT/TW")
        assert doc._.vbdang == document_record("-", analyze("Chỉ thị số 5-CT/TW", lang="en"))

    def test_spans_stand_under_another_name_and_as_entities_if_asked(self) -> None:
        nlp = spacy.blank("xx")
        nlp.add_pipe("entity_ruler").add_patterns(
            [{"label": "ORG", "pattern": "TW"}, {"label": "ACT", "pattern": "Thực hiện"}]
        )
        nlp.add_pipe("vbdang", config={"spans_key": "citations", "ents": True})
        doc = nlp(TEXT)
        assert [one["id"] for one in doc._.vbdang["references"]] == [
            span._.vbdang["id"] for span in doc.spans["citations"]
        ]
        assert [ent.label_ for ent in doc.ents][:2] == ["ACT", LABEL]
        assert doc.ents[1]._.vbdang["id"] == "01-KL/TW"

    def test_a_setting_that_cannot_be_is_refused_at_once(self) -> None:
        with pytest.raises(ValueError, match="vi"):
            pipeline("xx", lang="fr")

    def test_a_catalogue_that_is_not_there_is_told_with_the_first_text(self) -> None:
        nlp = pipeline("xx", catalogue="no-such-file.tsv")
        with pytest.raises(CatalogueError) as told:
            nlp(TEXT)
        assert (told.value.code, told.value.source) == ("missing", "no-such-file.tsv")


class TestPublished:
    @pytest.mark.parametrize(
        "given",
        [
            "2019-05-01",
            datetime.date(2019, 5, 1),
            datetime.datetime(2019, 5, 1, 8, 30, tzinfo=datetime.UTC),
            PartialDate(2019),
        ],
    )
    def test_tells_which_of_two_documents_is_meant(self, given: Any) -> None:
        text = "thực hiện Chỉ thị số 05-CT/TW"
        doc = BLANK["xx"].make_doc(text)
        doc._.vbdang_published = given
        done = BLANK["xx"](doc)
        asked = PartialDate(2019) if given == PartialDate(2019) else datetime.date(2019, 5, 1)
        check(done, document_record("-", analyze(text, published=asked)))
        assert [span.kb_id_ for span in done.spans["vbdang"]] == ["XII/05-CT/TW"]
        assert done._.vbdang_published == asked

    def test_can_be_taken_back(self) -> None:
        doc = BLANK["xx"].make_doc("x")
        doc._.vbdang_published = "2019"
        doc._.vbdang_published = None
        assert doc._.vbdang_published is None

    @pytest.mark.parametrize("given", ["1/5/2019", "2019-02-30", 20190501])
    def test_is_refused_where_it_is_set(self, given: object) -> None:
        doc = BLANK["xx"].make_doc("x")
        with pytest.raises(InputError, match="vbdang_published") as told:
            doc._.vbdang_published = given
        assert told.value.code == "record"


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """Write a catalogue that knows one made-up document."""
    path = tmp_path / "own.tsv"
    path.write_text("key\tdate\nhue:XVII/05-NQ/TU\t2022-03-04\n", "utf-8")
    return path


LOCAL = "Nghị quyết số 05-NQ/TU ngày 04/3/2022 của Ban Thường vụ Thành ủy Huế"


class TestSaving:
    def test_a_document_saved_with_its_data_keeps_spans_and_records(self) -> None:
        doc = BLANK["xx"].make_doc(TEXT)
        doc._.vbdang_published = PartialDate(2022, 5)
        doc = BLANK["xx"](doc)
        again = Doc(spacy.blank("xx").vocab).from_bytes(doc.to_bytes())
        binned = list(DocBin(docs=[doc], store_user_data=True).get_docs(spacy.blank("xx").vocab))[0]  # noqa: RUF015
        for kept in (again, binned):
            check(kept, plain(doc._.vbdang))
            assert kept._.vbdang_published == PartialDate(2022, 5)

    def test_a_pipeline_takes_its_catalogue_along(self, own: Path, tmp_path: Path) -> None:
        nlp = pipeline("xx", catalogue=str(own), lang="en")
        before = nlp(LOCAL)
        assert before.spans["vbdang"][0].kb_id_ == "hue:XVII/05-NQ/TU"
        nlp.to_disk(tmp_path / "saved")
        own.unlink()
        loaded = spacy.load(tmp_path / "saved")
        check(loaded(LOCAL), before._.vbdang)
        loaded.to_disk(tmp_path / "saved")  # over itself
        loaded.to_disk(tmp_path / "moved")
        check(spacy.load(tmp_path / "moved")(LOCAL), before._.vbdang)

    def test_a_pipeline_saved_over_another_leaves_none_of_its_catalogue(self, own: Path, tmp_path: Path) -> None:
        pipeline("xx", catalogue=str(own)).to_disk(tmp_path / "saved")
        pipeline("xx").to_disk(tmp_path / "saved")
        assert list((tmp_path / "saved").rglob("catalogue.*")) == []
        check(spacy.load(tmp_path / "saved")(TEXT), document_record("-", analyze(TEXT)))

    def test_a_catalogue_of_any_name_is_saved_as_what_it_is(self, own: Path, tmp_path: Path) -> None:
        plain = own.rename(tmp_path / "plain")
        References(str(plain)).to_disk(tmp_path / "one")
        assert [path.name for path in (tmp_path / "one").iterdir()] == ["catalogue.tsv"]

    def test_a_catalogue_that_is_gone_stops_the_saving_before_anything_is_removed(
        self, own: Path, tmp_path: Path
    ) -> None:
        References(str(own)).to_disk(tmp_path / "one")
        with pytest.raises(CatalogueError):
            References("no-such-file.tsv").to_disk(tmp_path / "one")
        assert References().from_disk(tmp_path / "one").catalogue == str(tmp_path / "one" / "catalogue.tsv")

    def test_a_pickled_component_opens_its_catalogue_anew(self, own: Path) -> None:
        nlp = pipeline("xx", catalogue=str(own))
        record = nlp(LOCAL)._.vbdang
        component = nlp.get_pipe("vbdang")
        again = pickle.loads(pickle.dumps(component))  # noqa: S301 - our own bytes
        assert vars(again) == {**vars(component), "_opened": None}
        check(again(nlp.make_doc(LOCAL)), record)

    def test_many_documents_pass_in_order_through_two_processes(self, own: Path) -> None:
        texts = [f"{LOCAL}; Kết luận số {number:02d}-KL/TW" for number in range(1, 41)]
        nlp = pipeline("xx", catalogue=str(own))
        alone = [doc._.vbdang for doc in nlp.pipe(texts)]
        assert [doc._.vbdang for doc in nlp.pipe(texts, n_process=2, batch_size=7)] == alone
        assert [record["references"][1]["number"] for record in alone] == list(range(1, 41))
