"""What the label lines of an entry state: `Sede: Bonn`, `Fondazione: Lione, 2007`, `Adesione di Milano: 3 marzo 2022`.

A label line leaves unsaid whom it is about: the network whose section or list entry it stands in. Counts (`Città
aderenti: 32`) are for `metrics.py`, addresses of sites for `websites.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipelines.labels import Label, label_lines
from pipelines.mentions.model import Mention
from pipelines.patterns import when_asked
from pipelines.readers.card_events import happened
from pipelines.readers.card_networks import network_of_card
from pipelines.readers.cast import Cast, Sentence
from pipelines.readers.founders import Founder, claim_founder, founders_after, series, town_told
from pipelines.readers.founders_dated import date_founders
from pipelines.readers.naming import rule_pattern
from pipelines.readers.network_rows import network_columns, network_rows
from pipelines.readers.page import Cell
from pipelines.readers.posts import posts, referent
from pipelines.readers.publishers import city_names, common_name
from pipelines.readers.reach import clear_of_names, scope_in
from pipelines.readers.reality import unreal
from pipelines.readers.relation_lists import allies, grown
from pipelines.vocabulary import kind_of_network_word

_LEAD = when_asked(r"(?:s[iì],? )?(?:(?:dal|nel|il|in data|in|a|ad|dall|nell|l|mese di|anno)\b[ ']?)*", re.I)
_OTHERS = when_asked(
    r"\b(?:di|del|della|dell')\s?(?=[A-ZÀ-Ý])(?!(?:Comune|Ente|Città(?: metropolitana)?)\b(?! di))(?P<whose>\w+)"
    r"(?P<named> (?:d(?:i|el|ella|ei|elle) |dell'|[Ee]urope|[A-ZÀ-Ý]))?"
)


def read(cast: Cast) -> None:
    """Claim what the label lines under a network's heading or list entry state."""
    for network, flow, part, label in sorted(_labels(cast), key=lambda told: told[3].means == "act"):
        rule = _RULES.get(label.means)
        if rule is not None:
            rule(cast, network, flow, part, label)
        elif label.means == "extent":
            _reach(cast, network, flow, (label.value, part[1]))
    date_founders(cast)


def _labels(cast: Cast) -> Iterator[tuple[str, int, tuple[int, int], Label]]:
    """Every label line, cell of a row and cell of a column, with the network that it is about."""
    for flow, text in enumerate(cast.page.flows):
        network = None
        if text.kind in ("paragraph", "list_item") and ":" in text.text:
            network = cast.entry_at(flow) or network_of_card(cast.page, flow)
        for start, end, label in label_lines(text.text, entry=True) if network else ():
            yield network or "", flow, (start, end), label
    for flow, row in network_rows(cast.page).items():
        for start, end, label in row.cells if flow in cast.of_entry else ():
            yield cast.of_entry[flow], flow, (start, end), label
    for flow, cells in network_columns(cast.page).items():
        for cell in cells if flow in cast.of_entry else ():
            yield cast.of_entry[flow], cell.flow, (0, len(cast.page.flows[cell.flow].text)), cell.label


def _reach(cast: Cast, network: str, flow: int, part: tuple[int, int]) -> None:
    """A cell under `Ambito` that is one word: `europeo`; a field of work (`ambito sociale`) is none."""
    scope = scope_in(cast.page.flows[flow].text, *part)
    if scope and scope[1:] == part:
        cast.page.claim("networks", (network,), flow, "reach_cell", {"scope": scope}, 6, network_id=network)


def _first(cast: Cast, flow: int, label: Label, end: int, kind: str) -> Mention | None:
    """The mention of a kind that a value begins with, small words apart (`nel 2012`)."""
    found = next(iter(cast.page.within(flow, label.value, end, kind)), None)
    if found is None or not _LEAD.fullmatch(cast.page.flows[flow].text[label.value : found.start].strip()):
        return None
    return found


_YEAR = when_asked(r"((?:19|20)\d\d)(?=\Z| \(|[.,;])")


def _when(cast: Cast, flow: int, label: Label, end: int) -> tuple[str, int, int] | None:
    """The date that a value begins with; a cell may be a year and no more."""
    if found := _first(cast, flow, label, end, "date"):
        return found.normalised or "", found.start, found.end
    year = _YEAR.match(cast.page.flows[flow].text, label.value, end)
    return (year[0], *year.span()) if year else None


_BELONGS = when_asked(  # "Da quando: |Firenze ne è membro dal| 1988"
    r"(?:[A-ZÀ-Þ][\w' ]{2,30} )?(?:(?:ne |vi )?(?:è (?:membro|soci[oa]|entrat[ao])|fa parte|aderisce|ha aderito)"
    r"|(?:membro|soci[oa]|aderente))(?: (?:già |sin |fin )?(?:dal|nel|il|in data)| (?:dall|nell)')(?: mese di)? ?",
    re.I,
)


def _since(cast: Cast, flow: int, label: Label, end: int) -> tuple[str, int, int] | None:
    """The date of a value that says it in a sentence: `Da quando: la città ne fa parte dal 1988`."""
    told = _BELONGS.match(cast.page.flows[flow].text, label.value, end)
    for d in cast.page.within(flow, told.end(), end, "date") if told else ():
        if told and d.start == told.end() and d.normalised:
            return d.normalised, d.start, d.end
    return None


def _seat(cast: Cast, network: str, flow: int, part: tuple[int, int], label: Label) -> None:
    """`Sede: Bonn`, `Segretariato: Bruxelles (Belgio)`; a street is no seat."""
    place = _first(cast, flow, label, part[1], "place")
    if place is not None and place.value is not None and place.value.place_id:
        seat: Cell = (place.normalised or "", place.start, place.end)
        cast.page.claim("networks", (network,), flow, "seat_label", {"headquarters_place_id": seat})


def _founding(cast: Cast, network: str, flow: int, part: tuple[int, int], label: Label) -> None:
    """`Fondazione: 1990`, `Fondata: a Lione nel 2007`, `Anno di costituzione: 1996, Glasgow`."""
    found = cast.page.within(flow, label.value, part[1], "date", "place")
    dated = next(((m.normalised, m.start, m.end) for m in found if m.kind == "date" and m.normalised), None)
    moment = dated or _when(cast, flow, label, part[1])
    place = next((m for m in found if m.kind == "place" and m.value is not None and m.value.place_id), None)
    if place and _ELSEWHERE.search(cast.page.flows[flow].text, label.value, place.start):
        place = None
    if moment is None and label.means != "founded_place":
        grown(cast, network, flow, part, label)
        return
    cells: dict[str, Cell | None] = {
        "founded_edtf": moment,
        "founded_place_id": (place.normalised or "", place.start, place.end) if place else None,
    }
    cast.page.claim("networks", (network,), flow, "founding_label", cells)
    cast.page.told_by(*_label(flow, part, label))
    _founders(cast, network, flow, (label.value, part[1]), moment)


_ELSEWHERE = when_asked(  # "Nascita: costituita nel 1996 |e ha sede| a Lione", whose place is the seat's
    r"\b(?:sede|sedi|segretari\w+|segreteria|uffic[io]|quartier|basata|oggi|ora|poi"
    r"|si (?:riun|incontr|ritrov|è trasferit)\w*)\b"
)
_BEGUN = when_asked(r"\b(?:fondat|istituit|costituit|creat)[ao](?= |,)")


def _founders(cast: Cast, network: str, flow: int, part: tuple[int, int], moment: tuple[str, int, int] | None) -> None:
    """`Nascita: istituita a Lione nel 2007 da Lione, Gent e Torino`: those whom a participle of founding takes."""
    text, told = cast.page.flows[flow].text, Sentence(flow, *part, network, network)
    verb = _BEGUN.search(text, *part)
    if verb is None or unreal(text, part[0], verb.start()):
        return
    for founder in founders_after(cast, told, verb.end(), part[1]):
        claim_founder(cast, told, network, founder, moment, verb.span())


def _launch(cast: Cast, network: str, flow: int, part: tuple[int, int], label: Label) -> None:
    """`Avvio: luglio 2019`, where nothing else is told of before it that may have been launched then."""
    section = cast.page.flows[flow].section
    above = (cast.page.flows[f].text for f in cast.page.by_section.get(section, ()) if f < flow)
    if not any(_THING.search(text) for text in above) and not _THING.search(cast.page.flows[flow].text, *part):
        _founding(cast, network, flow, part, label)


_THING = when_asked(r"\b(?:progett[oi]|campagn[ae]|band[oi]|concors[oi]|premi[oi]?|mostr[ae]|cors[oi])\b", re.I)


def _label(flow: int, part: tuple[int, int], label: Label) -> tuple[int, int, int]:
    """The words of a label (`Adesione di Milano:`); of a table's cell, the head of its column."""
    return label.head or (flow, part[0], label.end)


def _joining(cast: Cast, network: str, flow: int, part: tuple[int, int], label: Label) -> None:
    """`Adesione di Milano: 2012`, `Membro dal: 2015`; another city's joining is none, nor one that is to come."""
    page, text = cast.page, cast.page.flows[flow].text
    if founder := _FOUNDER.match(text, label.value, part[1]):
        _joined_as_founder(cast, network, flow, founder)
        return
    moment = _when(cast, flow, label, part[1]) or _since(cast, flow, label, part[1])
    act = next(iter(page.within(flow, label.value, part[1], "act")), None)
    if (
        moment is None and act is not None and act.start - label.value < 5
    ):  # "Adesione: delibera n. 12 del 3 maggio 2011"
        day: str | None = getattr(act.value, "date", None)
        moment = (day, act.start, act.end) if day else None
    actors = cast.actors(flow, part[0], label.end)
    if moment is None or (not actors and _of_another(page.publisher, text, part[0], label.end)):
        return
    said = _label(flow, part, label)
    member = (flow, actors[0].start, actors[0].end) if actors else said
    stated: dict[str, Cell | None] = {"status": ("member", *said[1:])}
    cells: dict[str, Cell | None] = {
        "joined_edtf": moment,
        "act_id": (act.ref or act.normalised or "", act.start, act.end) if act else None,
    }
    key, fixed = (page.publisher, network), {"network_id": network, "document_id": page.document.id}
    rank = 0 if actors or not label.head else 6  # a column's head names nobody: who belongs, the list's words say
    page.claim("memberships", key, member[0], "joining_label", {"member": (page.publisher, *member[1:])}, rank, **fixed)
    if said[0] != flow:
        page.claim("memberships", key, said[0], "joining_label", stated, 0, **fixed)
        stated = {}
    page.claim("memberships", key, flow, "joining_label", {**stated, **cells}, 0, **fixed)
    if beside := _FOUNDER_BESIDE.match(text, moment[2], part[1]):  # "Ingresso: 2011 (soci fondatori)"
        _joined_as_founder(cast, network, flow, beside)


def _of_another(publisher: str, text: str, start: int, end: int) -> bool:
    """Whether a label tells whose joining it is and it is not ours: `Adesione di Lione`, `Adesione dell'Unione` on the
    page of a municipality, or `dell'Unione europea` on a union's."""
    other = _OTHERS.search(text, start, end)
    return other is not None and (other["named"] is not None or other["whose"] != common_name(publisher))


def _promoters(cast: Cast, network: str, flow: int, part: tuple[int, int], label: Label) -> None:
    """`Promotore: Provincia di Asti`, `Con il sostegno di: Unione europea`, `Avviata da: Sindaco di Lione`: who wanted
    the network, who helped it, who began it."""
    whole = Sentence(flow, part[0], part[1], network, network)
    role = {"promoters": "initiator", "founders": "founder"}.get(label.means, "supporter")
    for founder in series(cast, whole, label.value, part[1], role):
        said = (part[0], label.end) if label.end > part[0] else founder.pieces[0]
        claim_founder(cast, whole, network, founder, None, said)


def _standing(cast: Cast, network: str, flow: int, part: tuple[int, int], label: Label) -> None:
    """`Stato: membro dal 2006`: the state of a membership that says since when."""
    if _BELONGS.match(cast.page.flows[flow].text, label.value, part[1]):
        _joining(cast, network, flow, part, label)


_FOUNDER = when_asked(r"(?:(?:[Cc]ittà|[Cc]omune|[Ee]nte|[Ss]oci[oa]|[Mm]embro) )?(?:[Cc]o-?)?[Ff]ondat(?:ore|rice)\b")


_FOUNDER_BESIDE = when_asked(
    r" ?(?:\(|, )(?:come |tra i |tra le |quale )?(?:(?:città|[Cc]omun[ei]|ent[ei]|soci[oae]?|membr[oi]) )?"
    r"(?:[Cc]o-?)?[Ff]ondat(?:or[ei]|ric[ei])\b"
)


def _joined_as_founder(cast: Cast, network: str, flow: int, said: re.Match[str]) -> None:
    """`Ingresso: città fondatrice`, in a row that tells when the network was founded: since then."""
    row = network_rows(cast.page).get(flow)
    founded = next((label for _, _, label in row.cells if label.means == "founded"), None) if row else None
    end = next((b for _, b, label in row.cells if label is founded), 0) if row else 0
    cells: dict[str, Cell | None] = {
        "member": (cast.page.publisher, *said.span()),
        "status": ("founder", *said.span()),
        "joined_edtf": _when(cast, flow, founded, end) if founded else None,
    }
    key, fixed = (cast.page.publisher, network), {"network_id": network, "document_id": cast.page.document.id}
    cast.page.claim("memberships", key, flow, "founder_label", cells, -2, **fixed)
    town, place = city_names(cast.page.publisher)[0], town_told(cast)
    name = town if cast.page.publisher.startswith("Comune") else cast.page.publisher
    own = Founder(
        name,
        "city" if name == town else "organisation",
        place.value.place_id if place else None,
        "founder",
        [said.span()],
    )
    whole = Sentence(flow, *said.span(), network, network)
    claim_founder(cast, whole, network, own, None, said.span())


def _act(cast: Cast, network: str, flow: int, part: tuple[int, int], label: Label) -> None:
    """`Provvedimento di adesione: deliberazione della Giunta n. 12 del 3 maggio 2011`: the act of a membership; where
    nothing else tells of it, also that there is one, and since when."""
    page, text = cast.page, cast.page.flows[flow].text
    act = next(iter(page.within(flow, label.value, part[1], "act")), None)
    if act is None or act.start - label.value > 5 or _ENDING.search(text, *part):
        return
    said = _label(flow, part, label)
    key, fixed = (page.publisher, network), {"network_id": network, "document_id": page.document.id}
    told = {c.column for f in page.facts if f.table == "memberships" and f.key == key for c in f.claims}
    joins = _OF_JOINING.search(page.flows[said[0]].text, *said[1:])
    if "member" not in told and not joins:
        return
    cells: dict[str, Cell | None] = {"act_id": (act.ref or act.normalised or "", act.start, act.end)}
    if joins and act.value.date and "joined_edtf" not in told:
        cells["joined_edtf"] = (act.value.date, act.start, act.end)
    page.claim("memberships", key, flow, "act_label", cells, 1, **fixed)
    if "member" not in told:
        cells = {"member": (page.publisher, *said[1:]), "status": ("member", *said[1:])}
        page.claim("memberships", key, said[0], "act_label", cells, 1, **fixed)


def _nature(cast: Cast, network: str, flow: int, part: tuple[int, int], label: Label) -> None:
    """`Natura: associazione nazionale di enti locali`: kind and scope of the network."""
    text = cast.page.flows[flow].text
    told = rule_pattern("kind").search(text, label.value, min(part[1], label.value + 60))
    if told is None or _kind_named(cast, network):
        told = None
    cells: dict[str, Cell | None] = {
        "kind": (kind_of_network_word()[told[0].lower()], *told.span()) if told else None,
        "scope": clear_of_names(cast, flow, scope_in(text, label.value, part[1])),
    }
    cast.page.claim("networks", (network,), flow, "nature_label", cells, 6, network_id=network)


def _kind_named(cast: Cast, network: str) -> bool:
    """Whether the name itself says what kind of network it is."""
    return rule_pattern("kind").match(cast.networks[network].name.lower()) is not None


_OF_JOINING = when_asked(r"\b(?:adesion|ingress|iscrizion|entrat)", re.I)
_ENDING = when_asked(r"\b(?:recess|revoc|uscit|cessaz|scioglim|conclus)", re.I)
_RULES = {
    "headquarters": _seat,
    "founded": _founding,
    "founded_place": _founding,
    "grown": grown,
    "signed": happened,
    "handed": happened,
    "state": _standing,
    "allies": allies,
    "launched": _launch,
    "founders": _promoters,
    "promoters": _promoters,
    "supporters": _promoters,
    "partners": allies,
    "joined": _joining,
    "act": _act,
    "nature": _nature,
    "posts": posts,
    "referent": referent,
}
"""What a label means -> the rule that reads its value."""
