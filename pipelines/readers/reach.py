"""How far a network reaches: the adjectives of its definition, its name, or of those whom it gathers."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from pipelines.flows import AnyOf, match_at, matches, search
from pipelines.patterns import when_asked
from pipelines.readers.cast import Cast, Sentence
from pipelines.readers.counted_behind import GATHERED_BY, GATHERED_CUES
from pipelines.readers.discovery import Network, Sighting
from pipelines.readers.wordings import GATHERS
from pipelines.vocabulary import alternation, kind_of_network_word, vocabulary

Reach = tuple[str, int, int]
_CONTINENTS = re.compile(
    r"\b(?:(europe|african|asiatic|american|latinoamerican|sudamerican|nordamerican|centroamerican|mediterrane"
    r"|balcanic|arab|mediorientali|oceanic)[eaio]?\w{0,2})\b",
    re.I,
)
_AREA_NOUN = re.compile(
    r"\b(?:del|dell'|della|nel) ?(?:(?!Appennin|Ocean)[A-Z]\w+(?:ese|ano|ino|asco)|territorio|area metropolitana"
    r"|hinterland|provincia "
    r"di \w+|(?:Città|città) metropolitana)\b"
)
_STOP = re.compile(
    r"[.,;:()]| che | impegn| con (?:lo|la|l'|il) | per | volt[ao] | fondat| nat[ao] | istituit| promoss| nel quadro"
    r"| nell'ambito"
)
_GATHERS = re.compile(
    r"\b(?=\w)(?:a livello [a-z]+ )?"
    r"(?:(?<![Ss]i )riunisc|raccogli|annover|raggrupp|associ|coinvolg|comprend|(?:compost|format)[ao] d"
    r"|(?<![Ss]i )(?:collega|aggrega|mette (?:insieme|in (?:rete|contatto|relazione|comunicazione|dialogo|comune)))\b"
    r"|fa parte della rete|network di|(?:(?:[Vv]i|[Aa]ll'iniziativa) (?:aderiscono|aderivano"
    r"|hanno aderito|partecipano|prendono parte)"
    r"|[Nn]e fanno (?:\w+ )?parte)(?=[^.;]{0,30} (?:città|[Cc]omuni|[Ss]indac|enti|capitali|[Rr]egioni|[Pp]rovince"
    r"|autorità|amministrazioni|municip|governi))"
    r"|(?<!in )rete|(?<![Cc]on la )(?<![Cc]on una )(?<!prima )(?:coalizione|alleanza|circuito)"
    r"|(?<=è un )(?:coordinamento|network|forum|patto|raggruppamento)|(?<=è un')(?:associazione|aggregazione))\w*"
)
_LISTED = re.compile(r"\b(?:reti|network)\b[^.;:]{0,40}")


def telling_reach(cast: Cast) -> set[tuple[int, int]]:
    """Where the sentences begin that may say how far a network reaches."""
    return {(sentence.flow, sentence.start) for sentence in cast.telling(_TELLING)}


def read_reach(cast: Cast, network: Network, sightings: list[Sighting], told: set[tuple[int, int]]) -> None:
    """From the definition (`una rete globale`), else the name, else the sentence that says whom it gathers.

    `told`: what `telling_reach` gives for the page.
    """
    page, key = cast.page, (network.id,)
    for sighting in sightings:
        text = page.flows[sighting.flow].text
        if found := _in_definition(cast, sighting):
            page.claim("networks", key, sighting.flow, "scope_in_definition", {"scope": found}, sighting.rank)
        if found := scope_in(text, *sighting.name):
            page.claim("networks", key, sighting.flow, "scope_in_name", {"scope": found}, 5 + sighting.rank)
        if found := _of_list(text, sighting):
            page.claim("networks", key, sighting.flow, "scope_of_listed_networks", {"scope": found}, 10)
    for sentence in cast.about.get(network.id, ()):
        if (sentence.flow, sentence.start) not in told:
            continue
        if found := _of_character(cast, network, sentence):
            page.claim("networks", key, sentence.flow, "scope_of_character", {"scope": found}, 11)
        if found := _taken_up(network, sentence, page.flows[sentence.flow].text):
            page.claim("networks", key, sentence.flow, "scope_in_apposition", {"scope": found}, 4)
        if found := _first_of_kind(cast, network, sentence):
            page.claim("networks", key, sentence.flow, "scope_of_first", {"scope": found}, 3)
        if found := _of_gathered(cast, network, sentence):
            page.claim("networks", key, sentence.flow, "scope_of_members", {"scope": found}, 12)
        if found := _of_members(cast, network, sentence):
            page.claim("networks", key, sentence.flow, "scope_of_members", {"scope": found}, 12)


@lru_cache(maxsize=1 << 13)
def end_of_phrase(text: str, start: int, end: int) -> int:
    """Where the words end that may say how far something reaches."""
    stop = _STOP.search(text, start, end)
    return stop.start() if stop else end


def _in_definition(cast: Cast, sighting: Sighting) -> Reach | None:
    """`una rete globale di città`, around the word that calls it a network."""
    if sighting.word is None or sighting.rule == "network_by_its_name":
        return None
    text = cast.page.flows[sighting.flow].text
    begin = max(0, text.rfind(" ", 0, max(sighting.word[0] - 1, 0)))
    if own := _OWN_REACH.match(text, sighting.word[1]):  # "rete europea |di province e dipartimenti mediterranei"
        return scope_in(text, *own.span(1))
    end = min(end_of_phrase(text, sighting.word[1] + 1, len(text)), sighting.word[1] + 110)
    return clear_of_names(cast, sighting.flow, scope_in(text, begin, end))


_OWN_REACH = re.compile(
    r" ((?:europe|mondial|global|internazional|nazional|italian)[aeio]) (?=(?:di|tra|fra|delle|dei|degli) )"
)


def _of_list(text: str, sighting: Sighting) -> Reach | None:
    """`reti internazionali di città, quali il C40`: the reach that a list's introduction gives each."""
    if sighting.rule != "listed_network":
        return None
    before = list(_LISTED.finditer(text, 0, sighting.name[0]))
    if len(before) > 1 and _THESE.search(text, before[-2].end(), before[-1].start()):
        before.pop()  # "nel quadro delle |reti europee|. Tra queste reti spiccano ..."
    return scope_in(text, *before[-1].span()) if before else None


_THESE = when_asked(r"\b(?:quest|tal|ess|dett|suddett)[ei] $", re.I)


_CHARACTER = re.compile(
    r"\b(?:(?:ha|con|avente|[Dd]i|assume|conserva) (?:un |una |la )?(?:carattere|respiro|dimensione|portata|estensione"
    r"|raggio(?: d'azione)?)|(?:(?<=, )|(?<=è ))(?:di|in) ambito"
    r"|(?:(?:opera|agisce|lavora|attiv[ao])(?: [a-z]+)? (?:su scala|a livello|in ambito)"
    rf"|{GATHERS}(?: [a-z]+)? su scala)) (?=[a-zà-ù])"
)


def _of_character(cast: Cast, network: Network, sentence: Sentence) -> Reach | None:
    """`La Coalizione, che ha carattere internazionale`, `una dimensione europea`: the adjective right behind."""
    flow = cast.page.flows[sentence.flow]
    if not flow.cued(sentence.start, sentence.end, _CHARACTER_CUES):
        return None
    for match in matches(_CHARACTER, flow.text, sentence.start, sentence.end):
        if sentence.subject != network.id and not _right_behind(cast, network, sentence, match.start()):
            continue
        word = flow.text[match.end() : sentence.end].split(" ")[0].rstrip(".,;:)")
        if found := scope_in(flow.text, match.end(), match.end() + len(word)):
            return found
    return None


def _right_behind(cast: Cast, network: Network, sentence: Sentence, offset: int) -> bool:
    """Whether the words stand right behind a network's name: `abbiamo aderito a EUROLAGHI|, di portata nazionale`."""
    named = cast.page.within(sentence.flow, sentence.start, offset, "network")
    behind = cast.page.flows[sentence.flow].text[named[-1].end : offset] if named else ""
    return bool(named) and named[-1].ref == network.id and re.fullmatch(r"(?: ?\([^()]*\))?, ", behind) is not None


_CHARACTER_CUES = (
    "carattere", "respiro", "dimensione", "portata", "estensione", "raggio", "ambito", "su scala", "a livello",
)  # fmt: skip


def _taken_up(network: Network, sentence: Sentence, text: str) -> Reach | None:
    """`La Coalizione, iniziativa internazionale dell'OMT, ha preso avvio`: what is taken up by its kind, and called."""
    found = match_at(_apposed(), text, sentence.start, sentence.end) if sentence.subject == network.id else None
    return scope_in(text, *found.span("reach")) if found else None


@cache
def _apposed() -> re.Pattern[str]:
    kinds = alternation(kind_of_network_word())
    return re.compile(
        rf"(?:La |Il |L')(?i:{kinds})(?: ?\([^()]*\))?, (?:una? |un')?(?:{kinds}) (?P<reach>[a-zà-ù]+)(?=[ ,])"
    )


@cache
def _first() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:[Pp]rimo|[Pp]rima) (?:grande |vero |vera )?(?:{alternation(kind_of_network_word())})\b", re.I
    )


def _first_of_kind(cast: Cast, network: Network, sentence: Sentence) -> Reach | None:
    """`il primo Patto internazionale con il quale i Sindaci ...`, said of a network that is called so."""
    flow = cast.page.flows[sentence.flow]
    if not flow.cued(sentence.start, sentence.end, _FIRST_CUES):
        return None
    for match in matches(_first(), flow.text, sentence.start, sentence.end):
        word = match[0].split(" ")[-1].lower()
        if _is_such(cast, network, word) and _speaks_of(cast, network, sentence, match.start()):
            end = min(end_of_phrase(flow.text, match.end(), sentence.end), match.end() + 40)
            return clear_of_names(cast, sentence.flow, scope_in(flow.text, match.start(), end))
    return None


def _is_such(cast: Cast, network: Network, word: str) -> bool:
    """Whether a network is called by a word, or by another for the same kind in its name: a `Pact` is a `patto`."""
    kinds = kind_of_network_word()
    same = any(kinds.get(each) == kinds[word] for each in re.findall(r"\w+", network.name.lower()))
    return same or cast.is_called(network.id, word)


_FIRST_CUES = ("primo ", "prima ")


def _of_members(cast: Cast, network: Network, sentence: Sentence) -> Reach | None:
    """`riunisce i Comuni di tutta Europa`; not the reach of another network named there."""
    text = cast.page.flows[sentence.flow].text
    for match in matches(_GATHERS, text, sentence.start, sentence.end):
        aside = _AT_LEVEL.match(text, match.end(), sentence.end)
        end = min(end_of_phrase(text, aside.end() if aside else match.start() + 5, sentence.end), match.start() + 90)
        if search(_GREW_FROM, text, max(sentence.start, match.start() - 40), match.start()):
            continue
        about = _speaks_of(cast, network, sentence, match.start())
        found = clear_of_names(cast, sentence.flow, scope_in(text, match.start(), end)) if about else None
        named = cast.page.within(sentence.flow, match.start(), end, "network")
        if found and not any(m.ref != network.id for m in named):
            return found
    return None


_AT_LEVEL = re.compile(  # "mette in contatto|, a livello internazionale|, gli amministratori"
    r", (?:anche )?(?:a livello|su scala|in ambito|a scala|a dimensione) [a-z]+(?=,)"
)
_GREW_FROM = re.compile(  # whose reach another had: "Nacque da una |rete regionale|"
    r"\b(?:nat[ao]|nasce|nacque|sort[ao]|deriva|evoluzione|erede)\b[^,;.]{1,30}$", re.I
)


def _of_gathered(cast: Cast, network: Network, sentence: Sentence) -> Reach | None:
    """`Venti città, africane ed europee, sono riunite dall'iniziativa EUROLAGHI`."""
    flow = cast.page.flows[sentence.flow]
    if not flow.cued(sentence.start, sentence.end, GATHERED_CUES):
        return None
    text = flow.text
    told = search(GATHERED_BY, text, sentence.start, sentence.end)
    named = cast.page.within(sentence.flow, told.end(), sentence.end, "network") if told else []
    if told is None or not named or named[0].start != told.end() or named[0].ref != network.id:
        return None
    return clear_of_names(cast, sentence.flow, scope_in(text, sentence.start, told.start()))


def _speaks_of(cast: Cast, network: Network, sentence: Sentence, offset: int) -> bool:
    """Whether words are said of a network: it is named before them, the sentence's subject, or its section's; the one
    last spoken of is not enough ("contribuendo a costruire |la rete internazionale delle Città metropolitane")."""
    named = cast.page.within(sentence.flow, sentence.start, offset, "network")
    if named or sentence.subject:
        return cast.near(sentence, offset) == network.id
    return sentence.topic == network.id == cast.entry_at(sentence.flow)


@cache
def _scope_words() -> list[tuple[str, re.Pattern[str]]]:
    return [
        (scope, re.compile(rf"\b(?<!patrimonio )(?<!guerra )(?:{alternation(words)})\b", re.I))
        for scope, words in vocabulary("networks")["scopes"].items()
    ]


def clear_of_names(cast: Cast, flow: int, found: tuple[str, int, int] | None) -> tuple[str, int, int] | None:
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


_TELLING = AnyOf(
    _GATHERS,
    ", iniziativa",
    ", rete",
    ", associazione",
    ", alleanza",
    ", coalizione",
    *_CHARACTER_CUES,
    *_FIRST_CUES,
    *GATHERED_CUES,
)
_NATIONS = re.compile(r"(?:,| ed?) (?:[a-zà-ù]+(?:er|es|en|ac|ol|at|an|sc)[aeio])\b")  # "Comuni italiani| e svizzeri"


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
    found = [told for told in found if not (told[2] == "national" and _NATIONS.match(text, told[1], end))]
    if not found:
        return None
    a, b, scope = min(found, key=lambda f: (f[0], f[0] - f[1]))
    return scope, a, b
