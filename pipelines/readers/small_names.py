"""Names of networks in which words are written small: all but the first, or the adjective of its reach."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipelines.flows import AnyOf, match_at, matches, search
from pipelines.mentions.phrases import ACRONYM, phrase_at
from pipelines.patterns import when_asked
from pipelines.readers.joined_names import of_others
from pipelines.readers.naming import HEADED, NAMED, TIES, Sighting, Span, rule_pattern, rule_words, see
from pipelines.readers.page import Page
from pipelines.readers.wordings import FOUNDED, GATHERS


@cache
def _small_names() -> re.Pattern[str]:
    """A name written like a sentence: kind, adjective, whose body it is, what for; it ends with the words or a
    bracketed acronym."""
    member = rf"(?i:{rule_words()['member']})"
    reach = r"(?: (?:europe[ao]|mondiale|internazionale|italian[ao]|nazionale|globale|regionale|permanente))?"
    purpose = (
        r"(?: (?:contro|per|in|di|del|della|dei|delle|dell'|e|a) ?(?:il |la |le |i |lo |gli |l')?[a-zà-ù]{3,}"
        r"| [a-zà-ù]{4,}[ieoa])"
    )
    return re.compile(
        rf"(?<!\w)(?P<kind>Rete|Coalizione|Patto|Forum|Alleanza|Coordinamento|Lega|Network|Associazione|Unione"
        rf"|Conferenza){reach} (?:delle|dei|degli|tra le|fra le|tra i|fra i|di) {member}{purpose}{{0,5}}?"
        r"(?= ?\([A-Z]| (?:di|del|della) [A-Z]{3,}\b| dell'[A-Z]{3,}\b|[.,;:)]| [–—-] |$"
        r"| (?:è|sono|che|ha|hanno|riunisce|conta|nasce|dal|nel|a cui|di cui)\b| e (?:il|la|ha"
        r"|è|di|del|ogni|vi|ne|si|partecipa|prende|sostiene|promuove|siede|presiede|coordina|nel|dal|da)\b)"
    )


_SMALL_CUES = (
    "rete ", "coalizione", "patto", "forum", "alleanza", "coordinamento", "lega", "network",
    "associazione", "unione", "conferenza",
)  # fmt: skip


def sentence_case(page: Page) -> Iterator[Sighting]:
    """`Coalizione europea delle città contro il razzismo (ECCAR)`: only the first word capitalised."""
    for flow, text in enumerate(page.flows):
        if text.kind == "footnote" or not text.cued(0, len(text.text), _SMALL_CUES):
            continue
        for match in matches(_small_names(), text.text):
            if text.kind == "paragraph" and any(match.start() == start for start, _ in text.sentences):
                continue  # "Rete di città europee, nata nel 1991": what it is, no name
            if any(word[0].islower() and len(word) > 4 and word not in TIES for word in match[0].split()[1:]) and (
                seen := see(page, flow, match.span(), match.span("kind"), "network_by_its_name", HEADED)
            ):
                yield seen


def written_small(name: str) -> bool:
    """Whether the name of an entry is written like a sentence and says whose body it is and what for: `Coordinamento
    nazionale degli Enti locali per la pace`; `Rete di città europee` names none."""
    found = _small_names().match(name)
    return found is not None and found.end() == len(name) and _PURPOSE.search(name) is not None


_PURPOSE = when_asked(r" (?:dei|degli|delle|tra|fra) .*(?:per|contro) ")
_SMALL_REACH = re.compile(
    r"(?<!\w)(?P<kind>Rete|Coalizione|Patto|Forum|Alleanza|Coordinamento|Lega|Network|Associazione|Unione)"
    r" (?:europe[ao]|mondiale|internazionale|italian[ao]|nazionale|globale|regionale|interregionale|provinciale"
    r"|intercomunale|permanente|alpin[ao]|adriatic[ao]|mediterrane[ao]|euromediterrane[ao]|venet[ao]|lombard[ao]"
    r"|piemontese|ligure|friulan[ao]|trentin[ao]|emilian[ao](?:-romagnol[ao])?|romagnol[ao]|toscan[ao]|umbr[ao]"
    r"|marchigian[ao]|laziale|abruzzese|molisan[ao]|campan[ao]|pugliese|lucan[ao]|calabrese|sicilian[ao]|sard[ao])"
    r" (?:(?:delle|dei|degli|di|per|tra|fra)(?: le| i| gli)? )?(?=[A-ZÀ-Ý]\w)"
)
_REACH_BEFORE = re.compile(_SMALL_REACH.pattern.removesuffix(r"(?=[A-ZÀ-Ý]\w)") + "$")


def with_reach(text: str, name: Span) -> Span:
    """A name with the words before it that belong to it: `la |Rete italiana |Città Sane`."""
    before = _REACH_BEFORE.search(text, max(0, name[0] - 60), name[0]) if text[name[0] - 1 : name[0]] == " " else None
    return (before.start(), name[1]) if before else name


_CITIES = when_asked(r"\b(?:Città|Comuni|Borghi|Sindaci|Enti Locali|Province|Municipi)\b")
_JOINED = when_asked(r"\b(?:ader\w+|adesione|parte|membr[oi]|soci[oae]?|iscri\w+|entra\w*)\b[^.;]{0,120}$")


def small_reach(page: Page) -> Iterator[Sighting]:
    """`Rete italiana Città Sane`, `Associazione nazionale delle Città dell'Olio`: the adjective alone is small."""
    for flow, start, end in page.sentences():
        text = page.flows[flow].text
        if not page.flows[flow].cued(start, end, _SMALL_CUES):
            continue
        for match in matches(_SMALL_REACH, text, start, end):
            rest = phrase_at(text, match.end(), end)
            of_cities = rest and (_CITIES.search(text, *rest) or rule_pattern("name_member").search(text, *rest))
            joined = match["kind"] not in ("Associazione", "Unione") and search(_JOINED, text, start, match.start())
            known = rest and (of_cities or (joined and _known(page, text, start, match, rest)))
            if rest is None or not (known or match_at(_gathers(), text, rest[1], end)):
                continue
            if seen := see(page, flow, (match.start(), rest[1]), match.span("kind"), "network_by_its_name", NAMED):
                yield seen


_NETWORKS = ("Rete", "Coalizione", "Alleanza", "Coordinamento", "Lega", "Network")


def _known(page: Page, text: str, start: int, match: re.Match[str], rest: Span) -> bool:
    """Whether what is joined is a network by its words: an acronym behind it, or a city joins it: `La Provincia
    aderisce alla |Rete europea dei Fiumi`."""
    if ACRONYM.match(text, rest[1]):
        return True
    return match["kind"] in _NETWORKS and not of_others(page, text, start, match.start())


@cache
def _gathers() -> re.Pattern[str]:
    """`Rete europea dei Fiumi| riunisce enti locali`: who its members are, right behind the name."""
    return re.compile(
        rf"(?: ?\([^()]*\))? (?:oggi )?{GATHERS} (?:[\w.']+ ){{0,4}}?(?:{rule_words()['member']})\b", re.I
    )


@cache
def _then_counted() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """How a network began, right behind its name, and who its members are, in the sentence after."""
    began = re.compile(
        rf"(?: ?\([^()]*\))? (?:(?:è stat[ao]|fu|venne) (?:{FOUNDED})[ao]|(?:è )?nat[ao]|nacque|nasce)\b", re.I
    )
    return began, re.compile(rf"\b{GATHERS} (?:[\w.']+ ){{0,5}}?(?:{rule_words()['member']})\b", re.I)


def begun_then_counted(text: str, start: int, name: Span, end: int) -> bool:
    """Whether a sentence tells how what it names first began, and the next one who its members are: `La Rete delle Arti
    |è stata fondata a Torino. Conta 32 città|`."""
    began, counted = _then_counted()
    led = name[0] - start < _ARTICLE and match_at(began, text, name[1]) is not None
    return led and search(counted, text, end, end + _NEXT) is not None


@cache
def gathers_towns() -> re.Pattern[str]:
    """`Associazione delle Vie Francigene |(AVF) è stata costituita nel 2001 e riunisce più di 180 Comuni|`: what shows
    that a body of any sort is a network of towns, right behind its name."""
    begun = rf"(?:è stat[ao]|fu|venne) (?:{FOUNDED})[ao]\b(?:[^.;:]|\.(?=\d)){{0,80}}? e "
    return re.compile(
        rf"(?: ?\([^()]*\))?(?: {begun}|,? che | )(?:oggi )?{GATHERS} (?:[\w.']+ ){{0,4}}?"
        r"(?:[Cc]omuni|[Cc]ittà|[Pp]rovince|[Rr]egioni|[Mm]unicipi|enti locali|amministrazioni comunali)\b"
    )


_NEXT, _ARTICLE = 160, 4  # characters of what comes next, and of an article before the name
_TOWNS = r"(?:Città|Comuni|Borghi|Paesi|Villaggi|Terre|Valli|Sindaci)"
_SMALL_WORD = r"(?: (?!(?:che|è|sono|ha|hanno|con|in|e|più|di [A-ZÀ-Þ])\b)[a-zà-ù]{2,}(?:'[a-zà-ù]{3,})?)"


@cache
def _small_towns() -> re.Pattern[str]:
    """`|Città alpina dell'anno| è un'associazione internazionale di città`, `di |Città alpina dell'anno|, rete di`."""
    member = rf"(?i:{rule_words()['member']})"
    return re.compile(
        rf"(?:(?:^|(?<=[.;:] )|(?<= di )|(?<= a )|(?<= ad ))(?P<name>{_TOWNS}{_SMALL_WORD}{{1,5}}))"
        rf"(?: \([A-Z]\w*\))?(?: è un(?:a |'| )|, (?:l'|la |il |una? |un')?|: )(?P<kind>{rule_words()['kind']})\b"
        rf"[^.;:]{{0,60}}?\b{member}\b"
    )


def small_towns(page: Page) -> Iterator[Sighting]:
    """Networks called by towns and words in small letters, where they are told to be one."""
    for flow, start, end in page.sentences(_TOWN_CUES):
        for match in matches(_small_towns(), page.flows[flow].text, start, end):
            if seen := see(page, flow, match.span("name"), match.span("kind"), "network_by_its_name", HEADED):
                yield seen


_TOWN_CUES = AnyOf("città ", "comuni ", "borghi ", "paesi ", "villaggi ", "terre ", "valli ", "sindaci ")
