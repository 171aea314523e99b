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

    # Most references leave most of these alone: a class's default costs nothing to make.
    own = True
    sure = True
    numbered = False
    known = False
    foreign_body = False
    suffix = ""
    id: Identifier | None = None
    number: int | None = None
    type: str | None = None
    issuer: str | None = None
    unit: str | None = None
    type_name: str | None = None
    date: Date | None = None
    body: str | None = None
    body_text: str | None = None
    term: str | None = None
    subject: tuple[int, int] | None = None
    antecedent: int | None = None
    relations: tuple[Relation, ...] = ()
    repairs: tuple[Repair, ...] = ()

    def __init__(self, form: Form, start: int, at: int, end: int) -> None:
        """Begin with the span; nothing else is known."""
        self.form: Form = form
        self.start = start
        self.at = at
        self.end = self.tail = end

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
