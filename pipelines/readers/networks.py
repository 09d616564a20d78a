"""The table `networks`: name, acronym and kind of each network.

Its theme is read in `network_themes`, its scope in `reach`, its site in `websites`, its description in
`first_sentences`.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import groupby

from pipelines.flows import match_at, search
from pipelines.readers.cast import Cast, Sentence
from pipelines.readers.discovery import Network, Sighting, in_full
from pipelines.readers.first_sentences import read_first_sentences
from pipelines.readers.network_themes import read_theme
from pipelines.readers.page import Cell
from pipelines.readers.reach import clear_of_names, end_of_phrase, read_reach, scope_in, telling_reach
from pipelines.readers.subjects import anaphor, bare_definition
from pipelines.readers.websites import read_website, web_links, whose_sites
from pipelines.vocabulary import alternation, kind_of_network_word


def read(cast: Cast) -> None:
    """Claim every network that the page names."""
    links = list(web_links(cast.page))
    whose, told = whose_sites(cast, links), telling_reach(cast)
    for key, seen in groupby(cast.own, key=lambda each: each[0].id):
        network, sightings = cast.networks[key], [sighting for _, sighting in seen]
        _names(cast, network, sightings)
        _kind(cast, network, sightings)
        _kind_before(cast, network)
        read_reach(cast, network, sightings, told)
        read_theme(cast, network, sightings)
        read_website(cast, network, sightings, links, whose)
    _unnamed(cast)
    _called_below(cast)
    _taken_up(cast)
    read_first_sentences(cast)


def _unnamed(cast: Cast) -> None:
    """Kind and scope from a definition that leaves the name to the heading above it (`È una coalizione globale di
    città`)."""
    for sentence in cast.sentences:
        text = cast.page.flows[sentence.flow].text
        found = match_at(bare_definition(), text, sentence.start, sentence.end) if sentence.subject else None
        if (
            not found
            or sentence.subject is None
            or cast.page.within(sentence.flow, sentence.start, found.end(), "network")
            or _anaphor_leads(text, sentence)
        ):
            continue
        cells: dict[str, Cell | None] = {
            "kind": None
            if _settled(cast.networks[sentence.subject].name)
            else (kind_of_network_word()[found["kind"].lower()], *found.span("kind")),
            "scope": clear_of_names(
                cast,
                sentence.flow,
                scope_in(text, sentence.start, end_of_phrase(text, found.end(), sentence.end)),
            ),
        }
        cast.page.claim(
            "networks",
            (sentence.subject,),
            sentence.flow,
            "defined_under_its_heading",
            cells,
            6,
            network_id=sentence.subject,
        )


_ANY_NOUN = frozenset(["iniziativa", "campagna", "organizzazione", "gruppo", "unione", "consorzio", "comunità"])


def _taken_up(cast: Cast) -> None:
    """The noun by which the first sentence takes up a network that nothing else calls one: `Costituita nel 2008,
    l'|associazione| riunisce 140 Comuni`."""
    page = cast.page
    told = {
        fact.key[0] for fact in page.facts if fact.table == "networks" and any(c.column == "kind" for c in fact.claims)
    }
    for sentence in cast.sentences:
        network, text = sentence.subject, page.flows[sentence.flow].text
        if network is None or network in told or _settled(cast.networks[network].name):
            continue
        noun = match_at(anaphor(), text, sentence.start, sentence.end)
        if (
            noun
            and (kind := kind_of_network_word().get(noun["kind"].lower()))
            and noun["kind"].lower() not in _ANY_NOUN
        ):
            told.add(network)
            page.claim("networks", (network,), sentence.flow, "taken_up_as", {"kind": (kind, *noun.span("kind"))}, 15)


@cache
def _belonging() -> re.Pattern[str]:
    kinds = alternation(kind_of_network_word())
    return re.compile(
        r"\b(?=\w)(?:parte|membr\w+|soci[oa]|ader\w+|adesione|entrat\w+|unit\w+|partecip\w+|ingresso|iscritt\w+)\b"
        r"[^.,;:]{0,25}? (?:(?:d[ei]l?|al?|nel|ad|in|della|alla|nella) (?:un[ao]? )?|(?:d|a|n)ell'|all'|un')"
        r"(?:[\da-zà-ÿ'-]+ ){0,2}?"
        rf"(?!consiglio)(?P<kind>{kinds})\b(?! (?-i:[A-Z«“\"]))",  # "ha aderito con delibera di Consiglio"
        re.I,
    )


def _called_below(cast: Cast) -> None:
    """The kind of a network that only its heading names: `Dal 2019 Prova fa parte della rete internazionale di
    città`."""
    cues = ("parte", "membr", "soci", "ader", "entrat", "unit", "partecip", "ingresso", "iscritt")
    for sentence in cast.telling(_belonging(), concerned=True) if cast.of_section else ():
        page, network = cast.page, cast.of_section.get(cast.page.flows[sentence.flow].section)
        if network is None or not page.flows[sentence.flow].cued(sentence.start, sentence.end, cues):
            continue
        found = search(_belonging(), page.flows[sentence.flow].text, sentence.start, sentence.end)
        organ = found and any(m.start == found.start("kind") for m in page.of(sentence.flow, "body"))
        if (
            found
            and not organ
            and not _settled(cast.networks[network].name)
            and cast.near(sentence, found.end()) == network
        ):
            kind: Cell = (kind_of_network_word()[found["kind"].lower()], *found.span("kind"))
            page.claim("networks", (network,), sentence.flow, "called_under_its_heading", {"kind": kind}, 11)


def _anaphor_leads(text: str, sentence: Sentence) -> bool:
    """`La rete riunisce`: the kind word takes the network up, it does not define it."""
    return bool(re.compile(r"(?:La|Il|L'|Questa?|Tale)\b", re.I).match(text, sentence.start))


def _names(cast: Cast, network: Network, sightings: list[Sighting]) -> None:
    """Every spelling of the name is a claim; the describing sentence's comes first, then the heading's."""
    known: set[str] = set()
    first_of_all = min((s.rank for s in sightings), default=0)
    for sighting in sightings:
        rank = (
            first_of_all - 1
            if sighting.text == network.name and in_full(sighting, sightings)
            else sighting.rank
            if sighting.text.lower() != (network.acronym or "").lower() or network.name == sighting.text
            else 8
        )
        cast.page.claim(
            "networks",
            (network.id,),
            sighting.flow,
            sighting.rule,
            {"name": (sighting.text, *sighting.name)},
            rank,
            network_id=network.id,
        )
        known.add(sighting.text)
        if sighting.acronym and sighting.short and network.acronym:
            first = sighting.short.split("/")[0]
            span = (sighting.acronym[0], sighting.acronym[0] + len(first))
            cast.page.claim(
                "networks", (network.id,), sighting.flow, sighting.rule, {"acronym": (first, *span)}, sighting.rank
            )
        elif network.acronym and sighting.text.lower() == network.acronym.lower() and network.acronym != network.name:
            cast.page.claim(
                "networks",
                (network.id,),
                sighting.flow,
                sighting.rule,
                {"acronym": (sighting.text, *sighting.name)},
                4 + (sighting.text != network.acronym),
            )
    for flow, m in cast.named.get(network.id, ()):
        if (written := cast.page.written(flow, m.start, m.end)) not in known and " " in written:
            known.add(written)
            cast.page.claim(
                "networks", (network.id,), flow, "network_also_called", {"name": (written, m.start, m.end)}, 9
            )


@cache
def _kind_words() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternation(kind_of_network_word())})\b", re.I)


_ITALIAN = frozenset(
    [
        "rete",
        "reti",
        "coordinamento",
        "circuito",
        "piattaforma",
        "alleanza",
        "patto",
        "consiglio",
        "dialogo",
        "coalizione",
        "partenariato",
        "iniziativa",
        "campagna",
        "associazione",
        "organizzazione",
        "federazione",
        "unione",
        "lega",
        "consorzio",
        "comunità",
    ]
)


_ANY_BODY = frozenset(
    ["organizzazione", "federazione", "unione", "lega", "league", "consorzio", "comunità", "alleanza", "alliance"]
)
"""Words of names that may head any kind of body: `L'Organizzazione delle Città d'Acqua è una rete`."""


def _settled(name: str) -> bool:
    """Whether a name says by itself what kind of network it is."""
    match = _kind_in(name)
    return match is not None and match[0].lower() not in _ANY_BODY


@lru_cache(maxsize=4096)
def _kind_in(name: str) -> re.Match[str] | None:
    """The kind word of a name: an Italian one heads it (`Città del Dialogo` is no dialogue), an English one
    stands anywhere."""
    for match in _kind_words().finditer(name):
        if match[0].lower() not in _ITALIAN or match.start() == 0:
            return match
    return None


def _kind(cast: Cast, network: Network, sightings: list[Sighting]) -> None:
    """The kind word in the name, else the first noun of the definition (`è un coordinamento di Comuni`)."""
    for sighting in sightings:
        match = _kind_in(sighting.text) if sighting.text == network.name or not _kind_in(network.name) else None
        if match:
            start = sighting.name[0] + match.start()
            cast.page.claim(
                "networks",
                (network.id,),
                sighting.flow,
                "kind_in_name",
                {"kind": (kind_of_network_word()[match[0].lower()], start, start + len(match[0]))},
                14 if match[0].lower() in _ANY_BODY else sighting.rank,
            )
    if _settled(network.name):
        return
    for sighting in sightings:
        if kind_of_list := _kind_of_list(cast, sighting):
            cast.page.claim("networks", (network.id,), sighting.flow, "kind_of_listed", {"kind": kind_of_list}, 13)
        if sighting.word:
            word = cast.page.flows[sighting.flow].text[slice(*sighting.word)].lower()
            kind = kind_of_network_word().get(word)
            if kind and word != "reti":
                cast.page.claim(
                    "networks",
                    (network.id,),
                    sighting.flow,
                    "kind_in_definition",
                    {"kind": (kind, *sighting.word)},
                    4 + sighting.rank,
                )


@cache
def _kind_said() -> re.Pattern[str]:
    """`L'|associazione| internazionale Città Educative promuove`: the noun before a name."""
    return re.compile(
        rf"(?:\b(?:[Ll]a|[Ii]l|[Dd]el|[Dd]ella|[Aa]l|[Aa]lla) |\b(?:[Ll]|[Dd]ell|[Aa]ll)')"
        rf"(?P<kind>{alternation(kind_of_network_word())})"
        r"(?: [a-zà-ù]+(?:al|an|e|ic)[aeo])?(?: di (?:città|[Cc]omuni|enti locali))? [«“\"]?$"
    )


@cache
def _kind_announced() -> re.Pattern[str]:
    """`hanno costituito una |rete| globale: il C40`: the noun that a colon parts from the name."""
    return re.compile(
        rf"\b(?:una? |un')(?P<kind>{alternation(kind_of_network_word())})(?: [a-zà-ù]+(?:al|an|e|ic)[aeo])?"
        r"(?: di (?:città|[Cc]omuni|enti locali))?: (?:(?:il|lo|la) |l')$"
    )


def _kind_before(cast: Cast, network: Network) -> None:
    """The kind of a network that only a heading or an entry names, by the noun that a sentence puts before its name."""
    for flow, m in cast.named.get(network.id, ()) if not _settled(network.name) else ():
        text = cast.page.flows[flow].text
        if text[max(0, m.start - 2) : m.start].rstrip(' «“"')[-1:].islower() and (
            said := _kind_said().search(text, max(0, m.start - 60), m.start)
            or _kind_announced().search(text, max(0, m.start - 60), m.start)
        ):
            kind: Cell = (kind_of_network_word()[said["kind"]], *said.span("kind"))
            cast.page.claim("networks", (network.id,), flow, "kind_before_name", {"kind": kind}, 12)


_LISTED = re.compile(r"\b(?:reti|network)\b(?=[^.;:]{0,90}[.;:]?[^.;:]{0,160}$)", re.I)


def _kind_of_list(cast: Cast, sighting: Sighting) -> Cell | None:
    """`reti internazionali di città, quali il C40`: the plural that heads a list says what each of it is."""
    if sighting.rule != "listed_network":
        return None
    plural = search(_LISTED, cast.page.flows[sighting.flow].text, 0, sighting.name[0])
    return ("network", *plural.span()) if plural else None
