"""Headings that are everyday words and name no network: `Contatti`, `ALTRE NOTIZIE`, `SCHEDA 1`."""

from __future__ import annotations

import re

from pipelines.flows import Flow
from pipelines.patterns import when_asked
from pipelines.readers.naming import rule_pattern
from pipelines.readers.page import Page
from pipelines.spelling import italian_words

_BELONGS_CUES = ("ader", "parte", "membr", "soci")
NUMBERED = re.compile(r"(?:scheda|rete|network|voce|adesione|n\.?|punto|parte|tabella)(?: n\.?)? ?\d{1,2}\.?", re.I)
FURNITURE = re.compile(
    r"(?:(?:altre|alcune|brevi) )?(?:annotazioni?|note|osservazioni|avvertenz[ae]|precisazioni|chiarimenti|altro|varie"
    r"|archivio|in (?:breve|sintesi|sospeso)|storico|riepilogo|aggiornamenti|legenda|premessa|sportello)(?: finali)?:?"
    r"|(?:altre|ulteriori|maggiori) (?:informazioni|notizie):?"
    r"|(?:(?:i nostri )?(?:contatti|recapiti|riferimenti)|orari|informazioni)(?:(?: e|,) (?:contatti|recapiti|orari"
    r"|uffici|sedi?|informazioni|riferimenti)| utili){0,2}:?",
    re.I,
)
"""Headings of what a page adds at its end."""
_SEVERAL = re.compile(  # what is listed below
    r"(?:(?:le|gli|i) )?(?:reti|associazioni|adesioni|appartenenze|partecipazioni|partenariati|coordinamenti|alleanze"
    r"|coalizioni|patti|gemellaggi|accordi|amicizie|intese|protocolli|(?:rapporti|relazioni|legami|scambi))",
    re.I,
)
_A_NETWORK = re.compile(r"un(?:[ao]? |')(?:\w+ )?(?:rete|associazione|alleanza|patto|coordinamento|forum)\b", re.I)
COUNTED = re.compile(r"(?:scheda|voce|rete|network|punto|adesione)(?: n[.°]?)? ?\d{1,2} ?[-–—:.)] ?(?=[A-ZÀ-Þ])", re.I)
"""The number of a network in a list, before its name: `|Scheda n. 3 - |Slot Mob`."""
_LONGEST_ACRONYM = 8
_JOINS_IT = when_asked(
    r"\b(?:[Vv]i|[Nn]e) (?:\w+ ){0,2}?(?:soci[oae]?|membr[oi]|parte|ader\w+|entrat[aoi]|iscritt[aoi]|partecipa)\b"
)


_WHERE = re.compile(  # "In Italia", "Sul territorio": where the networks below are
    r"(?:In|Nel|Nella|Nei|Nelle|Sul|Sulla|Su|Sui|Oltre|Verso|Fuori|Tra|Fra|Dal|Dalla|Dall'|Per|Con) ?\b"
)


_BEGINS = when_asked(  # what goes on from a heading that is a name: "Oltre le Mura" over "È una rete"
    r"(?:È|Fu|(?:Nat|Fondat|Istituit|Costituit)[ao]|Rete|Associazione|Coordinamento|Alleanza|Network|Riunisce)\b"
)


def common(page: Page, body: list[int], heading: str) -> bool:
    """A heading of one everyday word (`Contatti`), or of several in capitals (`ALTRE NOTIZIE`), or a number of what is
    listed (`SCHEDA 1`) is no name, unless the text below takes it up or says what the publisher belongs to."""
    if _WHERE.match(heading) and not any(_BEGINS.match(page.flows[f].text) for f in body[:1]):
        return True
    if (
        _A_NETWORK.match(heading)
        or NUMBERED.fullmatch(heading)
        or _SEVERAL.fullmatch(heading)
        or FURNITURE.fullmatch(heading)
    ):
        return True
    words = heading.strip().lower().split(" ")
    capitals = heading.isupper() and (len(heading) > _LONGEST_ACRONYM or _in_capitals(page))
    if (len(words) > 1 or heading.isupper()) and not capitals:
        return False
    if not all(word.isalpha() and word in italian_words() for word in words):
        return False
    below = [page.flows[f] for f in body]
    said = re.compile(rf"(?=[A-ZÀ-Þ])(?i:{re.escape(heading)})(?!\w)") if capitals else re.compile(re.escape(heading))
    return not any(said.search(f.text) or _JOINS_IT.search(f.text) or _speaks_of_one(f) for f in below)


def _in_capitals(page: Page) -> bool:
    """Whether a page writes headings in capitals, so that these make no acronym: `ADESIONI IN ESSERE`, then `ATTI`."""
    headings = (section.heading for section in page.structure.sections if section.level > 0)
    return sum(heading.isupper() and len(heading) > _LONGEST_ACRONYM for heading in headings) > 2


def _speaks_of_one(flow: Flow) -> bool:
    """Whether a paragraph speaks of belonging to a network without a name."""
    return flow.cued(0, len(flow.text), _BELONGS_CUES) and _unnamed_kind(flow.text)


def _unnamed_kind(text: str) -> bool:
    """Whether a text speaks of a network and calls it by no other name (`della rete europea Eurotowns` does)."""
    return any(not rule_pattern("called").match(text, m.start()) for m in rule_pattern("kind").finditer(text)) and not (
        rule_pattern("called").search(text)
    )
