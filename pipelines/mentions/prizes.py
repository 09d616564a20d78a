"""Prizes and programmes of networks that their own names do not tell to be such: `il premio «Mani d'Europa»`, `Ha
lanciato Lake Buddies, programma di scambi`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.ids import slug
from pipelines.mentions.model import Mention
from pipelines.mentions.organs import PRIZES, Organ
from pipelines.mentions.phrases import WORD
from pipelines.patterns import when_asked

_PRIZE = re.compile(r"\bpremio [«“\"](?P<name>[^»”\"]{2,60})[»”\"]")


def prizes(text: str, topic: str | None) -> Iterator[Mention]:
    """`il premio «Mani d'Europa»`: a prize named in quotation marks; `Ha lanciato Lake Buddies, programma di ...`."""
    for match in _PRIZE.finditer(text) if topic and "premio " in text else ():
        ref = f"{topic}|{slug(match['name'])}"
        yield Mention("body", *match.span("name"), ref, ref, Organ("Premio", match.start(), match.start() + 6))
    for match in _PROGRAMME.finditer(text) if topic and ", programma " in text.replace(" un ", " ") else ():
        ref = f"{topic}|{slug(match['name'])}"
        yield Mention("body", *match.span("name"), ref, ref, Organ("programma", *match.span("head")))


_PROGRAMME = when_asked(
    r"(?:(?:\A|(?<=[.;] ))(?:(?:[Ll]a [Rr]ete|[Ii]l [Pp]atto|[Ll]'[Aa]ssociazione|[Ii]nfine|[Ii]noltre"
    r"|[Nn]el (?:[a-z]+ )?\d{4}"
    r"|[Dd]al (?:[a-z]+ )?\d{4}),? )?)(?:[Hh]a (?:lanciato|avviato|ideato)|[Ll]ancia|[Gg]estisce|[Aa]nima) "
    rf"(?:(?:il|la|i|le|gli) |l')?(?P<name>{WORD}(?: {WORD}){{0,4}}), (?:(?:il"
    rf"|un) )?(?P<head>programma) (?!dell?[a' ])[a-z]"
)


def outside_prizes(known: list[Mention], organs: list[Mention]) -> list[Mention]:
    """What is named, without what the names of prizes hold: `Premio |EUROLAGHI|`."""
    prized = [o for o in organs if isinstance(o.value, Organ) and o.value.head in PRIZES and not o.value.shared]
    return [m for m in known if not any(o.start <= m.start and m.end <= o.end for o in prized)]
