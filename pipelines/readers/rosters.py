"""Members named one by one: `Ne fanno parte Lione, Torino (dal 2004) e Ginevra`, `riunisce le città di ...`.

Of those named only the publisher makes a row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipelines.flows import matches
from pipelines.mentions.model import Mention
from pipelines.patterns import when_asked
from pipelines.readers.cast import Cast, Sentence
from pipelines.readers.founders import series
from pipelines.readers.publishers import means_publisher
from pipelines.readers.wordings import GATHERS

_AMONG_ITS = (
    r"(?:,? (?:oggi|ora|anche|infatti|inoltre),?)* (?:tra|fra) (?:i|le|gli) (?:suoi|sue|propri|proprie)"
    r" (?:(?:nuov[ei]|\d+) )?(?:città |comuni |enti )?(?:membr[oi]|soci[e]?|aderenti|associat[ei]|componenti|città"
    r"|comuni|enti)\b"
)
ROSTER = when_asked(
    r"\b(?=\w)(?:(?:ne fanno|che fanno) parte|ne sono (?:membri|soci|socie|parte)|vi aderiscono|vi partecipano"
    r"|(?:(?:città|comuni|enti) )?(?:aderenti|membr[oi]|soci[e]?|associat[ei]|partner)(?: (?:della|alla) rete)? sono"
    r"|"
    + rf"(?P<counts>(?:conta|annovera|comprende|include|riunisce|raccoglie|ha|vede){_AMONG_ITS})|"
    + GATHERS
    + r"|(?:città|comuni|enti|membri|soci|amministrazioni|capitali)\b[^.;:]{0,40}?,? \(?(?:(?:tra|fra) (?:cui|le quali"
    r"|i quali)|(?:compres|inclus)[oa](?= (?:il|la) nostr)))"
    r"(?:,? (?:oggi|anche|attualmente|inoltre|tra gli altri|tra le altre|fra gli altri|fra le altre),?)*:? "
    r"(?:(?:le città|i comuni|le amministrazioni|gli enti) di )?(?=(?:(?:il |la |l')?(?:comune di "
    r"|città di )?)?(?-i:[A-Z])|(?:il|la) nostr[oa](?: (?:comune|città)\b|[.,;)]))",
    re.I,
)
_CUES = ("parte", "sono", "vi ", "riun", "raggr", "assoc", "unisce", "compren", "annov", "tra cui", "fra cui", "quali",
         "ompres", "nclu", "tra i ", "fra i ", "tra le ", "fra le ", "tra gli ", "fra gli ")  # fmt: skip
_NOT_MEMBERS = when_asked(
    r"\b(?:non|potr\w+|dovr\w+|futur\w+|progett\w+|ospit\w+|incontr\w+|visit\w+|edizion\w+|tappe|fino al"
    r"|candidat\w+)\b",
    re.I,
)
_TAKEN_UP = when_asked(r"(?:ne|vi) ", re.I)
_TOLD_SO = when_asked(  # "|Ne sono membri |52 città di 7 Paesi, fra cui"
    r"(?:oggi |attualmente )?(?:ne|vi) (?:sono|fanno|aderiscono|partecipano|prendono)\b", re.I
)
_SINCE = when_asked(  # "Torino (|dal |2004)", "Torino|, entrata nel |2004"
    r",? ?\(?(?:(?:(?:già|sin|fin) )?(?:(?:membr[oi]|soci[oa]) )?(?:(?:sin|fin) )?(?:dal |dall')"
    r"|(?:che )?(?:(?:vi|ne) )?(?:(?:è|ha) )?(?:poi )?(?:entrat[aoei](?:vi)?(?: a far(?:ne)? parte)?|associat[aoei]"
    r"|iscritt[aoei](?:si)?|unit[aoei]si|ader(?:ente|ito)|ammess[ao]|accolt[ao])(?: \w+mente)?"
    r" (?:nel |nell'|dal |dall'|il |l'|in data |a )(?:mese di |anno )?)$"
)
_OURS = when_asked(
    r"(?:[A-ZÀ-Þ](?:(?! (?:che|con|cui) )[^.;:()]){1,60}?(?:,| ed?) (?:anche )?)?(?:il |la )(?P<own>nostr[oa]"
    r"(?: (?:[Cc]omune|[Cc]ittà)(?=[.,;:)]| \(| ed? |$)|(?=[.,;)]|$)))"
)


@dataclass(frozen=True, slots=True)
class Named:
    """The publisher in a list of a network's members: network, the words that name it, since when."""

    network: str
    pieces: list[tuple[int, int]]
    since: tuple[str, int, int] | None


def named_members(cast: Cast, sentence: Sentence) -> Iterator[Named]:
    """The publisher where a sentence names a network's members."""
    flow = cast.page.flows[sentence.flow]
    if not flow.cued(sentence.start, sentence.end, _CUES) or not cast.concerned(sentence):
        return
    for match in matches(ROSTER, flow.text, sentence.start, sentence.end):
        about = _whose(cast, sentence, match)
        if about is None or _NOT_MEMBERS.search(flow.text, sentence.start, match.end()):
            continue
        if ours := _ours(cast, sentence, match.end()):
            yield Named(about, [ours], _since(cast, sentence, match, ours[1]))
            continue
        for member in series(cast, sentence, match.end(), sentence.end, "member"):
            if means_publisher(cast.page.publisher, member.name):
                yield Named(about, member.pieces, _since(cast, sentence, match, member.pieces[-1][1]))


LISTED = when_asked(r"(?:Tra|Fra) (?:queste|questi|esse|essi)\b", re.I)
_JOINED = when_asked(
    r"\b(?:aderisc\w+|fa parte|partecipa|è (?:membro|soci[oa])|ha aderito)\b[^.;:]{0,40}\b(?:reti|network|associazioni"
    r"|coordinamenti|alleanze)\b[^.;:]*\.$",
    re.I,
)


def listed_after(cast: Cast, sentence: Sentence) -> Iterator[Mention]:
    """`La Città aderisce a numerose reti. Tra queste: Eurocities, ...; e Metropolis`: the networks told next."""
    page, text = cast.page, cast.page.flows[sentence.flow].text
    if not LISTED.match(text, sentence.start):
        return
    before = _JOINED.search(text, max(0, sentence.start - 160), sentence.start - 1)
    if before is None or _NOT_MEMBERS.search(text, max(0, before.start() - 25), before.end()):
        return
    if cast.actors(sentence.flow, max(0, before.start() - 60), before.start()):
        yield from page.within(sentence.flow, sentence.start, sentence.end, "network")


def _whose(cast: Cast, sentence: Sentence, match: re.Match[str]) -> str | None:
    """The network that gathers: the sentence's subject, one named close before, or what `ne` and `vi` take up."""
    if _TAKEN_UP.match(match[0]) or _TOLD_SO.match(cast.page.flows[sentence.flow].text, sentence.start, match.start()):
        return cast.near(sentence, match.start())
    near = cast.page.within(sentence.flow, max(sentence.start, match.start() - 80), match.start(), "network")
    other = _OTHER.search(cast.page.flows[sentence.flow].text, sentence.start, match.start())
    return near[-1].ref if near else None if other else sentence.subject


_OTHER = when_asked(r"(?:\b(?:[Ii]l|[Ll]a) |\b[Ll]')[a-zà-ù]+ [«“\"]?[A-ZÀ-Þ][^,;:.]* $")  # "Il consorzio Acque |conta"


def _ours(cast: Cast, sentence: Sentence, start: int) -> tuple[int, int] | None:
    """`fra cui Lione e il |nostro Comune|, entrato nel 2006`: a Comune's own page speaks of itself."""
    found = _OURS.match(cast.page.flows[sentence.flow].text, start, sentence.end)
    return found.span("own") if found and cast.page.publisher.startswith("Comune") else None


def _since(cast: Cast, sentence: Sentence, match: re.Match[str], end: int) -> tuple[str, int, int] | None:
    """The date apposed to a name: `Torino (dal 2004)`, `Torino, entrata nel 2006`, else the one that opens a count."""
    text = cast.page.flows[sentence.flow].text
    for d in cast.page.within(sentence.flow, end, min(sentence.end, end + 40), "date"):
        if d.normalised and _SINCE.fullmatch(text, end, d.start):
            return d.normalised, d.start, d.end
    return _opening(cast, sentence, match) if match["counts"] or _AMONG.match(text, end) else None


_AMONG = when_asked(rf"(?: ?\([^()]*\))?{_AMONG_ITS}")
_SINCE_FIRST = when_asked(r"(?:[Gg]ià |[Ss]in |[Ff]in )?(?:[Dd]al(?: mese di| lontano)? |[Dd]all'(?:anno )?)")
_IT_COUNTS = when_asked(r",? (?:(?:la|il) [a-z]+ |l'[a-z]+ |[A-ZÀ-Þ][\w-]+ )?")


def _opening(cast: Cast, sentence: Sentence, match: re.Match[str]) -> tuple[str, int, int] | None:
    """`|Dal 2012| la rete conta fra i suoi membri anche Torino`: since when a network is told to count it."""
    text = cast.page.flows[sentence.flow].text
    for d in cast.page.within(sentence.flow, sentence.start, match.start(), "date"):
        opens = _SINCE_FIRST.fullmatch(text, sentence.start, d.start)
        if d.normalised and opens and _IT_COUNTS.fullmatch(text, d.end, match.start()):
            return d.normalised, d.start, d.end
    return None
