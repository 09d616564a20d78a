"""What a mention is: a span of a flow that names a thing of a known kind. No rules here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Mention:
    """A span `[start, end)` of a flow's text that names something.

    `normalised` is the kind's canonical form (contract, `mentions`), `ref` the id of the thing meant,
    `value` the parsed value (a `Quantity`, `Act`, `Date`, ... of the module that found it) for the readers.
    """

    kind: str
    start: int
    end: int
    normalised: str | None
    ref: str | None = None
    value: Any = None
