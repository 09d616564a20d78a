"""The table `networks`: name, acronym, kind, scope, theme, website and description of each network."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import groupby

from pipelines.flows import match_at
from pipelines.ids import slug
from pipelines.mentions import themes
from pipelines.readers.cast import Cast, Sentence, bare_definition
from pipelines.readers.discovery import Network, Sighting
from pipelines.readers.page import Cell
from pipelines.vocabulary import alternation, kind_of_network_word, vocabulary

_CONTINENTS = re.compile(
    r"\b(?:(europe|african|asiatic|american|latinoamerican|sudamerican|nordamerican|centroamerican|mediterrane"
    r"|balcanic|arab|mediorientali|oceanic)[eaio]?\w{0,2})\b",
    re.I,
)
_AREA_NOUN = re.compile(
    r"\b(?:del|dell'|della|nel) ?(?:[A-Z]\w+(?:ese|ano|ino|asco)|territorio|area metropolitana|hinterland|provincia "
    r"di \w+|(?:Città|città) metropolitana)\b"
)
_STOP = re.compile(
    r"[.,;:()]| che | impegn| con (?:lo|la|l'|il) | per | volt[ao] | fondat| nat[ao] | istituit| promoss| nel quadro"
    r"| nell'ambito"
)
_SITE = re.compile(
    r"\b(?:sito|website|site|homepage|pagina ufficiale|maggiori informazioni|vai a|www)\b|^https?:", re.I
)


def read(cast: Cast) -> None:
    """Claim every network that the page names."""
    for key, seen in groupby(cast.own, key=lambda each: each[0].id):
        network, sightings = cast.networks[key], [sighting for _, sighting in seen]
        _names(cast, network, sightings)
        _kind(cast, network, sightings)
        _scope(cast, network, sightings)
        _theme(cast, network, sightings)
        _website(cast, network, sightings)
    _unnamed(cast)
    _descriptions(cast)


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
        stop = _STOP.search(text, found.end(), sentence.end)
        cells: dict[str, Cell | None] = {
            "kind": None
            if _kind_words().search(cast.networks[sentence.subject].name)
            else (kind_of_network_word()[found["kind"].lower()], *found.span("kind")),
            "scope": scope_in(text, sentence.start, stop.start() if stop else sentence.end),
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


def _anaphor_leads(text: str, sentence: Sentence) -> bool:
    """`La rete riunisce`: the kind word takes the network up, it does not define it."""
    return bool(re.compile(r"(?:La|Il|L'|Questa?|Tale)\b", re.I).match(text, sentence.start))


def _names(cast: Cast, network: Network, sightings: list[Sighting]) -> None:
    """Every spelling of the name is a claim; the describing sentence's comes first, then the heading's."""
    known: set[str] = set()
    for sighting in sightings:
        rank = (
            sighting.rank
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
                sighting.rank,
            )
    if _kind_in(network.name):
        return
    for sighting in sightings:
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
def _scope_words() -> list[tuple[str, re.Pattern[str]]]:
    return [
        (scope, re.compile(rf"\b(?:{alternation(words)})\b", re.I))
        for scope, words in vocabulary("networks")["scopes"].items()
    ]


def _clear(cast: Cast, flow: int, found: tuple[str, int, int] | None) -> tuple[str, int, int] | None:
    """A reach, unless the word is part of an organisation's name (`Commissione Europea`)."""
    return (
        None
        if found
        and any(
            m.start <= found[1] and found[2] <= m.end
            for m in cast.page.within(flow, max(0, found[1] - 150), found[2] + 150, "organisation")
        )
        else found
    )


@lru_cache(maxsize=1 << 13)
def scope_in(text: str, start: int, end: int) -> tuple[str, int, int] | None:
    """The reach a phrase gives a network: the first adjective; two continents are `interregional`."""
    continents = list(_CONTINENTS.finditer(text, start, end))
    if len({m[1].lower() for m in continents}) > 1:
        return "interregional", continents[0].start(), continents[-1].end()
    found = [
        (m.start(), m.end(), scope) for scope, pattern in _scope_words() if (m := pattern.search(text, start, end))
    ]
    if local := _AREA_NOUN.search(text, start, end):
        found.append((local.start(), local.end(), "local"))
    if not found:
        return None
    a, b, scope = min(found, key=lambda f: (f[0], f[0] - f[1]))
    return scope, a, b


def _scope(cast: Cast, network: Network, sightings: list[Sighting]) -> None:
    """From the definition (`una rete globale`), else the name, else the sentence that says whom it gathers."""
    page = cast.page
    for sighting in sightings:
        text = page.flows[sighting.flow].text
        if sighting.word and sighting.rule != "network_by_its_name":
            stop = _STOP.search(text, sighting.word[1] + 1)
            begin = max(0, text.rfind(" ", 0, max(sighting.word[0] - 1, 0)))
            if found := _clear(
                cast,
                sighting.flow,
                scope_in(text, begin, min(stop.start() if stop else len(text), sighting.word[1] + 110)),
            ):
                page.claim(
                    "networks", (network.id,), sighting.flow, "scope_in_definition", {"scope": found}, sighting.rank
                )
        if found := scope_in(text, *sighting.name):
            page.claim("networks", (network.id,), sighting.flow, "scope_in_name", {"scope": found}, 5 + sighting.rank)
        if (
            sighting.rule == "listed_network"
            and (
                listed := next(
                    iter(reversed(list(re.finditer(r"\b(?:reti|network)\b[^.;:]{0,40}", text[: sighting.name[0]])))),
                    None,
                )
            )
            and (found := scope_in(text, listed.start(), listed.end()))
        ):
            page.claim("networks", (network.id,), sighting.flow, "scope_of_listed_networks", {"scope": found}, 10)
    for sentence in cast.sentences:
        if sentence.subject != network.id and sentence.topic != network.id:
            continue
        text = page.flows[sentence.flow].text
        for match in re.finditer(
            r"\b(?:riunisc|raggrupp|associ|coinvolg|comprend|compost[ao] d|fa parte della rete|network di|rete)\w*",
            text[sentence.start : sentence.end],
        ):
            begin = sentence.start + match.start()
            stop = _STOP.search(text, begin + 5, sentence.end)
            if cast.near(sentence, begin) == network.id and (
                found := scope_in(text, begin, min(stop.start() if stop else sentence.end, begin + 90))
            ):
                page.claim("networks", (network.id,), sentence.flow, "scope_of_members", {"scope": found}, 12)
                break


def _theme(cast: Cast, network: Network, sightings: list[Sighting]) -> None:
    """What the network is about, by the words of its name, else of its definition."""
    for sighting in sightings:
        text = cast.page.flows[sighting.flow].text
        if found := themes.theme_of(text[slice(*sighting.name)]):
            theme, a, b = found
            cast.page.claim(
                "networks",
                (network.id,),
                sighting.flow,
                "theme_in_name",
                {"theme_id": (theme, sighting.name[0] + a, sighting.name[0] + b)},
                sighting.rank,
            )
        if sighting.word and sighting.rank < 2:
            _start, end = cast.page.flows[sighting.flow].sentence_at(sighting.word[0])
            if found := themes.theme_of(text[sighting.word[1] : end]):
                theme, a, b = found
                cast.page.claim(
                    "networks",
                    (network.id,),
                    sighting.flow,
                    "theme_in_definition",
                    {"theme_id": (theme, sighting.word[1] + a, sighting.word[1] + b)},
                    5 + sighting.rank,
                )


def _website(cast: Cast, network: Network, sightings: list[Sighting]) -> None:
    """The link in the network's section or entry (`Visita il sito`), or one labelled with its name."""
    page = cast.page
    spans = [
        (page.structure.sections[s.section].start, page.structure.sections[s.section].end)
        for s in sightings
        if s.rule == "section_is_network" and s.section is not None and s.section >= 0
    ]
    spans += [
        page.flows[s.flow].span(0, len(page.flows[s.flow].text)) for s in sightings if s.rule == "entry_is_network"
    ]
    spans += [page.flows[s.flow].span(*page.flows[s.flow].sentence_at(s.name[0])) for s in sightings if s.rank < 2]
    spans += [
        (section.start, section.end)
        for s in sightings
        if s.rank < 2
        and page.kind == "networks_list"
        and (section := page.section_of(s.flow)) is not None
        and section.level > 0
        and _alone(cast, s)
    ]
    for rank, (start, end) in enumerate(spans):
        for link in page.structure.links:
            if not start <= link.start < end + 200 * (rank < 0):
                continue
            url = page.document.reading[slice(*link.url)]
            label = page.document.reading[slice(*link.label)] if link.label else ""
            if url.lower().startswith(("http", "www")) and (
                not label or _SITE.search(label) or _names_it(network, label)
            ):
                page.claim_at("networks", (network.id,), "website_of_network", {"website_url": (url, *link.url)})
                return
    spans = [page.flows[t.flow].span(t.start, t.end) for t in cast.sentences if t.subject == network.id]
    for link in page.structure.links:
        url = page.document.reading[slice(*link.url)]
        if (
            link.label is None
            and url.lower().startswith(("http", "www"))
            and any(start <= link.start < end for start, end in spans)
        ):
            page.claim_at("networks", (network.id,), "website_of_network", {"website_url": (url, *link.url)})
            return
    for link in page.structure.links:
        url = page.document.reading[slice(*link.url)]
        label = (
            page.document.reading[slice(*link.label)]
            if link.label
            else page.document.reading[max(0, link.start - 60) : link.start]
        )
        if url.lower().startswith(("http", "www")) and (
            _names_it(network, label) or (network.id == cast.main and _OWN_SITE.search(label))
        ):
            page.claim_at("networks", (network.id,), "website_of_network", {"website_url": (url, *link.url)})
            return


def _alone(cast: Cast, sighting: Sighting) -> bool:
    """Whether a section describes no other network."""
    return len({n.id for n, s in cast.own if s.section == sighting.section and s.rank <= sighting.rank + 1}) == 1


_OWN_SITE = re.compile(
    r"\bsito (?:ufficiale |web |internet )?(?:della (?:rete|coalizione|piattaforma)|del (?:network|forum|patto"
    r"|coordinamento)|dell'associazione)\b",
    re.I,
)


def _names_it(network: Network, label: str) -> bool:
    """Whether a link's label is the network's name, or its site by name (`Visita il sito di Città Porto`)."""
    said, names = slug(label, 200), {slug(alias, 200) for alias in network.aliases}
    return said in names or bool(_SITE.search(label) and said.endswith(tuple(f"-{name}" for name in names)))


def _descriptions(cast: Cast) -> None:
    """The first sentence whose subject the network is."""
    done: set[str] = set()
    for sentence in cast.sentences:
        if (
            sentence.subject
            and sentence.subject not in done
            and cast.page.flows[sentence.flow].kind in ("paragraph", "list_item")
        ):
            done.add(sentence.subject)
            start = _after_dateline(cast, sentence)
            words = " ".join(cast.page.written(sentence.flow, start, sentence.end).split())
            if _is_bare(cast, sentence):
                done.discard(sentence.subject)
                continue
            cast.page.claim(
                "networks",
                (sentence.subject,),
                sentence.flow,
                "first_sentence_about",
                {"description_it": (words, start, sentence.end)},
                0,
                network_id=sentence.subject,
            )


def _is_bare(cast: Cast, sentence: Sentence) -> bool:
    """A list entry that is nothing but the name."""
    named = cast.page.within(sentence.flow, sentence.start, sentence.end, "network")
    rest = cast.page.flows[sentence.flow].text[sentence.start : sentence.end]
    for m in named:
        rest = rest.replace(cast.page.flows[sentence.flow].text[m.start : m.end], "")
    return not re.search(r"\w{2,}", rest)


def _after_dateline(cast: Cast, sentence: Sentence) -> int:
    """Where a sentence begins after `8 Oct 2019 - `."""
    text = cast.page.flows[sentence.flow].text
    for m in cast.page.within(sentence.flow, sentence.start, sentence.end, "date"):
        if m.start == sentence.start and (dash := re.compile(r" ?[-–—:] ").match(text, m.end)):
            return dash.end()
    return sentence.start
