"""Whom a verb after `e` is about: the subject of the one before it, not the network that is only its object."""

from __future__ import annotations

import re

from pipelines.mentions.model import Mention
from pipelines.patterns import when_asked

_OBLIQUE = when_asked(
    r"\b(?:(?:con|di|del|dello|della|a|ad|al|allo|alla|da|dal|dalla|in|nel|nella)(?: \w+)? |\w*[dl]l')$"
)
_AND = re.compile(  # "con Polis|, nata a Lione nel 1995, ed |è stata fondata"
    r"(?:\)| \([^()]*\))?(?:, [a-zà-ù][^,;:()]{2,80}(?=,))?,? ed? (?:(?:vi|ne|si|inoltre|anche|poi|oggi|infine) )*"
)


def subjects_of(named: list[Mention], text: str, verb: int) -> list[Mention]:
    """The mentions before a verb without the last, if that is the object of the verb before: `RICE, che è parte
    dell'AICE ed |è stata fondata`, `Collabora con ICLEI e |organizza`."""
    if not named or not _AND.fullmatch(text, named[-1].end, verb):
        return named
    return named[:-1] if _OBLIQUE.search(text, max(0, named[-1].start - 30), named[-1].start) else named
