"""A reference while it is being read: the only mutable value, and it never leaves this room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from vbdang.model import Reference

if TYPE_CHECKING:
    from vbdang.model import Date, Form, Identifier, Relation, Repair

__all__ = ["Draft"]


class Draft:
    """What is known so far of one reference.

    ``at`` is where the number begins and ``tail`` where reading of the attributes ended; ``own`` tells whether a type
    name of its own stands before it, ``numbered`` whether "số" does, ``sure`` whether form and symbol alone make it the
    Party's, ``known`` whether the text holds a full form that it may mean.
    """

    # Slots, all of them filled at once: reading an attribute that only the class has is slower than writing it.
    __slots__ = (
        "antecedent",
        "at",
        "body",
        "body_text",
        "date",
        "end",
        "foreign_body",
        "form",
        "id",
        "issuer",
        "known",
        "number",
        "numbered",
        "own",
        "relations",
        "repairs",
        "start",
        "subject",
        "suffix",
        "sure",
        "tail",
        "term",
        "type",
        "type_name",
        "unit",
    )

    def __init__(self, form: Form, start: int, at: int, end: int) -> None:
        """Begin with the span; nothing else is known."""
        self.form: Form = form
        self.start = start
        self.at = at
        self.end = self.tail = end
        self.own = self.sure = True
        self.numbered = self.known = self.foreign_body = False
        self.suffix = ""
        self.id: Identifier | None = None
        self.number: int | None = None
        self.type: str | None = None
        self.issuer: str | None = None
        self.unit: str | None = None
        self.type_name: str | None = None
        self.date: Date | None = None
        self.body: str | None = None
        self.body_text: str | None = None
        self.term: str | None = None
        self.subject: tuple[int, int] | None = None
        self.antecedent: int | None = None
        self.relations: tuple[Relation, ...] = ()
        self.repairs: tuple[Repair, ...] = ()

    def take(self, identifier: Identifier) -> None:
        """Take over what an identifier says."""
        self.id = identifier
        self.number = identifier.number
        self.suffix = identifier.suffix
        self.type = identifier.type
        self.issuer = identifier.issuer
        self.unit = identifier.unit

    def finish(self, text: str) -> Reference:
        """Make the frozen reference; offsets are those of ``text``."""
        subject = None
        if self.subject is not None:
            subject = text[self.subject[0] : self.subject[1]]
            if "\n" in subject or "  " in subject:
                subject = " ".join(subject.split())
        return Reference(
            self.start,
            self.end,
            text[self.start : self.end],
            self.form,
            self.id,
            self.number,
            self.suffix,
            self.type,
            self.issuer,
            self.unit,
            self.type_name,
            self.date,
            self.body,
            self.body_text,
            self.term,
            subject,
            self.antecedent,
            self.relations,
            self.repairs,
        )
