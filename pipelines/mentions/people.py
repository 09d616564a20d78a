"""People: names that stand beside the public office they hold; nobody else is a mention (contract, `people`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pipelines import gazetteer
from pipelines.flows import matches
from pipelines.ids import slug
from pipelines.mentions.model import Mention
from pipelines.mentions.offices import ADJECTIVE_ENDINGS, office_end
from pipelines.patterns import when_asked
from pipelines.vocabulary import alternation, kind_of_network_word, organisation_heads, vocabulary

_BIG, _LITTLE = "[A-ZÀ-ÞĆČĐŁŚŞŠŹŻŽİ]", "[a-zà-ž]"  # of names from other countries too: "Zoran Janković"
_NAME = rf"(?:[A-ZÀ-Þ]'[A-ZÀ-Þ]{_LITTLE}+|{_BIG}{_LITTLE}+(?:[A-Z]{_LITTLE}+)?(?:-[A-ZÀ-Þa-z]{_LITTLE}+)*'?|[A-ZÀ-Þ]\.)"
_PARTICLE = r"(?:d[eiao]|del|della|dello|de la|dos|van|van der|von|bin|ben|al|el|la|le|lo)"
FULL = rf"{_NAME}(?: (?:{_PARTICLE} )?{_NAME}){{1,3}}"
_CAPITAL = r"[A-ZÀ-Þ][\w'-]*"
_PREPOSITION = (
    r"(?:(?:d[ie]|del|dello|della|dei|degli|delle|a|al|allo|alla|ai|agli|alle|per (?:il|lo|la|i|gli|le)|in"
    r"|con delega (?:a|al|allo|alla|ai|agli|alle)) "
    r"|(?:dell|all|d|per l|con delega all)')"
)
UNITS = r"ufficio|servizio|settore|area|unità|direzione|divisione|dipartimento|struttura|sportello|segreteria"
TITLE = (
    r"(?:(?:dott|prof|avv|ing|arch|on|sen|dr)(?:\.ssa|ssa|\.)? ?|Dott\.(?:ssa)? |S\.E\. "
    r"|(?:la signora|il signor|il professor|la professoressa|il dottor|la dottoressa|l'architett[oa]|l'ingegner[ea]?)"
    r" )?"
)


@dataclass(frozen=True, slots=True)
class Person:
    """Where the office of a named person is written."""

    office_start: int
    office_end: int


@cache
def _words() -> str:
    """A capitalised word with the lower-case ones that go with it: "Politiche europee", "Pari opportunità"."""
    topics = alternation(vocabulary("offices")["portfolios"])
    return (
        rf"(?:(?!d?all?[aeo] )[a-zà-ÿ]{{4,}} )?{_CAPITAL}"
        rf"(?:(?: (?:(?:del|della|dei|delle) )?| dell')(?:{topics})(?!\w)"
        r"|(?:(?<=[Rr]elazioni)|(?<=[Rr]apporti)) con (?:(?:il|la|lo|i|gli|le) |l')[a-zà-ÿ]{4,})?"
        rf"(?: (?!con\b)[a-zà-ÿ]{{3,}}{ADJECTIVE_ENDINGS}(?![\w]))?"
    )


@cache
def _small(bodies: bool = False) -> str:
    """What an office is of in small letters: "alle |politiche europee|", "del |settore ambiente|"; a body's head word
    only where a comma parts its name from the person's: "della |fondazione|, Anna Verdi,"."""
    no_body = "quale|quali" if bodies else alternation(vocabulary("offices")["no_portfolios"])
    adjective = rf"(?: [a-zà-ÿ]{{2,}}{ADJECTIVE_ENDINGS}(?![\w]))?"
    to = r"(?:al|allo|alla|ai|agli|alle|del|della|dei|delle) |all'|dell'"
    noun = (
        rf"(?!(?:{no_body})\b)(?:(?:{UNITS}|commissione|consulta)(?: [a-zà-ÿ]{{4,}}){{1,3}}|[a-zà-ÿ]{{4,}}{adjective})"
    )
    return rf" (?:(?:con delega )?(?:{to})){noun}(?:(?:(?: e |, ) ?(?:{to})?| (?:{to})){noun}){{0,2}}?"


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """The patterns of an office's first words, of the name after an office, of the name before one."""
    holder = (
        rf"(?:{'|'.join(vocabulary('offices')['holders'])})(?: [Gg]enerale| [Ee]uropeo| [Dd]elegat[oa]| uscente"
        rf"| onorari[oa]| incaricat[oa]| nazionale| comunale| metropolitan[oa]| regionale){{0,2}}"
    )
    words = _words()
    holder = rf"{holder}(?: e (?:{holder}))?"
    unit = rf"(?:del |della |dell')(?:{UNITS}|progetto|procedimento|programma|bando)(?= è |:)"
    small = rf"{_small()}(?=:? {TITLE}{FULL})|{_small(True)}(?=, {TITLE}{FULL}(?:[,.;]|$))"
    of = rf"(?: {unit}|{small}| {_PREPOSITION}{words}(?:(?:,? e | |-|, ){words}| (?:e )?{_PREPOSITION}{words}){{0,6}}?)"
    head = re.compile(rf"(?<![\w-])(?:{holder})(?![\w-])")
    after = re.compile(
        rf"(?P<office>{holder}(?P<of>{of}?))(?P<mark>, (?:{TITLE})|:? {TITLE}"
        rf"| è (?:il |la |l')?{TITLE}(?!{holder})(?={FULL}(?:[.;]|$| [a-z]|, (?!(?:{holder})))))"
        rf"(?P<name>{FULL})(?![\w'-])(?! è {TITLE}{FULL}(?:[.,;]|$))"  # "del Settore |Relazioni Esterne| è Anna Verdi"
    )
    before = re.compile(
        rf"(?P<name>{FULL}) ?(?:,|\(|–|-| (?:è|era|è stat[ao]) (?=il |la |l')) ?(?:già |attuale )?"
        r"(?:(?:il |la |l')(?:nuov[oa] |attuale )?)?$"
    )
    return head, after, before


def find(text: str) -> list[Mention]:
    """The persons that `text` names with their public office, in order: "il Sindaco di Freetown, Yvonne Aky-Sawyyer".

    `normalised` and `ref` are the slug of the name, `value` says where the office stands.
    """
    out: list[Mention] = []
    for head in matches(_patterns()[0], text):
        done = out[-1].end if out else 0
        if _NAMED_AFTER.search(text, max(0, head.start() - 30), head.start()):
            continue
        before = _named_before(text, head)
        if before and out and out[-1].start == before.start and _CONTACT.match(text, out[-1].value.office_start):
            out.pop()
            done = out[-1].end if out else 0
        found = before if before and before.start >= done else _named_after(text, head.start())
        if found and found.start >= done:
            out.append(found)
    return sorted([*out, *_several(text)], key=lambda mention: mention.start)


_CONTACT = re.compile(r"[Rr]eferente:")  # "Referente: Anna Verdi, |Dirigente del Settore|": the post is behind
_NAMED_AFTER = re.compile(r"\bintitolat[oaie] (?:al|alla|all'|a) ?$")  # "la piazza è intitolata al |presidente|"
_EX = re.compile(r"\b[Ee]x[ -]$")
_SEVERAL = re.compile(  # "gli assessori Anna Verdi e Luca Neri", "i sindaci di Alfa e Beta, Anna Verdi e Luca Neri"
    r"\b(?P<office>(?:(?:[Vv]ice ?-?)?[Ss]indac(?:i|he)|[Aa]ssessori|(?<=[Ll]e )(?:assessore|consigliere)"
    r"|[Cc]onsiglieri|[Pp]residenti|[Dd]irigenti|[Aa]mbasciatori|[Dd]elegati)"
    r"(?: comunali| regionali| provinciali| metropolitani)?"
    rf"(?: d(?:i |'){_CAPITAL}(?:(?:, | e )(?:d(?:i |'))?{_CAPITAL})*(?=,))?),? "
    rf"(?P<names>{FULL}(?: \([^()]{{2,30}}\))?(?:, {FULL}(?: \([^()]{{2,30}}\))?)*,? e {FULL})"
)
_ONE_NAME = when_asked(FULL)
_IN_BRACKETS = re.compile(r"\([^()]*\)")


def _several(text: str) -> Iterator[Mention]:
    """The persons of a list behind the office that they all hold."""
    for match in matches(_SEVERAL, text):
        names = _IN_BRACKETS.sub(lambda aside: "." * len(aside[0]), match["names"])
        for name in _ONE_NAME.finditer(names):
            if _is_person(name[0]):
                yield person_mention(name[0], match.start("names") + name.start(), match.span("office"))


def _named_after(text: str, start: int) -> Mention | None:
    """ "Segretario Generale delle Nazioni Unite, Ban Ki-moon", "la sindaca di Torino Chiara Appendino"."""
    match = _patterns()[1].match(text, start, start + 220)
    if match is None:
        return None
    beside = match["mark"][0] in ",:" or match["mark"].startswith(" è ")
    begin = match.start("name") if beside else _after_place(match)
    name = text[begin : match.end("name")]
    if " " not in name or not _is_person(name):
        longer = _LONGER.match(text, match.end("office")) if match["of"] and match["mark"][0] == " " else None
        if longer is None or not _is_person(longer["name"]):
            return None
        return person_mention(longer["name"], longer.start("name"), (match.start(), longer.end("of")))
    end = match.end("office") if begin == match.start("name") else begin - 1
    if twice := _TWICE.match(text, match.start(), end):  # "Sindaco di Lione e |Sindaco di Osaka|, Anna Verdi"
        return person_mention(name, begin, (twice.end(), end))
    return person_mention(name, begin, (_with_ex(text, match.start()), end))


_LONGER = when_asked(  # "Presidente di European| Walled Towns, Aoife Brennan"
    rf"(?P<of>(?: {_CAPITAL}){{1,5}}), {TITLE}(?P<name>{FULL})(?![\w'-])"
)


_TWICE = re.compile(  # "Sindaco di Lione e |Sindaca di Osaka|", "al Sindaco di Lione e alla |Sindaca di Osaka|"
    r"(?P<head>\w{3,})[aeo] .{2,80}? e (?:(?:il|la|al|alla|del|della|dal|dalla|nel|nella) |(?:[da]e?ll'|l'))?"
    r"(?=(?P=head)[aeo] )",
    re.I,
)


def _with_ex(text: str, start: int) -> int:
    """Where an office begins, "ex" counted in: "l'|ex sindaco|"."""
    ex = _EX.search(text, max(0, start - 4), start)
    return ex.start() if ex else start


def _after_place(match: re.Match[str]) -> int:
    """Where a name without a comma before it begins: its first word may end the office's place, "Reggio Emilia"."""
    first = match["name"].split()[0]
    of = match["of"].split("'")[-1].split()[-1] if match["of"] else ""
    if of and (gazetteer.meanings(f"{of} {first}") or (of in organisation_heads() and gazetteer.meanings(first))):
        return match.start("name") + len(first) + 1
    return match.start("name") + (_topic_length(match["name"]) if of.lower() in UNITS.split("|") else 0)


def _topic_length(words: str) -> int:
    """How much of "|Politiche sociali| Anna Verdi" behind "Settore" says what the unit is about: all but a name."""
    length = 0
    while words.count(" ", length) >= 2 and (not length or _TOPIC.match(words, length)):
        length = words.index(" ", length) + 1
    return length


_TOPIC = when_asked(r"[A-ZÀ-Þ][a-zà-ÿ]{2,}(?:al[ei]|ic[aoi]|iche|ee|ei|iv[aoie]|an[aie])(?!\w)")


_BY = re.compile(r"(?P<place>[\w' -]+) (?:da|di|per|con) ")


def _without_place(name: str, before: str) -> str:
    """ "a Mestre da| Chiara Vianello": a name without the place and the preposition that stand before it."""
    by = _BY.match(name)
    if by and _AT.search(before) and gazetteer.meanings(by["place"]):
        return name[by.end() :]
    return name


_INSIDE = re.compile(r"\b(?:in|presso|nel|nella|nello) $")  # "in |Sala Rossa|, il sindaco Paolo Verdi"
_AT = re.compile(r"\b(?:a|ad|in|di|presso) $")


def _named_before(text: str, head: re.Match[str]) -> Mention | None:
    """ "Yvonne Aky-Sawyyer, Sindaca di Freetown", "Giuseppe Sala (sindaco di Milano)"."""
    begin = max(0, head.start() - 70)
    match = _patterns()[2].search(text[begin : head.start()])
    if match is None:
        return None
    first, _, rest = match["name"].partition(" ")
    name = rest if first in vocabulary("offices")["sentence_openers"] else match["name"]
    by = name.partition(" da ")[2]  # "illustrato ai |Comuni| da |Anna Verdi|, Assessora"
    name = by if " " in by and not _is_person(name) else name
    start = begin + match.end("name") - len(name)
    name = _without_place(name, text[max(0, start - 8) : start])
    if " " not in name or not _is_person(name) or _INSIDE.search(text, max(0, start - 8), start):
        return None
    of = _office_end().match(text, head.end(), head.end() + 120)
    unit = _OF_UNIT.match(text, head.end())
    end = max(of.end() if of else head.end(), office_end(text, unit.end()) if unit else 0)
    return person_mention(name, begin + match.end("name") - len(name), (head.start(), end))


_OF_UNIT = when_asked(rf" (?:del |della |dello |dell')(?i:{UNITS})(?!\w)")


@cache
def _office_end() -> re.Pattern[str]:
    """What an office is of, up to a comma or a verb."""
    words = _words()
    small = rf"{_small()}(?=[,.;:)»”\"]|$)"
    return re.compile(rf" {_PREPOSITION}{words}(?:(?: e | |-){words}| (?:e )?{_PREPOSITION}{words}){{0,4}}|{small}")


def is_person(name: str) -> bool:
    """Whether a whole name, of an author for instance, reads as a person's: "Anna Verdi", "G. Rossi"."""
    return bool(re.fullmatch(FULL, name)) and _is_person(name) and not any(word.isupper() for word in name.split())


def opens_office(line: str) -> bool:
    """Whether a line begins with the words for a public office: "Dirigente del Settore Scuole"."""
    return _patterns()[0].match(line) is not None


def _is_person(name: str) -> bool:
    """Whether a run of capitalised words may be a person: no place, and not begun like a body's name."""
    first = name.split()[0]
    if first in _not_first() or gazetteer.meanings(name):
        return False
    return not any(word in _bodies() for word in name.split())


@cache
def _not_first() -> frozenset[str]:
    heads = {head.split()[0] for head in organisation_heads()}
    topics = {
        topic.split()[0].capitalize() for topic in vocabulary("offices")["topics"]
    }  # "la referente |Progetti| Europei"
    return frozenset(heads | topics | set(vocabulary("offices")["no_person_begins"]))


@cache
def _bodies() -> frozenset[str]:
    words = {word.title() for word in kind_of_network_word()}
    return frozenset(words | set(vocabulary("offices")["no_person_holds"]))


def person_mention(name: str, start: int, office: tuple[int, int]) -> Mention:
    """A person named at an offset, with the span of the office."""
    return Mention("person", start, start + len(name), slug(name), slug(name), Person(*office))
