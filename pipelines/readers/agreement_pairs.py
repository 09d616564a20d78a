"""Agreements of the publisher and a partner told as two: "il patto che Torino e Gent hanno firmato", "le due città"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from pipelines.flows import match_at, matches, search
from pipelines.mentions.model import Mention
from pipelines.patterns import when_asked
from pipelines.readers.agreement_cells import KIND, WISH, Key, Said, claim, is_own, partner_at
from pipelines.readers.agreement_standing import signed, status
from pipelines.readers.page import Page

_PARTY = (
    r"(?:(?:il|la|i|le|di) )?(?:(?:Comun[ei]|[Cc]ittà|Municipalità|[Ss]indac(?:[oa]|i|he)) )?(?:(?:di|d'|del|della) )?"
)
_AND = re.compile(rf"(?: ?\([^()]*\))? ed? {_PARTY}")
_THAT = re.compile(r",? che,? (?:(?:(?:nel|dal) |(?:il |l'|nell')(?=\d))[^,;:.]{4,20}?,? )?(?=\S)")
_NAME = rf"{_PARTY}[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]+){{0,4}}"
_FIRST_PARTY = when_asked(rf"{_THAT.pattern}{_NAME}(?: ?\([^()]*\))? ed? $")
_SECOND_PARTY = re.compile(_NAME)
_FIRST_LENGTH = 90  # characters: "| che il Comune di Novara (Italia) e |la città di Lione hanno firmato"
_SIGNED = when_asked(
    r"(?: ?\([^()]*\))?,? (?:(?:hanno|avevano) (?:\w+ )?(?:firmato|sottoscritto|siglato|stipulato|stretto|concluso)"
    r"|(?:firm|sigl|stipul)arono|sottoscrissero|strinsero|conclusero)(?!\w)"
)
COLLEAGUE = when_asked(  # "il suo omologo di |Gent|", "la sindaca Anna Rossi e la prima cittadina di |Lione|"
    r"\b(?:suo|sua) (?:omolog[oa]|collega|pari grado)(?: \w+)? (?:di |della città di |del Comune di )"
    r"|\b(?:[Ss]indac[oa]|[Pp]rim[oa] [Cc]ittadin[oa])(?: [A-ZÀ-Þ][\w'-]+){0,3},? e (?:il |la )"
    r"(?:(?:collega |omolog[oa] )?(?:[Ss]indac[oa]|[Pp]rim[oa] [Cc]ittadin[oa]|[Bb]orgomastr[oa]"
    r"|[Gg]overnator[ei]|[Pp]resident(?:e|essa))|(?:suo |sua )?(?:collega|omolog[oa]))"
    r"(?: \w+)? (?:di |della città di |del Comune di )"
)
_THE_TWO = re.compile(
    r"\b(?=\w)"
    r"(?:le due (?:città|comunità|amministrazioni|municipalità|realtà)|i due (?:[Cc]omuni|centri|territori|porti))\b",
    re.I,
)
_UNITED = when_asked(
    r"(?: ?\([^()]*\))? sono (?:\w+ )?(?:unit|legat|collegat)[aei]"
    r" (?:[^\s,;:.()]+ ){0,3}?da (?:(?:un|uno|il|lo) |un'|l')"
)
_ASKED = re.compile(r"\b(?:se|qualora|affinché|perché si)\b")


def signed_by_both(page: Page, index: int, kind: re.Match[str], end: int) -> Mention | None:
    """ "il patto di amicizia |che Torino e Gent hanno sottoscritto| nel 2012": the party that is not the publisher."""
    text = page.flows[index].text
    that = _THAT.match(text, kind.end(), end)
    named = page.within(index, that.end(), end, "place", "organisation") if that else []
    for own in (m for m in named if is_own(page, index, m)):
        for other in (m for m in named if not is_own(page, index, m)):
            first, second = sorted((own, other), key=lambda m: m.start)
            if _AND.fullmatch(text, first.end, second.start) and _SIGNED.match(text, second.end, end):
                return partner_at(page, index, other.start, end)
    return None


def is_second_party(text: str, start: int, end: int) -> bool:
    """Whether words that seem a clause name the other of two: "l'accordo che Torino e |Lione hanno firmato|"."""
    second = _SECOND_PARTY.match(text, start, end)
    if second is None or not _SIGNED.match(text, second.end(), end):
        return False
    return _FIRST_PARTY.search(text, max(0, start - _FIRST_LENGTH), start) is not None


def united_by(page: Page, index: int, start: int, kind: re.Match[str]) -> Mention | None:
    """ "Gent e Torino sono unite da un |patto di amicizia|": the party that is not the publisher."""
    text = page.flows[index].text
    named = page.within(index, start, kind.start(), "place", "organisation") if " da " in text else []
    for first, second in itertools.pairwise(named):
        others = [m for m in (first, second) if not is_own(page, index, m)]
        both = len(others) == 1 and _AND.fullmatch(text, first.end, second.start)
        if both and _UNITED.fullmatch(text, second.end, kind.start()):
            return partner_at(page, index, others[0].start, kind.start())
    return None


def between_the_two(page: Page, index: int, start: int, end: int) -> Iterator[Key]:
    """ "I rapporti fra le due città sono antichi: il gemellaggio fu firmato nel 1982", where one other city alone was
    named before: in the paragraph, else above it."""
    text = page.flows[index].text
    two = search(_THE_TWO, text, start, end)
    kind = next(iter(matches(KIND, text, start, end)), None) if two else None
    if kind is None or WISH.search(text, start, end) or _ASKED.search(text, start, end):
        return
    if any(not is_own(page, index, m) for m in page.within(index, start, kind.start(), "place", "organisation")):
        return
    dated, stands = signed(page, index, start, end, "between_the_two"), status(page, index, start, end)
    found = _the_other(page, index, start) if dated or stands else None
    if found is None:
        return
    flow, city = found
    name = page.written(flow, city.start, city.end)
    key = (page.publisher, _known_as(page, name), kind.lastgroup or "")
    told = [c for f in page.facts if f.table == "agreements" and f.key == key for c in f.claims]
    if dated and any(c.column == "signed_edtf" and c.value != dated[0] for c in told):
        return  # an older one of its kind
    if not told and key[1] != name:
        return  # a body that signs is known by its own name
    known = {c.column for c in told}
    cells = {"kind": (kind.lastgroup or "", *kind.span()), "signed_edtf": dated, "status": stands}
    page.claim("agreements", key, index, "between_the_two", {c: v for c, v in cells.items() if c not in known})
    fixed = {"party": page.publisher, "document_id": page.document.id, "place_id": city.value.place_id}
    if key[1] == name:
        page.claim("agreements", key, flow, "between_the_two", {"partner": (name, city.start, city.end)}, **fixed)
    yield key


def _known_as(page: Page, city: str) -> str:
    """The partner that an agreement of the page names by this city, "Prefettura di Kyoto", else the city."""
    partners = {fact.key[1] for fact in page.facts if fact.table == "agreements"}
    return next((name for name in sorted(partners) if city in name), city)


def _the_other(page: Page, index: int, before: int) -> tuple[int, Mention] | None:
    """The one city that is not the publisher's and was named last: in the paragraph or the nearest above that names
    one; none where several were."""
    for flow in range(index, -1, -1):
        until = before if flow == index else len(page.flows[flow].text)
        named = [m for m in page.within(flow, 0, until, "place") if m.value.kind == "city"]
        others = {m.value.place_id: (flow, m) for m in reversed(named) if not is_own(page, flow, m)}
        if others:
            return next(iter(others.values())) if len(others) == 1 else None
    return None


_TIE = when_asked(  # "Il legame più antico è quello |con Uzès|, in Francia."
    r"\b(?:legame|rapporto|amicizia|relazione)\b[^.;]{0,60}?\bcon (?:la |il )?(?:(?:città|[Cc]omune) di )?(?=[A-ZÀ-Þ])"
)
_IT_WAS = re.compile(r"(?:Il|L'|Lo) ?")
_WAS_SIGNED = when_asked(
    r",? (?:(?:fu|venne|è stat[oa]) )?(?:firmat|sottoscritt|siglat|stipulat|strett)[oa]\b|(?: che)? risale\b"
)


def tied_before(page: Page, index: int, start: int, end: int) -> list[Key]:
    """ "Il legame più antico è quello con |Uzès|. |Il gemellaggio fu firmato nel 1985|": the kind told of whom the
    sentence before names a tie with."""
    text = page.flows[index].text
    led = _IT_WAS.match(text, start, end)
    kind = match_at(KIND, text, led.end()) if led and start else None
    if kind is None or not _WAS_SIGNED.match(text, kind.end(), end) or search(WISH, text, start, end):
        return []
    tie = search(_TIE, text, *page.flows[index].sentence_at(start - 2))
    partner = partner_at(page, index, tie.end(), start) if tie else None
    if partner is None or is_own(page, index, partner):
        return []
    said = Said(kind.lastgroup or "", index, *kind.span())
    return [claim(page, index, partner, said, (start, end), "tied_before")]
