"""Organs of networks with a name of their own: `Working Group Food`, `Comitato Direttivo`, `Milan Pact Awards`.

An organ is known by its head word; a head word that a list shares counts for each item. Whose organ it is, the network
named right after it says, else the one that the passage is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise

from pipelines.flows import matches
from pipelines.ids import slug
from pipelines.mentions.model import Mention
from pipelines.mentions.organ_tails import ORGAN_TAIL, OWNED_BY, OWNER_WORD, SMALL_HALF, THE_NETWORK
from pipelines.mentions.phrases import PHRASE, WORD, phrase_at
from pipelines.patterns import when_asked
from pipelines.vocabulary import alternation, vocabulary


@dataclass(frozen=True, slots=True)
class Organ:
    """An organ's head word and where it stands; `shared`: the name is `head` + the mention's words (`Working
    Group` + `Housing`), or `name` if the texts call the same organ so elsewhere."""

    head: str
    head_start: int
    head_end: int
    shared: bool = False
    name: str | None = None


@cache
def _organ_words() -> re.Pattern[str]:
    heads = [
        word
        for words in vocabulary("networks")["bodies"].values()
        for word in words
        if word[0].isupper() or " " in word
    ]
    return re.compile(rf"(?<![\w])(?P<head>{alternation(heads)})(?!\w)")


@cache
def _others() -> re.Pattern[str]:
    """Bodies of others than networks whose names begin like an organ's: `Comitato delle Regioni`."""
    heads = vocabulary("organisations")["heads"]
    return re.compile(rf"(?:{alternation([*heads['eu_body'], *heads['international_organisation']])})(?!\w)")


@cache
def organ_kinds() -> dict[str, str]:
    """Head word of an organ -> the contract's kind."""
    return {word: kind for kind, words in vocabulary("networks")["bodies"].items() for word in words}


def find_organs(text: str, topic: str | None, known: list[Mention], settled: bool) -> Iterator[Mention]:
    """Organs of a network with a name of their own: `Working Group Food`, `Comitato Direttivo`, `Milan Pact Awards`."""
    covered = [(m.start, m.end) for m in known if m.kind == "network"]
    for match in matches(_organ_words(), text):
        before = [m for m in known if m.kind == "network" and m.end <= match.start()]
        owner = topic if settled or (not before and match["head"] != "Forum") else (before[-1].ref if before else None)
        if (
            any(a <= match.start() < b for a, b in covered)
            or _others().match(text, match.start())
            or (match["head"] in _BOARDS_IN_SMALL and not _somebody_sits_there(text, match, known))
            or (owner is None and not _owned_after(text, match.end(), known))
        ):
            continue
        if match["head"] in _AT_THE_END:
            span = _phrase_ending(text, match.end())
            if span:
                yield _organ(text, span, Organ(match["head"], *match.span()), owner, known)
            continue
        if match["head"] in _BOARDS and (named := _board(text, match, covered)):
            yield _organ(text, named, Organ(match["head"], *match.span()), owner, known)
            continue
        if match["head"] in _ENGLISH and (named := _topic_before(text, match)):
            yield _organ(text, named, Organ(match["head"], *match.span()), owner, known)
            continue
        yield from _organ_series(text, match, owner, known)


_BOARDS = frozenset(["Board", "Committee", "Steering Committee", "Executive Committee"])
"""Heads with what tells them before them: `Leadership Board`, `Global Steering Committee`."""
_ENGLISH = frozenset(["Forum", "Working Group", "Task Force"])  # which English names end with: `Culture Forum`
_BOARDS_IN_SMALL = frozenset(word for word in vocabulary("networks")["bodies"]["committee"] if word[0].islower())
AND = re.compile(r" ed? ")
PRIZES = frozenset(["Premio", "Award", "Awards", "Prize", "Prizes"])
"""Heads of organs whose names may hold that of their network: `Premio EUROLAGHI`."""
_AT_THE_END = frozenset(["Award", "Awards", "Prize", "Prizes", "Programme", "Program"])


_SEAT = re.compile(
    r"\b(?:sied|membr|component|parte\b|(?:ri)?elett|nominat|presied|presiden|seggio|entrat)\w*\b[^.;:]{0,45}"
    r"\b(?:[dn]el|al) (?:suo )?$"
)
_SITS = re.compile(r"(?: della rete)?,? siede\b")
_OF_ANOTHER = re.compile(
    r" (?:d(?:i|el|ella|ello) |dell')(?!rete|network|forum|patto|associazione|coordinamento|coalizione|alleanza)"
)


def _somebody_sits_there(text: str, head: re.Match[str], known: list[Mention]) -> bool:
    """Whether a board in small letters is told as somebody's seat: `siede nel |comitato direttivo| della rete`."""
    owner = _OF_ANOTHER.match(text, head.end())
    if owner and not any(m.kind == "network" and m.start == owner.end() for m in known):
        return False
    told = _SEAT.search(text, max(0, head.start() - 80), head.start()) or _SITS.match(text, head.end())
    return told is not None


@cache
def _topics() -> re.Pattern[str]:
    """English words for what organs deal with: `|Social Affairs| Forum`, with a capitalised word before them."""
    words = vocabulary("networks")["organ_words"]["english"].values()
    topic = alternation(word.title() for word in {*words, "affairs", "social"})
    return re.compile(
        rf"(?:\b(?!(?:{topic})\b)(?P<other>[A-ZÀ-Þ][\w-]*) )?"
        rf"\b(?P<topic>(?:{topic})(?: (?:and |& )?(?:{topic})){{0,2}}) $"
    )


_ARTICLE = when_asked(r"(?:Il|Lo|La|Al|Nel|Del|Dal|Un|Questo)")
_NAMED_BEHIND = re.compile(r" (?:[A-ZÀ-Þ]|on\b|for\b)")


def _topic_before(text: str, head: re.Match[str]) -> tuple[int, int] | None:
    """The name of an organ with its topic in front, if none follows: `il |Culture Forum|`; not `World Water Forum`."""
    topic = _topics().search(text, max(0, head.start() - 60), head.start())
    if topic is None or _NAMED_BEHIND.match(text, head.end()):
        return None
    if topic["other"] and not _ARTICLE.fullmatch(topic["other"]):
        return None
    return topic.start("topic"), head.end()


def _owned_after(text: str, start: int, known: list[Mention]) -> bool:
    """Whether a network is named as the owner soon after."""
    return any(
        m.kind == "network" and 0 <= m.start - start < 60 and re.search(rf"{OWNED.pattern}$", text[start : m.start])
        for m in known
    )


def translated(text: str, organs: list[Mention]) -> list[Mention]:
    """`Comitato Direttivo (Steering Committee)`: a name in brackets after an organ's name means the same organ."""
    for index, (before, after) in enumerate(pairwise(organs)):
        if text[before.end : after.start] == " (" and text[after.end : after.end + 1] == ")":
            organs[index + 1] = replace(after, ref=before.ref, normalised=before.normalised)
    return organs


def _phrase_ending(text: str, end: int) -> tuple[int, int] | None:
    """The capitalised words that end at an offset, if more than the last word; an article that opens a sentence is no
    part of them: `|I| Lake Awards`."""
    found = re.search(rf"(?:{WORD} (?:of |for |the )*)+{WORD}$", text[max(0, end - 90) : end])
    words = _OPENING_ARTICLE.sub("", found[0]) if found else ""
    return (end - len(words), end) if " " in words else None


_OPENING_ARTICLE = re.compile(r"^(?:(?:[DN]e|[AD]a|A|Su)(?:l|llo|lla|i|gli|lle)|I|Gli|Le|Il|Lo|La) (?=[A-ZÀ-Þ])")


def _board(text: str, head: re.Match[str], networks: list[tuple[int, int]]) -> tuple[int, int] | None:
    """The name of a board with the words before its head, its network's name left out: `C40 |Leadership Board|`."""
    span = _phrase_ending(text, head.end())
    ends = [end for _, end in networks if span and span[0] < end < head.start()]
    if span and ends:
        span = ends[-1] + 1, span[1]
    return span if span and span[0] < head.start() else None


_TIE = re.compile(
    r" (?:(?:su|sul|sulla|sulle|sui|sugli|per|per la|per il|on|dell'|dei|degli|delle|della|del|di) )?"
    r"[\"«“]?(?=[A-Z])| (?:d(?:ell)?|sull)'(?=[A-Z])"
)
_FIELD = re.compile(  # "Comitato| di Coordinamento|", "Comitato| di Gestione|": what it is for, with a capital
    r" di (?:Pilotaggio|Indirizzo|Presidenza|Coordinamento|Gestione|Direzione|Governo|Sorveglianza|Garanzia)"
    r"(?![\w'-]| [A-ZÀ-Þ])"
)
_TASK = re.compile(
    r" (?:direttiv|esecutiv|scientific|tecnic|consultiv|permanent|politic)[oae]\b| (?:promotor|organizzator)[ei]\b"
    r"|,? di (?:pilotaggio|indirizzo"
    r"|presidenza|coordinamento|gestione|direzione|governo|sorveglianza|garanzia)\b"
)
_SEVERAL = re.compile(r"\b(?:ai|dei|nei|i|gli|diversi|vari|gruppi)\b[^,.;]{0,30}$")
_PLURAL = re.compile(
    r"\b(?:ai|dei|nei|i|sui|dai)(?: (?:diversi|vari|due|seguenti))? $"
)  # "|ai| Working Group Food e Housing"
_ALONE = frozenset(
    ["Segretariato", "Segreteria", "Consiglio", "Ufficio", "Comité", "Conseil", "Steering", "Executive", "Board"]
)
_NEXT = {  # by whether a preposition ties the names to the head word
    True: re.compile(r"(?:, ?| e | ed |, e )(?:(?:su|sul|sullo|sulla|sulle|sui|sugli|per|on) |sull')(?=[A-Z])"),
    False: re.compile(r"(?:, ?| e | ed |, e )(?:(?:su|sul|sullo|sulla|sulle|sui|sugli|per|on) |sull')?(?=[A-Z])"),
}


def _organ_series(text: str, match: re.Match[str], topic: str | None, known: list[Mention]) -> Iterator[Mention]:
    """An organ, and those that share its head word in a list: `ai Working Group Education, Migration e Housing`."""
    head, tie = match["head"], None if _OF_SHORT.match(text, match.end()) else _TIE.match(text, match.end())
    if head[0].isupper() and (field := _FIELD.match(text, match.end())):
        yield _organ(text, (match.start(), field.end()), Organ(head, *match.span()), topic, known)
        return
    network = next((m for m in known if m.kind == "network" and m.start == tie.end()), None) if tie else None
    if tie and not network and not _is_no_name(text, head, tie):
        yield from _tied(text, match, tie, topic, known)
    elif not tie and (small := _named_in_small(text, match, known)):
        yield _organ(text, small, Organ(head, *match.span()), topic, known)
    elif span := _untied(text, match, tie, network):
        yield _organ(text, span, Organ(head, *match.span()), topic, known)


_OF_SHORT = re.compile(  # "Consiglio direttivo| della Rete|", whose it is; not "Forum| della Rete dei Porti|"
    r" (?:d(?:el|ella) |dell')(?:Rete|Network|Forum|Patto|Coordinamento|Associazione|Coalizione|Alleanza|Circuito)"
    r"(?![\w'-]| (?:(?:d(?:i|el|ei|ella|elle|egli)|per|tra|fra) )?[\"«“]?[A-ZÀ-Þ]| dell'[A-ZÀ-Þ])"
)
_SMALL_NAME = re.compile(  # "Forum| della cooperazione territoriale| di EUROLAGHI"
    r" (?:(?:(?:per )?(?:il|lo|la|i|gli|le)|(?:d[ei]|su)(?:l|llo|lla|i|gli|lle)|di) |(?:dell|sull|per l)')"
    r"(?:[a-zà-ÿ]{4,} ?){1,4}?"
    r"(?: e (?:(?:de|su)(?:l|llo|lla|i|gli|lle) )?[a-zà-ÿ]{4,}(?: [a-zà-ÿ]{4,})?)?"
    r"(?= (?:di|del|della|dell') ?(?:rete |network )?[A-ZÀ-Ý]| dell'[A-ZÀ-Ý])"
)


def _named_in_small(text: str, head: re.Match[str], known: list[Mention]) -> tuple[int, int] | None:
    """An organ whose field is written small, with its network right behind: `il Forum della cultura di EUROLAGHI`."""
    small = _SMALL_NAME.match(text, head.end()) if head["head"][0].isupper() else None
    if small is None or re.search(rf" {OWNER_WORD}", small[0]):
        return None
    after = next((m for m in known if m.kind == "network" and m.start > small.end()), None)
    return (head.start(), small.end()) if after and OWNED.fullmatch(text[small.end() : after.start]) else None


def _is_no_name(text: str, head: str, tie: re.Match[str]) -> bool:
    """Whether what follows a head word is another organ, a wider body or an office's field, "Segreteria Gemellaggi",
    or the network itself: "Consiglio direttivo |della Rete|"."""
    if head == "Segreteria" and tie[0] == " ":
        return True
    if tie[0].startswith(" d") and head not in PRIZES and THE_NETWORK.match(text, tie.end()):
        return True
    return bool(_organ_words().match(text, tie.end()) or (head == "Forum" and _WIDE.match(text, tie.end())))


def _untied(
    text: str, match: re.Match[str], tie: re.Match[str] | None, network: Mention | None
) -> tuple[int, int] | None:
    """The span of an organ without a name of its own: `Comitato direttivo`, `il Segretariato`, `Premio EUROLAGHI`."""
    head = match["head"]
    alone = head.split(" ")[0] in _ALONE or head in _BOARDS_IN_SMALL
    if tie and _is_no_name(text, head, tie):
        office = head == "Segreteria" and tie[0] == " "
        owned = alone and not office and re.match(OWNED_BY, text[match.end() : tie.end() + 1])
        return match.span() if owned else None
    if network and tie and head == "Premio" and tie[0] == " ":  # the network's name in the prize's
        return match.start(), network.end
    task = None if tie else _TASK.match(text, match.end())
    if task and head[0].isupper():
        return match.start(), task.end()
    return match.span() if alone else None


_TO_WHOM = when_asked(r" (?:ad?|al|allo|alla|ai|agli|alle) | all'")  # "Premio Città Aperte| a tre Comuni"


def _tied(
    text: str, match: re.Match[str], tie: re.Match[str], topic: str | None, known: list[Mention]
) -> Iterator[Mention]:
    """The organs whose names follow a head word, with a preposition or without."""
    head = match["head"]
    by_preposition = head[0].islower() and tie[0].strip() not in ("", '"', "«", "“")
    alone = head in _SINGULAR and not by_preposition
    two = alone or (not by_preposition and _PLURAL.search(text, max(0, match.start() - 20), match.start()) is not None)
    name = _organ_name(text, tie.end(), by_preposition, known, two)
    if name is None:
        return
    if head in PRIZES and (whom := _TO_WHOM.search(text, name[0] + 1, name[1])):
        name = (name[0], whom.start())
    start = name[0] if by_preposition or head in _SINGULAR else match.start()
    yield _organ(text, (start, name[1]), Organ(head, *match.span(), alone), topic, known)
    several = head in _SINGULAR or _SEVERAL.search(text[max(0, match.start() - 40) : match.end()])
    while several and (more := _NEXT[by_preposition].match(text, name[1])):
        name = _organ_name(text, more.end(), by_preposition, known, two)
        if name is None or _organ_words().match(text, more.end()):
            return
        yield _organ(text, name, Organ(head, *match.span(), not by_preposition), topic, known)


def _organ_name(
    text: str, start: int, whole: bool, known: list[Mention], listing: bool = False
) -> tuple[int, int] | None:
    """An organ's name from an offset: capitalised words and one small word that ends it (`Migration and integration`).

    `listing`: `e` ends it, for the head is a plural (`gruppi di lavoro Clean Air e Cultura`).
    `whole`: `e` belongs to the name, for the list repeats its preposition (`su Migrazioni e Integrazione`).
    """
    phrase = PHRASE.match(text, start)
    if not phrase:
        return None
    cut = phrase_at(text, start)
    end = phrase.end() if whole or cut is None else cut[1]
    if not whole and not listing and (more := _second_half(text, start, end, known)):
        end = more
    if listing and (tie := AND.search(text, start, end)):
        end = tie.start()
    for tie in AND.finditer(text, start, end):  # "Gruppo di lavoro Acque| e |Gruppo di lavoro Mense"
        if _organ_words().match(text, tie.end()):
            return start, tie.start()
    if company := _COMPANY.search(text, start, end):
        return start, company.start()
    owner = next((m.start for m in known if m.kind == "network" and start < m.start < end), None)
    owned = re.search(r"(?<= )(?:Forum|Patto|Rete|Network)$", text[start:end])
    cut_at = owner if owner is not None else start + owned.start() if owned else None
    if cut_at is not None:
        end = start + len(re.sub(r"(?: d[ei]l?| della| dell'| di)? ?$", "", text[start:cut_at]))
    elif tail := ORGAN_TAIL.match(text, end):
        end = tail.end()
    if not whole and not listing and cut_at is None and (last := SMALL_HALF.match(text, end)):
        end = last.end()
    return start, end


_COMPANY = re.compile(r" con (?=[A-ZÀ-Þ])")  # "la presidenza del Working Group Acque| con |Lione"; not "con l'Africa"


_HALF = re.compile(
    r" ed? [A-ZÀ-Ý][\w'-]*(?: [A-ZÀ-Ý][\w'-]*){0,2}(?=[.,;:)]|$| (?:del|della|dei|delle|di|e|ed) | dell')"
)
_ONE = when_asked(
    r"\b(?:il|lo|la|al|alla|del|della|nel|nella|dal|dalla|sul|un|una|gruppo di|tavolo di|nostro|suo) \w+ $|l'\w+ $",
    re.I,
)


def _second_half(text: str, start: int, end: int, known: list[Mention]) -> int | None:
    """Where the name of one organ ends that joins two words (`il Forum Sport e Benessere`)."""
    half = _HALF.match(text, end) if " " not in text[start:end] else None
    if half is None or not _ONE.search(text, max(0, start - 30), start) or _organ_words().search(half[0]):
        return None
    named = any(end < m.end and m.start < half.end() and m.kind in ("network", "organisation") for m in known)
    return None if named else half.end()


_SINGULAR = {
    "gruppi di lavoro": "gruppo di lavoro",
    "Gruppi di Lavoro": "Gruppo di Lavoro",
    "Gruppi di lavoro": "Gruppo di lavoro",
    "Working Groups": "Working Group",
}


def singular(head: str) -> str:
    """The head word for one organ of several (`gruppi di lavoro` -> `gruppo di lavoro`)."""
    return _SINGULAR.get(head, head)


def _organ(text: str, span: tuple[int, int], head: Organ, topic: str | None, known: list[Mention]) -> Mention:
    """A body mention; it belongs to the network named right after it (`Comitato Direttivo di MMC`), else to the
    topic."""
    networks = [m for m in known if m.kind == "network"]
    owner = next(
        (m for m in networks if 0 <= m.start - span[1] <= 30 and OWNED.fullmatch(text[span[1] : m.start])), None
    )
    network = owner.ref if owner else topic
    ref = f"{network}|{slug(text[slice(*span)])}"
    return Mention("body", *span, ref, ref, head)


OWNED = re.compile(  # an organ's name| dell'associazione |EUROLAGHI
    r" ?(?:\([^)]*\) ?)?(?:d[ei]l?|dell[ae]|dell'|di) ?(?:(?:rete|network|associazione|alleanza|coalizione|circuito) )?"
)
_WIDE = re.compile(
    r"(?:Italiano|Italiana|Globale|Mondiale|Europeo|Internazionale|Nazionale|Global|World|European|International)\b"
)
