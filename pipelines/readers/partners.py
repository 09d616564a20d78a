"""Partner cities that a guideline names: established ties, cities to extend them to, sites of projects.

One row per document and place, its strongest tie. The words that tell a tie are in `partner_words`; agreements with a
date and a kind are read in `agreements`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.flows import match_at, matches, search
from pipelines.mentions.model import Mention
from pipelines.patterns import when_asked
from pipelines.readers.lists import below
from pipelines.readers.page import Page
from pipelines.readers.partner_clauses import of_project, tie_beside, tie_over
from pipelines.readers.partner_words import (
    ANOTHER_BEFORE,
    AT_BEFORE,
    BESIDE,
    BINDING,
    BROKEN_OFF,
    BUILT_FIRST,
    EMERGING,
    EMERGING_LAST,
    ESTABLISHED,
    ESTABLISHED_LAST,
    GAP,
    HEADS,
    LATER,
    LEAD,
    OPENS_AS_SUBJECT,
    PROJECT,
    SAME_SORT,
    SITE,
    SITE_ACTIVE,
    SITE_ELIDED,
    SITE_LAST,
    SITE_OF,
    TIE_OF_HEAD,
    TIES_AFTER_WITH,
    WHERE_DONE,
    WITH_BEFORE,
)
from pipelines.readers.publishers import city_names, means_publisher
from pipelines.readers.reality import is_denied, unreal

_STRENGTH = ("established", "emerging", "project_site")
_REACH = 260
_CUES = (
    *("consolid", "storic", "tradizional", "sald", "antic", "solid", "stabil", "pluriennal", "durat"),
    *("decenn", "privilegiat", "struttur", "già", "data", "anni", "tempo", "sempre", "dal "),
    *("dall'anno", "partner", "gemell"),
)
_TOLD_CUES = ("partner", "consolid", "emergent", "contatt", "rapport", "relazion", "nuov", "recent", "città",
              "legam", "collabor", "realtà", "passi", "prospettiv", "metropol", "cooperaz", "dialog", "amicizi",
              "scambi")  # fmt: skip
_AGREED = when_asked(r"\b(?:gemell|patt[oi]\b|accord[oi]\b|protocoll|memorandum|intes[ae]\b)", re.I)
_ANY_PROJECT = re.compile(rf"\b{PROJECT}\b|\bprogetti\b|\b{SAME_SORT}\b", re.I)
_PASSIVE = re.compile(r" (?:(?:è|sono|esist(?:e|ono)|si) |c'è )")
_ANOTHER_HAS = re.compile(
    r"(?:Anche )?(?:[Ii]l Comune|[Ll]a [Cc]ittà|[Ll]a Città metropolitana|[Ll]a Provincia)"
    r" di (?P<whose>[A-ZÀ-Þ][\w' -]*?)"
    r",? (?:ha|mantiene|intrattiene|vanta|coltiva|collabora|coopera|lavora|è legat[oa])\b"
)
_AMONG_THEM_NOT = re.compile(  # "Non figurano invece tra le |città partner|", "Non si sono |consolidati rapporti|"
    r"\b[Nn]on (?:(?:[^\s,;:.]+ ){1,3}(?:tra|fra) (?:le|i|gli) (?:(?:nostr|propr|su)\w+ )?"
    r"|(?:(?:è|sono|si|ha|hanno|abbiamo|stat[oaie]|ancora|mai|più) )+)$"
)
_THAT_ANOTHER_HAS = re.compile(  # "I |rapporti che Torino ha consolidato con| Dakar"
    r"\bche (?:(?:la [Cc]ittà|il Comune) di )?(?P<whose>[A-ZÀ-Þ][\w'-]+) (?:ha|mantiene|intrattiene|vanta|coltiva)\b"
)
_NOT_YET = re.compile(
    r"\b(?:sar(?:à|anno)|verr(?:à|anno)|potr\w+|dovr\w+|da) (?:\w+ )?(?:\w+[aiu]t[oaie]|\w+(?:are|ere|ire))"
    r" [^.;:]{0,12}$"
)
_NOT_DONE = re.compile(r"\bnon (?:(?:è|sono|fu|furono|ha|hanno|si|stat[oaie]|ancora|mai|più) )+\w+$")
_TO_COME = re.compile(
    r"\b(?:sar(?:à|anno)|verr\w+|potr\w+|dovr\w+|(?:si )?inten\w+|prev\w+|valut\w+|vorr\w+|propon\w+"
    r"|non (?!\w+r[ei]\b)\w+)(?: [^\s,;:.]+){0,5} $",
    re.I,
)


_Found = tuple[Mention, int, str, tuple[int, int]]


def read(page: Page) -> None:
    """Claim `partner_cities` of guidelines, of pages of no known kind and, but for sites, of lists of projects."""
    if page.kind not in ("guideline", "page", "projects_list"):
        return
    found: dict[str, list[_Found]] = {}
    for one in (each for each in _found(page) if page.kind == "guideline" or _calls_partner(page, each)):
        found.setdefault(one[0].value.place_id, []).append(one)
    for claims in found.values():
        _claim(page, claims)


def _calls_partner(page: Page, one: _Found) -> bool:
    """Whether the words of a tie call a city a partner: on a list of projects, twins and sites are told as such; twins
    are agreements on any page that is no guideline."""
    _, index, tie, said = one
    words = page.flows[index].text[slice(*said)].lower()
    if page.kind == "page":
        return tie != "project_site" and "gemellat" not in words
    return tie != "project_site" and ("partner" in words or "emergent" in words)


def _claim(page: Page, claims: list[_Found]) -> None:
    """One row for a city: its strongest tie with every phrase that states it."""
    strongest = min((tie for _, _, tie, _ in claims), key=_STRENGTH.index)
    first, flow, *_ = next(c for c in claims if c[2] == strongest)
    name = page.written(flow, first.start, first.end)
    for place, index, tie, said in claims:
        if tie == strongest:
            cells = {
                "place_name": (page.written(index, place.start, place.end), place.start, place.end),
                "relationship": (tie, *said),
            }
            fixed = {
                "document_id": page.document.id,
                "place_id": place.value.place_id,
                "country_code": place.value.country_code,
            }
            page.claim("partner_cities", (page.document.id, name), index, f"{tie}_city", cells, **fixed)


def _found(page: Page) -> Iterator[_Found]:
    for index, start, end in page.sentences(holding=("place",)):
        cities = [m for m in page.within(index, start, end, "place") if m.value.kind == "city"]
        if not all(_own(page, m) for m in cities) and not _of_another(page, index, start):
            told = [found for rule in _RULES for found in rule(page, index, (start, end), cities)]
            rest = [c for c in cities if all(c is not t[0] for t in told)]
            told += told_beside(page, index, (start, end), rest)
            yield from (found for found in told if not _own(page, found[0]))
    for index, flow in enumerate(page.flows):
        if flow.kind in ("heading", "paragraph", "list_item"):
            yield from listed_below(page, index)
        if flow.kind == "heading" and (cities := page.of(index, "place")):
            named = [m for m in cities if m.value.kind == "city" and not _own(page, m)]
            yield from established_before(page, index, (0, len(flow.text)), named)


def _of_another(page: Page, index: int, start: int) -> bool:
    """Whether a sentence tells of another city's ties: "Il Comune di Genova ha rapporti consolidati con Odessa"."""
    match = _ANOTHER_HAS.match(page.flows[index].text, start)
    return match is not None and not page.publisher.endswith(match["whose"])


def _own(page: Page, place: Mention) -> bool:
    """Whether a place is the publisher's own city."""
    return bool(page.publisher.endswith(place.value.name)) or place.value.name in city_names(page.publisher)


def established(page: Page, index: int, sentence: tuple[int, int], cities: list[Mention]) -> Iterator[_Found]:
    """ "I rapporti consolidati con Lione e Nantes", "rapporti che già ci legano ad alcune città (Lione; Nantes)"."""
    text = page.flows[index].text
    for pattern in ESTABLISHED if page.flows[index].cued(*sentence, _CUES) else ():
        for match in matches(pattern, text, *sentence):
            another = _THAT_ANOTHER_HAS.search(match[0])
            if another and not page.publisher.endswith(another["whose"]):
                continue
            if not _is_wished(text, sentence[0], match):
                yield from _firm_run(text, index, match.span(), cities)
    for match in matches(BINDING, text, *sentence):
        others = (m.start for m in cities if m.start >= match.end() and not _own(page, m))
        first = next(others, match.end())
        yield from ((m, index, "established", match.span()) for m in _run(text, first, cities))


def established_before(page: Page, index: int, sentence: tuple[int, int], cities: list[Mention]) -> Iterator[_Found]:
    """ "Lione e Nantes sono partner storici", "Con Lione esistono rapporti consolidati", "Lione | consolidato"."""
    text = page.flows[index].text
    for run in _listed_before(text, cities) if cities else ():
        at, end = run[-1].end, sentence[1]
        said = next((m for pattern in ESTABLISHED_LAST if (m := match_at(pattern, text, at, end))), None)
        said = None if said and _another_party(page, said) else said
        if said is None and search(WITH_BEFORE, text, sentence[0], run[0].start):
            said = match_at(TIES_AFTER_WITH, text, at, end)
        if said and ANOTHER_BEFORE.search(text, sentence[0], run[0].start):
            continue
        if said and not is_denied(text, sentence[0], said.end()):
            yield from ((m, index, "established", said.span()) for m in run)
        elif run[0].start <= sentence[0] + 2 and (beside := match_at(BESIDE, text, at, end)):
            yield from ((m, index, str(beside.lastgroup), beside.span(beside.lastgroup or 0)) for m in run)


def _another_party(page: Page, said: re.Match[str]) -> bool:
    """Whether a tie is another city's: "Odessa, alla quale |Genova| è legata da rapporti consolidati"."""
    party = next((said[group] for group in ("whose", "of") if group in said.re.groupindex and said[group]), None)
    return party is not None and not means_publisher(page.publisher, party)


def listed_below(page: Page, index: int) -> Iterator[_Found]:
    """ "Città con rapporti consolidati:" or a heading "Città emergenti" over bullets that each begin with a city, or
    over a line of cities."""
    tie = _tie_above(page, index)
    if tie is None:
        return
    for item in below(page, index):
        cities = [m for m in page.of(item.flow, "place") if m.value.kind == "city" and not _own(page, m)]
        lead = cities and LEAD.fullmatch(page.flows[item.flow].text, 0, cities[0].start)
        if lead:
            said = cities[0].start, cities[0].end
            yield cities[0], item.flow, tie, said
    if page.flows[index].kind == "heading" and index + 1 < len(page.flows):
        line = page.flows[index + 1].text
        run = list(_run(line, 0, [m for m in page.of(index + 1, "place") if m.value.kind == "city"]))
        if run and not line[run[-1].end :].strip(" ."):
            yield from ((city, index + 1, tie, (city.start, city.end)) for city in run if not _own(page, city))
        yield from _subject_below(page, index, tie)


def _subject_below(page: Page, index: int, tie: str) -> Iterator[_Found]:
    """The cities with which sentences under a heading of a tie begin: "|Novi Sad| (Serbia) è l'ultima arrivata."."""
    for flow in (f for f in page.by_section[page.flows[index].section] if f > index and page.holds(f, "place")):
        text = page.flows[flow].text
        for start, end in page.flows[flow].sentences:
            cities = [m for m in page.within(flow, start, end, "place") if m.value.kind == "city"]
            run = list(_run(text, start, cities))
            if run and OPENS_AS_SUBJECT.match(text, run[-1].end, end) and not unreal(text, start, end):
                yield from ((city, flow, tie, (city.start, city.end)) for city in run if not _own(page, city))


def _tie_above(page: Page, index: int) -> str | None:
    """The tie of the cities that a heading or the words of a line ending in a colon are over."""
    flow = page.flows[index]
    match = match_at(HEADS, flow.text)
    if match and match.end() == len(flow.text):
        return TIE_OF_HEAD.get(match.lastgroup or "", match.lastgroup or "established")
    if not flow.text.endswith(":") or index + 1 == len(page.flows):
        return None
    if page.flows[index + 1].kind != "list_item" or not page.of(index + 1, "place"):
        return None
    start, end = flow.sentence_at(len(flow.text) - 1)
    emerging_words = (m for pattern in EMERGING for m in pattern.finditer(flow.text, start, end))
    if any(end - m.end() <= 2 for m in emerging_words):
        return "emerging"
    found = tie_over(flow.text, (start, end))
    return found[0] if found else None


def told_beside(page: Page, index: int, sentence: tuple[int, int], cities: list[Mention]) -> Iterator[_Found]:
    """ "Sono città partner del Comune Lima e Praia", "Con Accra si stanno avviando i primi contatti"."""
    text = page.flows[index].text
    if not cities or not page.flows[index].cued(*sentence, _TOLD_CUES):
        return
    if page.kind != "guideline" and search(_AGREED, text, *sentence):
        return  # "Il legame più antico è quello con Grenoble: il gemellaggio ..." is told by `agreements`
    for run in _listed_before(text, cities):
        if found := tie_beside(text, sentence, (run[0].start, run[-1].end)):
            yield from ((city, index, *found) for city in run)


def _firm_run(text: str, index: int, said: tuple[int, int], cities: list[Mention]) -> Iterator[_Found]:
    """Partners after the words of a firm tie; "e, in prospettiva, Lima" makes those that follow emerging ones."""
    at, tie = said[1], "established"
    for city in _run(text, said[1], cities):
        if later := LATER.search(text, at, city.start):
            said, tie = later.span(), "emerging"
        at = city.end
        if not match_at(BROKEN_OFF, text, at):
            yield city, index, tie, said


def _is_wished(text: str, start: int, tie: re.Match[str]) -> bool:
    """Whether a tie is denied or yet to be made: `rapporti da avviare con Dakar`; what is to be made firm is there
    already, as are `quelli consolidati con Lione`."""
    if _AMONG_THEM_NOT.search(text, start, tie.start()) or of_project(text, start, tie.start()):
        return True
    firm = tie[0].lower().startswith(("consolid", "quell"))
    verb = len(tie[0].split()[0]) if firm else 0  # "si |consolideranno| i rapporti con"
    return (not firm and unreal(text, start, tie.start())) or unreal(text, tie.start() + verb, tie.end())


def emerging(page: Page, index: int, sentence: tuple[int, int], cities: list[Mention]) -> Iterator[_Found]:
    """ "ampliati alle città dei Paesi emergenti, quali Mumbai e Lima"."""
    text = page.flows[index].text
    seen: set[int] = set()
    for match in (m for pattern in EMERGING for m in pattern.finditer(text, *sentence)):
        if match.end() not in seen:
            seen.add(match.end())
            yield from ((m, index, "emerging", match.span()) for m in _run(text, match.end(), cities))
    for run in _listed_before(text, cities):
        if last := EMERGING_LAST.match(text, run[-1].end, sentence[1]):
            yield from ((m, index, "emerging", last.span()) for m in run)


def _listed_before(text: str, cities: list[Mention]) -> Iterator[list[Mention]]:
    """Cities named one after another, with the words that follow the last: "A Lima e Mumbai, città dei Paesi..."."""
    run: list[Mention] = []
    for city in cities:
        if run and not GAP.fullmatch(text, run[-1].end, city.start):
            yield run
            run = []
        run.append(city)
    yield run


def project_site(page: Page, index: int, sentence: tuple[int, int], cities: list[Mention]) -> Iterator[_Found]:
    """ "l'esperienza degli orti realizzati a Maputo", "un progetto realizzato anche al Cairo"."""
    text = page.flows[index].text
    for city in cities:
        begin = max(sentence[0], city.start - _REACH)
        cues = list(SITE.finditer(text[begin : city.start]))
        if cues and not _is_to_come(text, sentence[0], begin, cues[-1]):
            said = (begin + cues[-1].start(), begin + cues[-1].end())
            yield from ((m, index, "project_site", said) for m in _run(text, city.start, cities))


def project_site_before(page: Page, index: int, sentence: tuple[int, int], cities: list[Mention]) -> Iterator[_Found]:
    """ "A Maputo è stato realizzato un progetto di orti", "Il Comune ha realizzato a Maputo un progetto di orti"."""
    text = page.flows[index].text
    if not search(_ANY_PROJECT, text, *sentence):
        return
    for run in _listed_before(text, cities):
        at, end = run[-1].end, sentence[1]
        active = _done_by_us(page, text, at, end) if AT_BEFORE.search(text, sentence[0], run[0].start) else None
        other = _site_otherwise(text, sentence, run)
        said = active or other or match_at(SITE_LAST, text, at, end) or match_at(WHERE_DONE, text, at, end)
        if said is None or is_denied(text, sentence[0], said.end()) or unreal(text, sentence[0], said.end()):
            continue
        built = BUILT_FIRST.search(text, sentence[0], run[0].start)
        passive = search(_PASSIVE, text, *said.span()) and AT_BEFORE.search(text, sentence[0], run[0].start)
        if active or other or built or passive or match_at(WHERE_DONE, text, run[-1].end, sentence[1]):
            yield from ((m, index, "project_site", said.span()) for m in run)


def _site_otherwise(text: str, sentence: tuple[int, int], run: list[Mention]) -> re.Match[str] | None:
    """ "Si lavora a Maputo|, sede di un progetto|", "A Praia è in corso un progetto; a Maputo |se n'è
    chiuso uno|"."""
    at, end = run[-1].end, sentence[1]
    elided = match_at(SITE_ELIDED, text, at, end) if search(_ANY_PROJECT, text, sentence[0], run[0].start) else None
    placed = elided and AT_BEFORE.search(text, sentence[0], run[0].start)
    return elided if placed else match_at(SITE_OF, text, at, end)


def _done_by_us(page: Page, text: str, at: int, end: int) -> re.Match[str] | None:
    """ "A Maputo |il Comune ha realizzato un progetto|", no other city's: "il Comune di Genova"."""
    told = match_at(SITE_ACTIVE, text, at, end)
    return told if told and (told["whose"] is None or means_publisher(page.publisher, told["whose"])) else None


def _is_to_come(text: str, start: int, begin: int, cue: re.Match[str]) -> bool:
    """Whether a project is denied, wished for or to come; what `progetti realizzati a` says of it is done."""
    if _NOT_YET.search(cue[0]):
        return True
    if done := next((group for group in ("done", "built") if cue[group]), None):
        told = cue.string[_last_project(cue) : cue.end(done)]
        if _NOT_YET.search(f"{told} ") or _NOT_DONE.search(told):
            return True
        return bool(_TO_COME.search(text, start, begin + _last_project(cue)))
    return unreal(text, start, begin + _last_project(cue))


def _last_project(cue: re.Match[str]) -> int:
    """Where the last word for a project stands: `progetti a Maputo, mentre un |progetto è stato realizzato a`."""
    return cue.start() + max(m.start() for m in _ANY_PROJECT.finditer(cue[0]))


def _run(text: str, start: int, cities: list[Mention]) -> Iterator[Mention]:
    """The cities listed one after another from `start` on."""
    at, gap = start, LEAD
    for city in cities:
        if city.start < start:
            continue
        if not gap.fullmatch(text, at, city.start):
            return
        yield city
        at, gap = city.end, GAP


_RULES = (established, established_before, emerging, project_site, project_site_before)
