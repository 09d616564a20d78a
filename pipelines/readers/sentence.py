"""A sentence with the network that it is about, and who acts in it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence or clause: its place, the network it is about as subject, and the one last spoken of (`topic`)."""

    flow: int
    start: int
    end: int
    subject: str | None
    topic: str | None


@dataclass(frozen=True, slots=True)
class Actor:
    """The publisher acting: who it is by the contract's names, and the words that say so; `named`: flow and span of the
    name, where it stands above the sentence ("Ufficio Reti" on a line of its own)."""

    holder: str
    start: int
    end: int
    named: tuple[int, int, int] | None = None
