"""Bilateral agreements with a named partner: twinnings, pacts of friendship, of collaboration, of partnership.

They stand in lists under a heading that names their kind, or in sentences. What is wished, asked for or being
negotiated is none; bodies of many members are networks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pipelines.flows import search
from pipelines.gazetteer import Place, meanings
from pipelines.ids import slug
from pipelines.mentions import places
from pipelines.mentions.model import Mention
from pipelines.mentions.phrases import phrase_at
from pipelines.readers.page import Cell, Page

_PACT = (
    r"(?:accord[oi]|patt[oi]|protocoll[oi]|intes[ae]|memorand(?:um|a)|convenzion[ei]|dichiarazion[ei]|lettera"
    r"|rapport[oi]|relazion[ei]|legam[ei])"
)
_KIND = re.compile(
    r"\b(?:(?P<twinning>gemell(?:aggi?o?|at[aoie]|e|a)\b)"
    rf"|(?P<friendship>(?:{_PACT} (?:di|d')|città) ?(?:\w+ e )?(?:amicizia|amiche)(?: e (?:fratellanza|collaborazione"
    r"|cooperazione))?\b)"
    rf"|(?P<partnership>{_PACT}(?: quadro)? (?:di |strategico di )?partenariato\b|partenariat[oi] (?=siglat|firmat"
    r"|sottoscritt|con |bilateral))"
    rf"|(?P<collaboration>{_PACT}(?: quadro| bilaterale| bilaterali)? (?:di |d')(?:reciproca )?(?:collaborazion[ei]"
    r"|cooperazion[ei]|intesa|intenti)\b|memorand(?:um|a)(?: of understanding| d'intesa)?\b"
    r"|protocoll[oi] d'intesa|collaborazion[ei] (?=siglat|firmat|sottoscritt|bilateral|formal)))",
    re.I,
)
_CUE = re.compile(
    r"emell|emorand|rotocoll|artenariat|[Cc]ittà amich|ollaborazion[ei] (?:si|fi|so|bi|fo)"
    r"|(?:ccord[oi]|att[oi]|ntes[ae]|onvenzion[ei]|ichiarazion[ei]|ettera|apport[oi]|elazion[ei]|egam[ei])"
    r"(?: \w+){0,2} (?:d'|di )(?:\w+ e )?(?:amic|coop|coll|part|int|rec)"
)
_PARTY = (
    r"(?: (?:fra|tra) (?:il |la |le )?(?:(?:Comune|Città|città)(?: metropolitana)?(?: di)? )?(?P<own>[A-ZÀ-Þ]\w+) ed? )"
)
_WITH = re.compile(
    rf"(?: [^\s,;:.()]+){{0,7}}?(?:,? (?:firmat|siglat|sottoscritt|stipulat|strett|attiv|avviat|rinnovat"
    rf"|concluso)\w*[^.;:()]{{0,40}}?)?"
    rf"(?:(?:,? (?:con|a|ad)(?: (?:dal|nel) \d{{4}} con)?|:| sono| è| \((?:(?:ad|per) esempio|come|tra cui"
    rf"|quali)?,? ?quell[oiae] con) (?=\S)|{_PARTY})",
    re.I,
)
_AFTER_OWN = re.compile(r"(?P<own>[A-ZÀ-Þ]\w+)(?: sono| è)?:? (?=[A-ZÀ-Þ])")
_LEAD = re.compile(
    r"(?:(?:il|lo|la|le|i|gli|alla|alle|allo|ai|al|una|altre|quella di|quelle di|di) |l'|all')?(?:(?:(?:città"
    r"|municipalità|comuni?|amministrazioni? comunali?|cittadin[ae]|metropoli)(?: \w+){0,2}? (?:di |d'))|(?:città "
    r"(?:come|quali) ))?",
    re.I,
)
_ARTICLE = re.compile(r"(?:(?:il|lo|la|i|gli|le|al|alla) |l'|all')?")
_GAP = re.compile(
    r"(?: ?\([^()]*\))?(?:(?:,| -)? ?(?:nel|dal|del)(?:l')? ?\d{4})?(?:,? (?:ed|e|nonché|oltre)(?= )|,|;)?(?: anche"
    r"| infine)? ?(?:(?:con|a|ad) )?(?:(?:la |le )?città (?:di |d'))?"
)
_TAKEN_UP = re.compile(
    r"\b(?:(?:quell[oa]|il (?:\w+ )?patto|l'accordo|il (?:primo|secondo|terzo)|un (?:secondo|terzo|altro)) con"
    r"|(?:seguirono|seguì|si aggiunse(?:ro)?|(?:è|sono) seguit[oaie]|poi)(?: quell[oaie] con)?) (?=\S)",
    re.I,
)
_WITH_FIRST = re.compile(
    r"Con (?=[A-ZÀ-Þ]|la |il |l')[^;.]{3,80}? (?:(?:ha|abbiamo|è stato|fu) (?:\w+ )?"
    r"(?:firm|sottoscr|sigl|stipul|strett|conclus)|è (?:attivo|in vigore|in corso))"
)
_DATED_GAP = re.compile(r"(?: ?\([^()]*\))?(?:,| -)? ?(?:nel |dal |del |il |nell'|dall'|l')?")
_CITY_BODY = re.compile(r"(?:Comune|Città|Municipalità|Municipio|Provincia|Contea|Distretto)\b", re.I)
_BOUND = re.compile(r"\b(?:legat|unit)[aoi] (?:[^\s,;:.]+ ){0,3}?(?:a|ad|alla città di|con) (?=[A-ZÀ-Þ])", re.I)
_ENDED = re.compile(
    r"\b(?:cessat|conclus|scadut|revocat|sciolt|terminat|decadut|interrott)[oaie]\b|\bnon più (?:attiv|in vigore)\w*"
    r"|\bfino al (?:19|20)\d\d|\bera(?:no)? gemellat\w+",
    re.I,
)
_STATUS = re.compile(
    r"(?P<suspended>\b(?:sospes[oaie]|sospensione|congelat[oaie])\b)"
    rf"|(?P<ended>{_ENDED.pattern})"
    r"|(?P<approved>\bapprovat[oaie]\b|\bin attesa di (?:firma|sottoscrizione)|\bda firmare\b)"
    r"|(?P<active>\b(?:attiv[oaie]|in vigore|vigent[ei]|in corso|in essere)\b)",
    re.I,
)
_WISH = re.compile(
    r"\b(?:intend\w+|vorrebbe|auspic\w+|propost[aoe]|propon\w+|richiest[aoe]|candidat\w+|dovr\w+|potr\w+|sarà|saranno"
    r"|in (?:corso|fase) di (?:definizione|negoziazione|valutazione|studio)|trattativ\w+"
    r"|in vista di|allo studio|valut\w+|verso (?:un|il)|avviare|stringere|verrà|non (?:è|ha|sono)|si sta)\b",
    re.I,
)
_SIGNED = re.compile(
    r"(?:firm|sigl|sottoscri|stipul|strett|risal|nat|avviat|sanc|stabil|dal|del|nel|anno|dall'|\(|\)|,|[-–—:|]"
    r"|^)[^,;.()]{0,40}$",
    re.I,
)
_NOT_SIGNED = re.compile(
    r"\b(?:rinnovat|sospes|cessat|conclus|scadut|interrott|revocat|terminat|rinnov|fino|approvat|termin|aggiornat"
    r"|delibera\w*)[^,;()]{0,30}$",
    re.I,
)
_SENTENCE_BEGINS = re.compile(r"(?:Con|Nel|Nella|Dal|Un|Una|Tra|Fra) |(?:Nell|Dall|Un)'")
_ENTRY_LEAD = re.compile(r"(?:(?:19|20)\d\d)?[ ,:;.–—|-]*")
_ENTRY_NAME_END = re.compile(r" ?(?:$|[(:;,.|–—-]|\d|(?:dal|nel|firmat\w+|siglat\w+|gemellat\w+ (?:dal|nel))\b)")
_REACH = 800  # characters: how far back the agreement stands that "quello con" takes up
_BARE_YEAR = re.compile(r"(?<![\w/.-])(?:19|20)\d\d(?![\w/-])")


@dataclass(frozen=True, slots=True)
class _Said:
    """Words in a flow and what they mean."""

    value: str
    flow: int
    start: int
    end: int


def read(page: Page) -> None:
    """Claim `agreements`."""
    sections = {section: _kind(page, flows[0]) for section, flows in page.by_section.items() if section >= 0}
    for index, flow in enumerate(page.flows):
        if flow.kind in ("list_item", "link", "paragraph"):
            if (kind := _kind_above(page, index, sections)) and listed_agreement(page, index, kind):
                continue
            _stated(page, index)
        elif flow.kind == "heading" and page.kind == "agreements_list":
            headed_agreement(page, index, sections)
        elif flow.kind == "footnote":
            _stated(page, index)


def _stated(page: Page, index: int) -> None:
    """The agreements that the sentences of a flow state."""
    flow = page.flows[index]
    if search(_CUE, flow.text):
        for start, end in flow.sentences:
            stated_agreement(page, index, start, end)


def _kind(page: Page, index: int) -> _Said | None:
    """The kind of agreement that a flow's words name first."""
    match = search(_KIND, page.flows[index].text)
    return _Said(match.lastgroup or "", index, *match.span()) if match else None


def _kind_above(page: Page, index: int, sections: dict[int, _Said | None]) -> _Said | None:
    """The kind that introduces a list: the line ending in a colon above it, else the headings above."""
    flow = page.flows[index]
    if flow.kind in ("list_item", "link"):
        before = next(
            (i for i in range(index - 1, -1, -1) if page.flows[i].kind not in ("list_item", "link", "footnote")), None
        )
        if before is not None and page.flows[before].kind == "paragraph" and page.flows[before].text.endswith(":"):
            return _kind(page, before)
    section: int | None = flow.section
    while section is not None and section >= 0:
        if (said := sections.get(section)) and (section or page.kind == "agreements_list"):
            return said
        section = page.structure.sections[section].parent
    return None


def listed_agreement(page: Page, index: int, kind: _Said) -> bool:
    """An entry under "Città gemellate": "Lione (Francia) - 1967", "1956, Chambéry", "Nantes: dal 1991, sospeso"."""
    text = page.flows[index].text
    if _SENTENCE_BEGINS.match(text):
        return False
    date = next((m for m in page.of(index, "date") if m.start == 0), None)
    lead = _ENTRY_LEAD.match(text, date.end if date else 0)
    partners = _partners(page, index, lead.end() if lead else 0, len(text))
    if not partners or not _ENTRY_NAME_END.match(text, partners[-1].end) or not _is_entry(page, index, partners[0]):
        return False
    kind = _kind(page, index) or kind
    for partner, reach in zip(partners, _reaches(page, index, partners, 0, len(text)), strict=True):
        _claim(page, index, partner, kind, reach, "listed_agreement")
    return True


def headed_agreement(page: Page, index: int, sections: dict[int, _Said | None]) -> None:
    """A heading for each partner: "Lione (Francia)" over "Gemellaggio firmato nel 1967, sospeso nel 2001."."""
    text = page.flows[index].text
    partner = _partner_at(page, index, 0, len(text))
    below = [i for i in page.by_section[page.flows[index].section] if i != index and page.flows[i].kind != "footnote"]
    kind = next((said for i in (index, *below) if (said := _kind(page, i))), None) or _kind_above(page, index, sections)
    if not partner or partner.kind != "place" or not kind or not _ENTRY_NAME_END.match(text, partner.end):
        return
    _claim(page, index, partner, kind, (0, len(text)), "listed_agreement")
    key = (page.publisher, page.written(index, partner.start, partner.end), kind.value)
    for flow in below:
        whole = (0, len(page.flows[flow].text))
        cells = {"signed_edtf": _signed(page, flow, *whole, "headed_agreement"), "status": _status(page, flow, *whole)}
        page.claim("agreements", key, flow, "headed_agreement", cells)


def _is_entry(page: Page, index: int, first: Mention) -> bool:
    """Whether a line that begins with a name is an entry: cities anywhere in a list, bodies and paragraphs on a page"
    " of agreements."""
    if page.kind == "agreements_list":
        dated = bool(page.of(index, "date")) or _BARE_YEAR.search(page.flows[index].text)
        return (
            first.kind == "place" or bool(dated) or any(m.start == first.start for m in page.of(index, "organisation"))
        )
    return page.flows[index].kind != "paragraph" and first.kind == "place"


def stated_agreement(page: Page, index: int, start: int, end: int) -> None:
    """ "Torino è gemellata con Lione dal 1967", "accordo di collaborazione (ad esempio quello con l'OIM)"."""
    found = [
        (kind, at)
        for kind in _KIND.finditer(page.flows[index].text, start, end)
        if (at := _names_at(page, index, start, end, kind))
    ]
    bounds = [start, *(kind.start() for kind, _ in found[1:]), end]
    if not found:
        taken_up_agreement(page, index, start, end)
    for number, (kind, at) in enumerate(found):
        said = _Said(kind.lastgroup or "", index, *kind.span())
        partners = _partners(page, index, at, end)
        for partner, reach in zip(
            partners, _reaches(page, index, partners, bounds[number], bounds[number + 1]), strict=True
        ):
            _claim(page, index, partner, said, reach, "stated_agreement")


def taken_up_agreement(page: Page, index: int, start: int, end: int) -> None:
    """ "Il gemellaggio con Lione è del 1967. Quello con Nantes fu firmato nel 1975; seguì Gent, nel maggio 1980."."""
    text = page.flows[index].text
    for match in _TAKEN_UP.finditer(text, start, end):
        kind = next(reversed([*_KIND.finditer(text, max(0, match.start() - _REACH), match.start())]), None)
        until = text.find(";", match.end(), end)
        until = end if until < 0 else until
        begin = max(text.rfind(";", start, match.start()) + 1, start)
        if kind is None or _WISH.search(text, begin, match.end()):
            continue
        said = _Said(kind.lastgroup or "", index, *kind.span())
        partners = _partners(page, index, match.end(), until)
        for partner, reach in zip(partners, _reaches(page, index, partners, begin, until), strict=True):
            if _signed(page, index, *reach, "taken_up_agreement") or _status(page, index, *reach):
                _claim(page, index, partner, said, reach, "taken_up_agreement")


def _names_at(page: Page, index: int, start: int, end: int, kind: re.Match[str]) -> int | None:
    """Where the partners of an agreement are named; None if they are not, or it is only wished for or another's."""
    text = page.flows[index].text
    bound = list(_BOUND.finditer(text, start, kind.start()))[-1:]
    link = _WITH.match(text, kind.end(), end)
    first = _WITH_FIRST.match(text, start, kind.start()) if ";" not in text[start : kind.start()] else None
    at = start + len("Con ") if first else link.end() if link else bound[0].end() if bound else None
    if (
        at is None
        or _WISH.search(text, max(start, kind.start() - 60), at)
        or _someone_else(page, index, start, kind.start())
    ):
        return None
    after_own = _AFTER_OWN.match(text, at, end)
    return after_own.end() if after_own and page.publisher.endswith(after_own["own"]) else at


def _reaches(page: Page, index: int, partners: list[Mention], start: int, end: int) -> list[tuple[int, int]]:
    """For each partner the span whose date and status are its own: what follows it, or all if nothing dated does."""
    bounds = [*(p.start for p in partners[1:]), max(end, partners[-1].end)] if partners else []
    own = [(p.end, until) for p, until in zip(partners, bounds, strict=True)]
    each = len(partners) > 1 and any(page.within(index, a, b, "date") for a, b in own[:-1])
    return own if each else [(start, max(end, p.end)) for p in partners]


def _someone_else(page: Page, index: int, start: int, before: int) -> bool:
    """Whether the sentence is about a network or another body, not the publisher."""
    return any(m.start - start < 12 for m in page.within(index, start, before, "network"))


def _partners(page: Page, index: int, at: int, end: int) -> list[Mention]:
    """The cities and bodies named one after another from an offset on."""
    text = page.flows[index].text
    found: list[Mention] = []
    while partner := _partner_at(page, index, at, end):
        found.append(partner)
        dated = _DATED_GAP.match(text, partner.end, end)
        dates = page.within(index, dated.end(), end, "date") if dated else []
        after = dates[0].end if dated and dates and dates[0].start == dated.end() else partner.end
        gap = _GAP.match(text, after, end)
        if not gap or not gap[0].strip() or not text[gap.end() : gap.end() + 1].isalpha():
            break
        at = gap.end()
    return found


def _partner_at(page: Page, index: int, at: int, end: int) -> Mention | None:
    """The city or body named at an offset, articles and "la città di" left out."""
    text = page.flows[index].text
    article, lead = _ARTICLE.match(text, at, end), _LEAD.match(text, at, end)
    for begin in dict.fromkeys(match.end() if match else at for match in (article, lead)):
        known = next((m for m in page.within(index, begin, end, "organisation", "place") if m.start == begin), None)
        if known and known.ref == slug(page.publisher):
            return None
        if known and known.kind == "place":
            return known if known.value.kind == "city" and not _own(page, index, known) else None
        span = (known.start, known.end) if known else phrase_at(text, begin, end)
        if span and not known and " " not in text[slice(*span)] and not _ENTRY_NAME_END.match(text, span[1]):
            return None
        if span and not _is_publisher(page, text[slice(*span)]):
            return _body_or_city(text, *span)
    return None


def _body_or_city(text: str, start: int, end: int) -> Mention:
    """A name that is no place mention: a city whose name is an ordinary word ("Colonia"), else a body."""
    city = next((e for e in meanings(text[start:end]) if e.kind == "city" and e.major), None)
    if city:
        return Mention(
            "place", start, end, city.place_id, value=Place(city.place_id, city.country_code, "city", text[start:end])
        )
    return Mention("organisation", start, end, None)


def _is_publisher(page: Page, words: str) -> bool:
    return words == page.publisher or page.publisher.endswith(words)


def _own(page: Page, index: int, place: Mention) -> bool:
    return page.publisher.endswith(page.flows[index].text[place.start : place.end])


def _run(text: str, start: int, cities: list[Mention]) -> Iterator[Mention]:
    """The cities listed one after another from `start` on."""
    at = -1
    for city in cities:
        if city.start < start:
            continue
        if at >= 0 and not _GAP.fullmatch(text, at, city.start):
            return
        yield city
        at = city.end


def _claim(page: Page, index: int, partner: Mention, kind: _Said, reach: tuple[int, int], rule: str) -> None:
    """The row of an agreement; date and status from the words within reach of the partner's name."""
    name = page.written(index, partner.start, partner.end)
    place = (
        partner.value
        if partner.kind == "place"
        else next((m.value for m in places.find(name) if m.value.kind == "city" and _CITY_BODY.match(name)), None)
    )
    key = (page.publisher, name, kind.value)
    cells: dict[str, Cell | None] = {
        "partner": (name, partner.start, partner.end),
        "signed_edtf": _signed(page, index, *reach, rule),
        "status": _status(page, index, *reach),
    }
    fixed: dict[str, Any] = {
        "party": page.publisher,
        "document_id": page.document.id,
        "place_id": place.place_id if place else None,
    }
    page.claim("agreements", key, index, rule, cells, **fixed)
    page.claim("agreements", key, kind.flow, rule, {"kind": (kind.value, kind.start, kind.end)})
    if (
        cells["status"] is None
        and kind.flow != index
        and (status := _status(page, kind.flow, 0, len(page.flows[kind.flow].text)))
    ):
        page.claim("agreements", key, kind.flow, rule, {"status": status})


def _signed(page: Page, index: int, start: int, end: int, rule: str) -> Cell | None:
    """The date of signing: "firmato il 3 maggio 1999", "dal 1967", "(1984)"."""
    text = page.flows[index].text
    for date in page.within(index, start, end, "date"):
        before = text[start : date.start]
        if date.normalised and _SIGNED.search(before) and not _NOT_SIGNED.search(before):
            return date.normalised, date.start, date.end
    bare = _BARE_YEAR.search(text, start, end) if rule == "listed_agreement" else None
    return (bare[0], *bare.span()) if bare and not _NOT_SIGNED.search(text[start : bare.start()]) else None


def _status(page: Page, index: int, start: int, end: int) -> Cell | None:
    match = _STATUS.search(page.flows[index].text, start, end)
    return (match.lastgroup or "", *match.span()) if match else None
