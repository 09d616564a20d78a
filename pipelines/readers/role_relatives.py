"""Roles told beside the organ's name: `il gruppo di lavoro Acque, di cui Torino è coordinatrice`, `al Forum partecipa
il Settore Acque`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipelines.flows import match_at, search
from pipelines.patterns import when_asked
from pipelines.readers.bodies import NamedOrgan
from pipelines.readers.cast import Actor, Cast, Sentence
from pipelines.readers.reality import unreal
from pipelines.readers.role_cells import claim_role
from pipelines.readers.role_items import noted
from pipelines.readers.role_words import SEATS

_BESIDE = r"(?: ?\([^()]*\))?(?: (?:del|della|dell'|di)[^,;.:]{2,40})?, "
_RELATIVE = when_asked(
    rf"{_BESIDE}(?:(?P<of>di cui|del quale|della quale)"
    r"|(?P<at>(?:all'interno del|nell'ambito del|ne)l?(?:la)? quale|in cui|dove|al quale|alla quale|a cui|ai cui lavori"
    r"|ai lavori del quale)|(?P<that>che)) (?:(?:anche|oggi|pure|invece|dal \d{4}|fino al \d{4}),? )*"
    r"(?:(?:il|lo|la) |l')?"
)
_ASIDE = (
    r"(?:,? (?:anche|inoltre|oggi|attualmente|tuttora|pure|stabilmente|dal(?: [a-z]+)? \d{4}|con [^,;.]{2,50}(?=,)"
    r"|insieme [^,;.]{2,50}(?=,)),?)*"
)
_VERBS = {
    "of": when_asked(
        rf" ?(?:(?P<chair>(?:è|era|è stat[ao]|resta){_ASIDE} (?:(?:il|la) )?(?:presidente|coordinat(?:ore|rice)"
        rf"|capofila"
        rf"|alla guida)|(?:ha|detiene|esercita|regge|esprime|tiene|assume|cura){_ASIDE} (?:la (?:presidenza|guida)"
        rf"|il coordinamento))|(?P<co_chair>è{_ASIDE} co-?presidente)"
        rf"|(?P<member>(?:fa|ha fatto|faceva){_ASIDE} parte|è{_ASIDE} (?:membro|componente|parte)))\b"
    ),
    "at": when_asked(
        rf" ?(?P<member>siede|sedeva|partecipa|prende parte|interviene|contribuisce|lavora"
        rf"|è{_ASIDE} (?:rappresentat[ao]"
        r"|presente|attiv[ao]))\b"
    ),
    "that": when_asked(
        rf",? ?(?:(?P<co_chair>co-?presiede)|(?P<chair>presiede|guida|coordina|ha{_ASIDE} (?:presieduto|guidato)))\b"
    ),
}
_AT = when_asked(
    r"\b(?=\w)(?:[Aa]l|[Nn]el|[Aa]lla|[Nn]ella|(?:Del|(?:^|(?<=[,;:] )|(?<=mentre )|(?<= e ))del)(?:la)?"
    r"|(?:[Aa]i|[Nn]ei) lavori de(?:l|lla)) $"
)
_TAKES_PART = when_asked(
    rf"{_ASIDE} (?:partecipa|prende parte|interviene|lavora|siede|fa parte|è{_ASIDE} (?:presente|attiv[ao])){_ASIDE}"
    r"(?:,? (?:per|(?:in rappresentanza|a nome|per conto) (?:d(?:i|el|ella) |dell')) ?[^,;.:]{3,30}?,?)? "
    r"(?:(?:il|lo|la) |l')?"
)
_FIRST = when_asked(  # "al Forum |la città partecipa dal 2020", "nel Forum |la città è rappresentata dal Settore Acque"
    rf"{_ASIDE},? (?:partecipa|prende parte|lavora|siede|è{_ASIDE} (?:rappresentat[ao]|presente|attiv[ao]))\b"
)
_BY = when_asked(r" (?:dal|dallo|dalla|dall'|da) ?")
_BETWEEN = when_asked(r",? (?:(?:il|lo|la) |l')?")
_SOMEBODY = when_asked(r"(?: (?:anche|oggi|inoltre))?,? (?:(?:il|lo|la|i|gli|le|un|una) |l'|un'|[A-ZÀ-Þ])")
_CLOSED = when_asked(r", (?:(?:il|lo|la) |l')?")
_OF_ORGAN = when_asked(r"\b[Dd](?:el|ello|ella|ell') ?$")
_PRESIDES = when_asked(
    rf" (?:(?P<co_chair>è{_ASIDE} co-?presidente)|(?P<chair>è{_ASIDE} (?:il |la )?presidente)"
    rf"|(?P<member>(?:fa|ha fatto){_ASIDE} parte|è(?: stat[ao])?{_ASIDE} (?:membro|componente|parte)))\b"
    r"(?! d(?:i|e[li]|egli|ell[aeo'])(?!\w))"
)
_CUES = (
    ", ",
    " – ",
    " - ",
    ": ",
    "partecip",
    "rappresentat",
    "lavora",
    "interviene",
    "presente",
    "attiv",
    "presidente",
    "membro",
    "component",
    " parte",
)


def read(cast: Cast, sentence: Sentence, organs: list[NamedOrgan], holder: Actor | None) -> None:
    """Claim the roles that stand beside the names of a sentence's organs."""
    if not cast.page.flows[sentence.flow].cued(sentence.start, sentence.end, _CUES):
        return
    if organs[0][0].start == 0 and noted(cast, sentence, organs):
        organs = organs[1:]
    for organ in organs:
        if not (_in_relative(cast, sentence, organ, holder) or _of_which(cast, sentence, organ, holder)):
            _at_which(cast, sentence, organ)


def _in_relative(cast: Cast, sentence: Sentence, organ: NamedOrgan, holder: Actor | None) -> bool:
    """`il Comitato Direttivo, di cui Torino ha fatto parte fino al 2020`, `il Forum Acque, che Torino presiede`."""
    text = cast.page.flows[sentence.flow].text
    m, network, name, pieces = organ
    relative = match_at(_RELATIVE, text, m.end, sentence.end)
    if relative is None:
        return False
    actors = cast.actors(sentence.flow, relative.end(), sentence.end)
    named = actors[0] if actors and actors[0].start - relative.end() < 3 else None
    how = relative.lastgroup or ""
    verb = match_at(_VERBS[how], text, named.end if named else relative.end(), sentence.end)
    told = how == "of" or (verb and (_closes(text, verb.end(), holder) or not match_at(_SOMEBODY, text, verb.end())))
    who = named or (holder if told else None)
    if who is None or verb is None or unreal(text, relative.start(), verb.start()):
        return False
    claim_role(cast, sentence, verb, who, _role(verb, name), network, name, pieces, m)
    return True


def _closes(text: str, end: int, holder: Actor | None) -> bool:
    """`nel Forum Acque, dove è attivo|, il Comune co-presiede`: a comma ends the clause before its own subject."""
    return holder is not None and _CLOSED.fullmatch(text, end, holder.start) is not None


def _of_which(cast: Cast, sentence: Sentence, organ: NamedOrgan, holder: Actor | None) -> bool:
    """`mentre del Gruppo Acque è co-presidente`, `del Comitato Direttivo Torino è componente`, `è componente
    Torino`."""
    text = cast.page.flows[sentence.flow].text
    m, network, name, pieces = organ
    if not search(_OF_ORGAN, text, max(sentence.start, m.start - 8), m.start):
        return False
    actors = cast.actors(sentence.flow, m.end, sentence.end)
    named = actors[0] if actors and _BETWEEN.fullmatch(text, m.end, actors[0].start) else None
    verb = match_at(_PRESIDES, text, named.end if named else m.end, sentence.end)
    who = named or (_behind(text, verb, actors, holder) if verb else None)
    if verb is None or who is None or unreal(text, sentence.start, verb.start()):
        return False
    claim_role(cast, sentence, verb, who, _role(verb, name), network, name, pieces, m)
    return True


def _behind(text: str, verb: re.Match[str], actors: Sequence[Actor], holder: Actor | None) -> Actor | None:
    """The publisher's own named right behind a verb; the holder told before if nobody is: not `è presidente Lione`."""
    somebody = match_at(_SOMEBODY, text, verb.end())
    if somebody is None:
        return holder
    return next((a for a in actors if somebody.end() - 1 <= a.start <= somebody.end()), None)


def _role(verb: re.Match[str], organ: str) -> str:
    """The role that a verb tells in an organ: who is its member sits in a committee, takes part in a group."""
    role = verb.lastgroup or ""
    return role if role != "member" else "committee_member" if SEATS.match(organ) else "participant"


def _at_which(cast: Cast, sentence: Sentence, organ: NamedOrgan) -> None:
    """`Al Forum Acque partecipa il Settore Acque`, `Nel Forum Acque la città è rappresentata dal Settore Acque`."""
    text = cast.page.flows[sentence.flow].text
    m, network, name, pieces = organ
    if SEATS.match(name) or not search(_AT, text, sentence.start, m.start):
        return
    actors = cast.actors(sentence.flow, m.end, sentence.end)
    if not actors or unreal(text, sentence.start, m.start):
        return
    verb = _TAKES_PART.fullmatch(text, m.end, actors[0].start)
    who = actors[0] if verb else None
    if who is None and _BETWEEN.fullmatch(text, m.end, actors[0].start):
        verb, who = match_at(_FIRST, text, actors[0].end, sentence.end), actors[0]
        if verb and verb[0].endswith(("ata", "ato")):
            who = next((a for a in actors[1:] if _BY.fullmatch(text, verb.end(), a.start)), who)
    if verb and who:
        claim_role(cast, sentence, verb, who, "participant", network, name, pieces, m)
