"""Which networks the texts speak of, and by which names: sightings on every page, merged into entities.

A network is a body of cities or local authorities that a text calls a network, pact, forum or the like (contract,
section 4). Phrase rules see that on any page; on a `networks_list` a section or entry is one by its layout.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from pipelines.ids import slug
from pipelines.mentions.phrases import ACRONYM, is_acronym, shortens
from pipelines.patterns import when_asked
from pipelines.readers.cell_entries import cell_entries
from pipelines.readers.joined_names import closing_names
from pipelines.readers.listings import defined_sections, network_entries, network_sections
from pipelines.readers.names_below import in_short, spelt_behind, without_kind
from pipelines.readers.naming import NAMED, RUMOURED, Sighting, fold_name
from pipelines.readers.network_lines import headed_lines, named_entries, network_lines, run_in_names, titled_entries
from pipelines.readers.network_rows import network_rows
from pipelines.readers.opened_by_name import opened_by_acronym, opened_by_name, opened_on_any_page, told_what_first
from pipelines.readers.page import Page
from pipelines.readers.publishers import city_names, publisher_names
from pipelines.readers.questions import answered
from pipelines.readers.sightings import PHRASE_RULES
from pipelines.readers.theme_headings import without_themes
from pipelines.vocabulary import kind_of_network_word

__all__ = ["Network", "Sighting", "merge", "sightings"]


@dataclass
class Network:
    """A network of all texts together: its sightings, the best first, and every name it goes by."""

    id: str
    name: str
    acronym: str | None
    sightings: list[Sighting]
    aliases: set[str] = field(default_factory=set)

    @cached_property
    def slugs(self) -> frozenset[str]:
        """Its names as slugs; to be asked when all are known."""
        return frozenset(slug(alias, 200) for alias in self.aliases)


def sightings(page: Page) -> list[Sighting]:
    """Every sighting of a network on a page, in text order."""
    found: list[Sighting] = []
    for rule in PHRASE_RULES:
        found += rule(page)
    if page.kind == "networks_list":
        found += network_sections(page)
    else:
        found += defined_sections(page)
    lines = list(headed_lines(page))
    whole = {s.flow for s in lines}
    found += lines
    found += [s for s in network_entries(page) if s.flow not in whole]
    found += cell_entries(page)
    found += network_lines(page)
    found += named_entries(page)
    found += titled_entries(page)
    found += run_in_names(page)
    found += opened_by_name(page)
    found += opened_on_any_page(page)
    found += opened_by_acronym(page)
    found += told_what_first(page)
    found += answered(page)
    found += closing_names(page)
    own = {*publisher_names(page.publisher), *city_names(page.publisher)}
    rows = network_rows(page)
    found = without_themes(page, found)
    found = [s for s in found if s.flow not in rows or s.name[1] <= rows[s.flow].name[1]]
    found = _explained([s for s in found if s.text.replace("’", "'") not in own])  # who joins is no network
    return [*found, *_shortened(page, found), *in_short(page, found), *spelt_behind(page, found)]


def _explained(found: list[Sighting]) -> list[Sighting]:
    """Sightings without those that only say what the entry before a dash is: `Urbanet - Rete mondiale delle città`,
    `Unione delle Province d'Italia (UPI) – Associazione nazionale delle Province`."""
    entries = {s.flow: s for s in found if s.rule == "entry_is_network"}
    out = []
    for s in found:
        entry = entries.get(s.flow)
        told = entry and _DASHED.fullmatch(s.page.flows[s.flow].text, entry.name[1], s.name[0])
        if not told or s.word is None or s.word[0] != s.name[0] or not re.match(r"\w+ [a-zà-ù]", s.text):
            out.append(s)
        elif entry and entry.word is None:
            entry.word = s.word
    return out


_DASHED = re.compile(r"(?: \([^()]{2,40}\))?(?: [–—-] |: |\. )")


def _shortened(page: Page, found: list[Sighting]) -> Iterator[Sighting]:
    """`Città e Governi Locali Uniti (CGLU)`: the acronym beside a name that another sentence makes known."""
    names = {s.text.replace("’", "'") for s in found if " " in s.text} - {s.text for s in found if s.acronym}
    for flow, text in enumerate(page.flows if names else ()):
        for short in ACRONYM.finditer(text.text) if "(" in text.text else ():
            name = next((n for n in names if text.text.endswith(n, 0, short.start())), None)
            if name and shortens(short["acronym"], name):
                span = (short.start() - len(name), short.start())
                yield Sighting(page, flow, span, short.span("acronym"), None, "acronym_beside", NAMED, text.section)


def merge(found: list[Sighting]) -> list[Network]:
    """Sightings of all pages as networks: the same name, acronym, section or spelt-out form is the same network."""
    parent = list(range(len(found)))

    def root(i: int) -> int:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    def join(i: int, j: int) -> None:
        a, b = sorted((root(i), root(j)))
        parent[b] = a

    headed = {(s.page.index, s.section) for s in found if s.rule == "section_is_network"} - _several_defined(found)
    entries = {(s.page.index, s.flow): s for s in found if s.rule == "entry_is_network"}
    for key_of in (_name_keys, _acronym_keys, lambda s: _section_keys(s, headed), lambda s: _entry_keys(s, entries)):
        _join_equal(found, key_of, join)
    _join_shortened(found, join)
    _join_without_kind(found, join)
    groups: dict[int, list[Sighting]] = {}
    for index, sighting in enumerate(found):
        groups.setdefault(root(index), []).append(sighting)
    return [_network(group) for group in groups.values() if any(s.rank < RUMOURED for s in group)]


def _several_defined(found: list[Sighting]) -> set[tuple[int, int | None]]:
    """The sections, by page and number, in which sentences define several networks; `Metrex` beside `Metrex network`
    is none."""
    names: dict[tuple[int, int | None], list[set[str]]] = {}
    for s in sorted(found, key=lambda s: -len(fold_name(s.text))):
        said = names.setdefault((s.page.index, s.section), []) if s.rule == "defined_as_network" else []
        words = set(fold_name(s.text).split())
        if not any(words <= other for other in said):
            said.append(words)
    return {place for place, said in names.items() if len(said) > 1}


def _join_equal(
    found: list[Sighting], key_of: Callable[[Sighting], list[str]], join: Callable[[int, int], None]
) -> None:
    first: dict[str, int] = {}
    for index, sighting in enumerate(found):
        for key in key_of(sighting):
            if key in first:
                join(first[key], index)
            first.setdefault(key, index)


def _name_keys(sighting: Sighting) -> list[str]:
    """The name, and the acronym beside it, which another text may write as a name (`Metrex`)."""
    return [fold_name(sighting.text), *(fold_name(part) for part in (sighting.short or "").split("/") if part)]


def _acronym_keys(sighting: Sighting) -> list[str]:
    """The acronym beside the name, and the one its capitals spell (`METRopolitan EXchange`)."""
    return [*(part.lower() for part in (sighting.short or "").split("/") if part), *_spelt_by(sighting.text)]


@lru_cache(maxsize=4096)
def _spelt_by(name: str) -> tuple[str, ...]:
    """The acronym that a name's capitals spell, or that it is."""
    capitals = "".join(c for c in name if c.isupper())
    words = name.split()
    if len(capitals) > 3 and any(len(re.match(r"[A-Z]*", w)[0]) > 1 for w in words if w[0].isupper()):  # type: ignore[index]
        return (capitals.lower(), name.lower()) if len(words) == 1 and is_acronym(name) else (capitals.lower(),)
    return (name.lower(),) if len(words) == 1 and is_acronym(name) else ()


_OF_SECTION = ("defined_as_network", "section_is_network", "called_in_full")


def _section_keys(sighting: Sighting, headed: set[tuple[int, int | None]]) -> list[str]:
    """A section of a `networks_list` speaks of one network: what is defined there and what heads it are the same."""
    page, section = sighting.page, sighting.section
    if page.kind != "networks_list" or sighting.rule not in _OF_SECTION:
        return []
    if not section or section < 0 or page.structure.sections[section].level == 0 or (page.index, section) not in headed:
        return []
    return [f"{page.index}/{section}"]


_BEHIND = when_asked(r"(?: ?\([^()]*\))?(?: [–—-]|:) (?:(?:Il|La|Lo) |L')?(?:[Rr]ete |[Nn]etwork )?")


def _entry_keys(sighting: Sighting, entries: Mapping[tuple[int, int], Sighting]) -> list[str]:
    """An entry and what its own words define right behind its dash: `European Forum for Urban Security – Il |Forum
    Europeo per la Sicurezza Urbana (EFUS)| è una rete`."""
    entry = entries.get((sighting.page.index, sighting.flow))
    text = sighting.page.flows[sighting.flow].text
    own = entry is not None and sighting.name == entry.name
    told = sighting.rule == "defined_as_network" and entry is not None
    if not (own or (told and entry and _BEHIND.fullmatch(text, entry.name[1], sighting.name[0]))):
        return []
    return [f"{sighting.page.index}:{sighting.flow}"]


def _join_shortened(found: list[Sighting], join: Callable[[int, int], None]) -> None:
    """`C40 Cities` is `C40 Cities Climate Leadership Group`; `C40 - Climate Leadership Group` too."""
    tokens: dict[str, list[tuple[int, set[str]]]] = {}
    for index, sighting in enumerate(found):
        words = fold_name(sighting.text).split()
        if words:
            tokens.setdefault(words[0], []).append((index, set(words)))
    for group in tokens.values():
        seen: dict[frozenset[str], int] = {}
        for index, parts in sorted(group, key=lambda item: -len(item[1])):
            alone = len(parts) == 1 and (not is_acronym(found[index].text) or parts <= kind_of_network_word().keys())
            home = next((i for whole, i in seen.items() if parts <= whole and not alone), None)
            if home is not None:
                join(home, index)
            else:
                seen[frozenset(parts)] = index


def _join_without_kind(found: list[Sighting], join: Callable[[int, int], None]) -> None:
    """`Città dell'Olio` is the `Associazione Nazionale Città dell'Olio`, where no other network has that name."""
    longer: dict[str, list[int]] = {}
    for index, sighting in enumerate(found):
        if short := without_kind(sighting.text):
            longer.setdefault(fold_name(short), []).append(index)
    for index, sighting in enumerate(found) if longer else ():
        full = longer.get(fold_name(sighting.text), [])
        if full and len({fold_name(found[i].text) for i in full}) == 1:
            join(full[0], index)


def in_full(sighting: Sighting, found: list[Sighting]) -> bool:
    """Whether a name below a heading is the heading's with its kind and reach: `Città Sane`, below it `siede nella
    Rete Italiana Città Sane`."""
    short = fold_name(without_kind(sighting.text) or "")
    place = (sighting.page.index, sighting.section)
    return bool(short) and any(
        s.rule == "section_is_network"
        and (s.page.index, s.section) == place
        and s.flow < sighting.flow
        and fold_name(s.text) == short
        for s in found
    )


def _network(group: list[Sighting]) -> Network:
    """One network: named as its describing sentence names it, else as its heading does."""
    ranked = sorted(group, key=lambda s: (s.rank, s.page.index, s.flow, s.name))
    acronym = next((s.short.split("/")[0] for s in ranked if s.short), None)
    names = [s for s in ranked if s.text.lower() != (acronym or "").lower()]
    if acronym is None:
        spelled = next(
            (s for s in names if (c := _capitals(s.text)) and any(o.text.lower() == c.lower() for o in group)), None
        )
        if spelled:
            short = next(o for o in ranked if o.text.lower() == _capitals(spelled.text).lower())
            acronym = (
                short.text
                if short.text.isupper()
                else next(
                    (o.text for o in ranked if o.text.lower() == short.text.lower() and o.text.isupper()), short.text
                )
            )
            names = [s for s in ranked if s.text.lower() != acronym.lower()]
    if acronym is None and any(s.rule == "called_in_full" for s in group):
        acronym = next((s.text for s in ranked if s.rule == "section_is_network" and is_acronym(s.text)), None)
        names = [s for s in ranked if s.text != acronym]
    chosen = (names or ranked)[0]
    full = (s for s in ranked if in_full(s, [chosen]))
    name = next(full, chosen).text
    aliases = (
        {s.text for s in group}
        | {part for s in group if s.short for part in s.short.split("/")}
        | ({acronym} if acronym else set())
    )
    return Network(slug(acronym or name), name, acronym, ranked, aliases)


def _capitals(name: str) -> str:
    """The capitals of a name that spells out an acronym inside its words, else nothing."""
    runs = [re.match(r"[A-Z]*", w)[0] for w in name.split() if w[0].isupper()]  # type: ignore[index]
    return "".join(runs) if any(len(r) > 1 for r in runs) and not name.isupper() and " " in name else ""
