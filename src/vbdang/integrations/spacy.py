"""References in a pipeline of spaCy (extra ``spacy``): the component ``vbdang``.

spaCy finds it by itself, through the entry point ``spacy_factories``. Tokens do not end where references do ("05-CT/TW." is
one token for some tokenizers), so a span only covers its reference, and what is exact is in the record: read offsets and
identifiers from there, never from the span's text.

>>> import spacy
>>> nlp = spacy.blank("vi", config={"nlp": {"tokenizer": {"use_pyvi": False}}})
>>> component = nlp.add_pipe("vbdang")
>>> doc = nlp("Thực hiện Kết luận số 01-KL/TW ngày 18/5/2021.")
>>> [(span.text, span._.vbdang["text"], span.kb_id_) for span in doc.spans["vbdang"]]
[('Kết luận số 01-KL/TW', 'Kết luận số 01-KL/TW', 'XIII/01-KL/TW')]
>>> doc = nlp("Xem (5-CT/TW).")
>>> [(span.text, span._.vbdang["text"], span._.vbdang["id"]) for span in doc.spans["vbdang"]]
[('(5-CT/TW).', '5-CT/TW', '05-CT/TW')]
"""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, cast, get_type_hints

from spacy.language import Language
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from vbdang.analysis import analyze
from vbdang.errors import InputError
from vbdang.inputs.passage import published_date
from vbdang.outputs.record import document_record
from vbdang.resolving.catalogue import Catalogue
from vbdang.resolving.files import content

if TYPE_CHECKING:
    from collections.abc import Iterable

    from vbdang.model import Date, Document

__all__ = ["LABEL", "References", "references"]

LABEL = "VBDANG"
_NAME = "vbdang"
_PUBLISHED = "vbdang_published"
_KEPT = "catalogue"  # what the copy of the catalogue is called in a saved pipeline
Lang = Literal["vi", "en"]


class References:
    """The component: it marks the references of a text, and keeps the record of the text in ``doc._.vbdang``.

    Attributes:
        catalogue: The path of a catalogue file; None is the bundled catalogue. It is opened with the first text.
        resolving: Whether to look for the documents at all.
        lang: The language of the findings' messages.
        spans_key: Where the spans stand: ``doc.spans[spans_key]``.
        ents: Whether to make entities of them, too; a shorter entity that overlaps one gives way.
    """

    def __init__(
        self,
        catalogue: str | None = None,
        *,
        resolving: bool = True,
        lang: Lang = "vi",
        spans_key: str = _NAME,
        ents: bool = False,
    ) -> None:
        """Keep the settings; nothing is read yet."""
        self.catalogue = catalogue
        self.resolving = resolving
        self.lang = lang
        self.spans_key = spans_key
        self.ents = ents
        self._opened: Catalogue | None = None

    def __call__(self, doc: Doc) -> Doc:
        """Mark the references of a text.

        Raises:
            CatalogueError: The catalogue is not there, or anything in it is wrong.
        """
        document = analyze(doc.text, self._at_hand(), _published(doc), resolving=self.resolving, lang=self.lang)
        doc._.set(_NAME, document_record("-", document))
        spans = list(_spans(doc, document))
        doc.spans[self.spans_key] = spans
        if self.ents:
            doc.ents = filter_spans([*spans, *doc.ents])
        return doc

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:  # noqa: ARG002 - spaCy's signature
        """Save a copy of the catalogue file, so that the saved pipeline is whole; the settings are in the pipeline's own."""
        folder = Path(path)
        data = None if self.catalogue is None else content(self.catalogue)
        for old in folder.glob(f"{_KEPT}.*"):
            old.unlink()
        if self.catalogue is not None and data is not None:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{_KEPT}{Path(self.catalogue).suffix or '.tsv'}").write_bytes(data)

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> References:  # noqa: ARG002 - as above
        """Use the catalogue file that was saved with the pipeline, if one was."""
        for kept in sorted(Path(path).glob(f"{_KEPT}.*")):
            self.catalogue, self._opened = str(kept), None
        return self

    def __getstate__(self) -> dict[str, Any]:
        return {**self.__dict__, "_opened": None}  # a process opens its own

    def _at_hand(self) -> Catalogue | None:
        if self.catalogue is None or not self.resolving:
            return None
        if self._opened is None:
            self._opened = Catalogue.open(self.catalogue)
        return self._opened


def _spans(doc: Doc, document: Document) -> Iterable[Span]:
    for index, reference in enumerate(document.references):
        resolution = document.resolutions[index] if document.resolutions else None
        span = doc.char_span(
            reference.start,
            reference.end,
            label=LABEL,
            kb_id=(resolution.target or "") if resolution else "",
            alignment_mode="expand",
            span_id=f"{_NAME}-{index}",
        )
        yield cast("Span", span)  # None is for places outside of the text


def _record(span: Span) -> dict[str, Any] | None:
    """Return the record of the reference that a span covers, by the span's id; two may cover the same tokens."""
    name, _, index = span.id_.rpartition("-")
    record = span.doc._.get(_NAME)
    if name != _NAME or record is None or not index.isdecimal():  # a span of another component
        return None
    reference: dict[str, Any] = record["references"][int(index)]
    return reference


def _published(doc: Doc) -> Date | None:
    written = doc.user_data.get(_PUBLISHED)
    return None if written is None else published_date(written)


def _set_published(doc: Doc, value: Date | str | None) -> None:
    """Keep the day as text, which every way of saving a Doc can hold."""
    written = value.date() if isinstance(value, datetime.datetime) else value
    try:
        doc.user_data[_PUBLISHED] = None if written is None else str(published_date(str(written)))
    except ValueError as error:
        raise InputError("record", f"doc._.{_PUBLISHED}", None, str(error)) from None


def references(
    *,
    nlp: Language,  # noqa: ARG001 - the same
    name: str,  # noqa: ARG001 - the same
    catalogue: str | None,
    resolving: bool,
    lang: Lang,
    spans_key: str,
    ents: bool,
) -> References:
    """Make the component, as ``nlp.add_pipe("vbdang", config={...})`` does (see :class:`References`)."""
    return References(catalogue, resolving=resolving, lang=lang, spans_key=spans_key, ents=ents)


references.__annotations__ = get_type_hints(references)  # spaCy before 3.8 does not evaluate them itself
Language.factory(
    _NAME,
    assigns=["doc._.vbdang", "doc.spans", "span._.vbdang"],
    default_config={"catalogue": None, "resolving": True, "lang": "vi", "spans_key": _NAME, "ents": False},
    func=references,
)
Doc.set_extension(_NAME, default=None, force=True)
Doc.set_extension(_PUBLISHED, getter=_published, setter=_set_published, force=True)
Span.set_extension(_NAME, getter=_record, force=True)
