"""Partner cities that a guideline names: established ties, cities to extend them to, sites of projects.

One row per document and place, its strongest tie. Agreements with a date and a kind are read in `agreements`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.mentions.model import Mention
from pipelines.readers.page import Page
from pipelines.readers.reality import unreal

_STRENGTH = ("established", "emerging", "project_site")
_TIES = (
    r"(?:rapport[oi]|relazion[ei]|legam[ei]|collaborazion[ei]|partenariat[oi]|cooperazion[ei]|amicizi[ae]"
    r"|gemellagg[io]+)"
)
_FIRM = (
    r"(?:consolidat|storic|stabil|pluriennal|duratur|decennal|privilegiat|strutturat|già avviat|già attiv"
    r"|già esistent|di lunga data)\w*"
)
_ESTABLISHED = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"\b{_TIES}(?: [^\s,;:.]+){{0,3}}? {_FIRM}(?: [^\s,;:.]+){{0,4}}? (?:con|tra|fra)\b",
        rf"(?<=[ ,])quell[eia] {_FIRM}(?: [^\s,;:.]+){{0,4}}? con\b",
        rf"\b{_FIRM} {_TIES}(?: [^\s,;:.]+){{0,3}}? con\b",
        rf"\bconsolidat\w+(?:, [^,]+,)? (?:la|le|i|il|gli|l')? ?{_TIES}(?: [^\s,;:.]+){{0,3}}? con\b",
        rf"\b{_TIES}(?: [^\s,;:.]+){{0,3}}? con (?=[^;:.]{{0,80}}(?:è|sono) (?:ormai |già )?{_FIRM})",
        r"\b(?:collabora|coopera|lavora|cooperano|intrattiene \w+|è legat[oa])(?: [^\s,;:.]+){0,4}? (?:da (?:anni"
        r"|tempo|decenni|lungo tempo|oltre \w+ anni)|dal \d{4}|stabilmente|storicamente)(?: [^\s,;:.]+){0,2}? (?:con"
        r"|a)\b",
        r"\b(?:città partner(?: (?:storic|consolidat)\w+)?|partner (?:storici|consolidati))(?: (?:sono"
        r"|di [A-Z]\w+ sono))?:?(?= )",
        r"\b(?:città partner|partner|rapporti|relazioni|legami)(?: \w+)? (?:storic|consolidat|stabil)\w+ si (?:è "
        r"|sono )?"
        r"(?:aggiung\w+|aggiunt\w+|affianc\w+)(?: \w+mente| anche| oggi| ora| quell[aeio] con)?(?= )",
        r"\b(?:tra|fra) (?:i|le) (?:partner|città partner) (?:storic|consolidat|stabil)\w+ (?:figura(?:no)?|ci sono"
        r"|vi sono|si contano"
        r"|si annoverano|rientrano)(?= )",
        r"\bgemellat[aoie] (?:dal \d{4} )?con\b",
        rf"\bcittà (?:(?:a|con|di) )?cui\b[^.;:]{{0,40}}? {_TIES} {_FIRM}:",
    )
)
_BINDING = re.compile(r"\bche (?:già |da tempo |storicamente )?(?:ci |la |lo )?(?:legano|uniscono)\b", re.I)
_SUCH_AS = r",? ?(?:quali|come|tra cui|fra cui|ad esempio|per esempio|i\.e\.|cioè|ossia|:|\()"
_EMERGING = (
    re.compile(
        rf"\b(?:città|metropoli)(?: [^\s,;:.]+){{0,3}}? (?:paesi )?emergenti(?: [^\s,;:.()]+){{0,3}}?{_SUCH_AS}", re.I
    ),
    re.compile(rf"\bpaesi emergenti{_SUCH_AS}", re.I),
    re.compile(
        r"\b(?:partner|città|metropoli)(?: dei paesi)? emergenti"
        r"(?: (?:sono|saranno|restano|si (?:segnalano|ricordano|contano)|figurano|vi sono))?:?(?= )",
        re.I,
    ),
    re.compile(
        rf"\b(?:ampli|estes|estend|allarg|apri)\w*(?: [^\s;:.]+){{1,8}}? città(?: [^\s,;:.()]+){{0,4}}?{_SUCH_AS}", re.I
    ),
)
_EMERGING_LAST = re.compile(
    r"(?: ?\([^()]*\))?,? (?:tutte |sono |che sono )?(?:città|metropoli) (?:de[i]|di) paesi emergenti\b|"
    r"(?: ?\([^()]*\))?"
    r",? (?:tutte |sono )?città emergenti\b",
    re.I,
)
_PROJECT = r"(?:progett[oi]|esperienz[ae]|intervent[oi]|iniziativ[ae]|programm[ai]|azion[ei]|attività)"
_AT = r"(?:a|ad|al|all'|nella città di|nelle città di|presso)"
_SITE = re.compile(
    rf"\b{_PROJECT}\b(?:[^.;:]{{0,60}}?\b(?:realizzat|avviat|attuat|condott|sviluppat|sperimentat|promoss|sostenut"
    rf"|finanziat|portat|attiv|in corso|in atto)\w*)?(?: [^\s,;:.]+){{0,3}}? {_AT}(?= ?$)",
    re.I,
)
_GAP = re.compile(
    r"(?: ?\([^()]*\)|,? (?:(?:in|nel|nella|di|del|della) |nell'|dell')[A-ZÀ-Þ][\w-]*(?: [A-ZÀ-Þ][\w-]*)?)?"
    r"(?:,|;| e| ed| o| nonché|, e|, nonché|,? oltre)?(?: anche| infine|,? in (?:prospettiva|futuro),?)? ?"
    r"(?:(?:con|a|ad|al|di|fra|tra) )?(?:(?:la |le )?città (?:di|d') ?)?"
)
_LATER = re.compile(r"\bin (?:prospettiva|futuro)\b")
_LEAD = re.compile(
    r" ?(?:(?:le|la|alcune|altre|alcuni|i|gli|l') ?)?(?:(?:città|municipalità|comuni|capitali) (?:come|di|quali"
    r"|del Sud,? quali)? ?)?"
)
_REACH = 200


def read(page: Page) -> None:
    """Claim `partner_cities` of guidelines, and of pages of no known kind."""
    if page.kind not in ("guideline", "page"):
        return
    found: dict[str, list[_Found]] = {}
    for one in _found(page):
        found.setdefault(one[0].value.place_id, []).append(one)
    for claims in found.values():
        _claim(page, claims)


_Found = tuple[Mention, int, str, tuple[int, int]]


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
    for index, start, end in page.sentences():
        cities = [m for m in page.within(index, start, end, "place") if m.value.kind == "city" and not _own(page, m)]
        if cities:
            yield from established(page, index, (start, end), cities)
            yield from emerging(page, index, (start, end), cities)
            yield from project_site(page, index, (start, end), cities)


def _own(page: Page, place: Mention) -> bool:
    """Whether a place is the publisher's own city."""
    return bool(page.publisher.endswith(place.value.name))


def established(page: Page, index: int, sentence: tuple[int, int], cities: list[Mention]) -> Iterator[_Found]:
    """ "I rapporti consolidati con Lione e Nantes", "rapporti che già ci legano ad alcune città (Lione; Nantes)"."""
    text = page.flows[index].text
    for pattern in _ESTABLISHED:
        for match in pattern.finditer(text, *sentence):
            if not _is_wished(text, sentence[0], match):
                yield from _firm_run(text, index, match.span(), cities)
    for match in _BINDING.finditer(text, *sentence):
        first = next((m.start for m in cities if m.start >= match.end()), match.end())
        yield from ((m, index, "established", match.span()) for m in _run(text, first, cities))


def _firm_run(text: str, index: int, said: tuple[int, int], cities: list[Mention]) -> Iterator[_Found]:
    """Partners after the words of a firm tie; "e, in prospettiva, Lima" makes those that follow emerging ones."""
    at, tie = said[1], "established"
    for city in _run(text, said[1], cities):
        if later := _LATER.search(text, at, city.start):
            said, tie = later.span(), "emerging"
        at = city.end
        yield city, index, tie, said


def _is_wished(text: str, start: int, tie: re.Match[str]) -> bool:
    """Whether a tie is denied or yet to be made: `rapporti da avviare con Dakar`; what is to be made firm is there
    already, as are `quelli consolidati con Lione`."""
    firm = tie[0].lower().startswith(("consolid", "quell"))
    return (not firm and unreal(text, start, tie.start())) or unreal(text, tie.start(), tie.end())


def emerging(page: Page, index: int, sentence: tuple[int, int], cities: list[Mention]) -> Iterator[_Found]:
    """ "ampliati alle città dei Paesi emergenti, quali Mumbai e Lima"."""
    text = page.flows[index].text
    seen: set[int] = set()
    for match in (m for pattern in _EMERGING for m in pattern.finditer(text, *sentence)):
        if match.end() not in seen:
            seen.add(match.end())
            yield from ((m, index, "emerging", match.span()) for m in _run(text, match.end(), cities))
    for run in _listed_before(text, cities):
        if last := _EMERGING_LAST.match(text, run[-1].end, sentence[1]):
            yield from ((m, index, "emerging", last.span()) for m in run)


def _listed_before(text: str, cities: list[Mention]) -> Iterator[list[Mention]]:
    """Cities named one after another, with the words that follow the last: "A Lima e Mumbai, città dei Paesi..."."""
    run: list[Mention] = []
    for city in cities:
        if run and not _GAP.fullmatch(text, run[-1].end, city.start):
            yield run
            run = []
        run.append(city)
    yield run


def project_site(page: Page, index: int, sentence: tuple[int, int], cities: list[Mention]) -> Iterator[_Found]:
    """ "l'esperienza degli orti realizzati a Maputo", "un progetto realizzato anche al Cairo"."""
    text = page.flows[index].text
    for city in cities:
        begin = max(sentence[0], city.start - _REACH)
        cues = list(_SITE.finditer(text[begin : city.start]))
        if cues and not unreal(text, sentence[0], begin + _last_project(cues[-1])):
            said = (begin + cues[-1].start(), begin + cues[-1].end())
            yield from ((m, index, "project_site", said) for m in _run(text, city.start, cities))


def _last_project(cue: re.Match[str]) -> int:
    """Where the last word for a project stands: `progetti a Maputo, mentre un |progetto è stato realizzato a`."""
    return cue.start() + max(m.start() for m in re.finditer(rf"\b{_PROJECT}\b", cue[0], re.I))


def _run(text: str, start: int, cities: list[Mention]) -> Iterator[Mention]:
    """The cities listed one after another from `start` on."""
    at, gap = start, _LEAD
    for city in cities:
        if city.start < start:
            continue
        if not gap.fullmatch(text, at, city.start):
            return
        yield city
        at, gap = city.end, _GAP
