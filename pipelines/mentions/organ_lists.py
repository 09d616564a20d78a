"""Organs that a list in brackets or after a colon names: `sei forum tematici (cultura, ambiente, affari sociali)`; or
one without, as long as it is counted: `tre forum, dedicati rispettivamente a cultura, ambiente e sport`.

The list shares its head word, a plural; each item names one organ. Items are plain noun phrases: a verb, a figure or
a relative clause tells something else than a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pipelines.ids import slug
from pipelines.mentions.model import Mention
from pipelines.mentions.numbers import numerals
from pipelines.mentions.offices import deals_with_topic
from pipelines.mentions.organ_tails import OWNED_BY
from pipelines.mentions.organs import AND, Organ
from pipelines.patterns import when_asked
from pipelines.vocabulary import alternation, vocabulary

_WORDS = r"[A-Za-zÀ-ÿ][\w'’-]*(?: [\w'’-]+){0,5}"
_LIST = rf"{_WORDS}(?:[,;] {_WORDS})+|{_WORDS} ed? {_WORDS}"
_ABOUT = (
    r"(?:(?:dedicat[ie]|relativ[ie]|riservat[ie]|rivolt[ie]) (?:rispettivamente )?(?:a|ai|alle|agli|al|alla)"
    r"|(?:rispettivamente )?(?:su|in materia di|in tema di|sui temi))"
)
_COMMA = re.compile(r"[,;] (?:ed? )?")
_NO_NAME = re.compile(
    r"\d|(?<![\w])(?:che|cui|non|è|sono|ha|hanno|un|uno|una|ogni|altri|altre|ecc|eccetera|anche|dove|quali"
    r"|presiedut[oaie]|dedicat[oaie]|guidat[oaie]|coordinat[oaie]|istituit[oaie]|compost[oaie])(?!\w)"
)


@cache
def _heads() -> dict[str, str]:
    """Plural by which a list calls organs (`gruppi di lavoro`) -> head word in the name of one."""
    heads: dict[str, str] = vocabulary("networks")["enumerated_bodies"]
    return heads


@cache
def _listed() -> re.Pattern[str]:
    kind = r"(?: (?:tematic|permanent|settorial|operativ|specialistic|tecnic)[ihe]+)?"
    return re.compile(
        rf"(?<!\w)(?P<head>{alternation(_heads())}){kind}"
        rf"(?: \((?:{_ABOUT} )?(?P<inside>{_LIST})\)|: (?P<after>{_LIST})(?=[.;]|$))",
        re.I,
    )


_STOP = (
    r"(?:nonché|più|oltre|ed?|che|con|mentre|cui|tra|fra|a|ad|da|non|si|ne|vi|temi|questioni|chi|vari[ei]|divers[ei])"
)
_ITEM = when_asked(
    r"(?:(?:(?:il|la) |l')(?:un|prim|second|terz|quart|quint|sest|settim|ottav|altr|ultim)[oa] )?"
    r"(?:(?:a|al|alla|allo|ai|agli|alle|su|sul|sulla|sullo|sui|sugli|sulle|di|il|la|lo|le|i|gli) |(?:all|sull|l)')?"
    rf"(?P<name>(?!{_STOP}\b)[a-zà-ÿA-Z][\w'-]*(?: (?!{_STOP}\b)\w[\w'-]*){{0,4}})"
)
_TOLD_CUES = ("dedicat", "rispettiv", "ossia", "ovvero", "cioè", " - ", " – ", " su ", "riguard", "si occup")


@cache
def _told() -> re.Pattern[str]:
    item = _ITEM.pattern.replace("?P<name>", "?:")
    return re.compile(
        rf"(?<!\w)(?P<head>{alternation(_heads())})(?: [a-zà-ù]+[ihe])?"
        r"(?:,? dedicat[ie] (?:rispettivamente )?|,? rispettivamente (?:dedicat[ie] )?|,? (?:ossia|ovvero|cioè) "
        r"|,? (?=su )"
        r"| (?P<dash>[-–—]) |,? che (?:riguardano|si occupano di|trattano(?: di)?) )"
        rf"(?P<told>{item}(?:, {item})*(?:,? ed? {item})?)"
        rf"(?=[.;]|$|, (?:nonché|più|oltre|e|ed|che|con|mentre)\b|,? [-–—](?!\w))"
    )


def _counted(text: str, match: re.Match[str]) -> list[tuple[int, int]]:
    """The items of a list told in words, if they are as many as the number before its head says."""
    before = text[max(0, match.start() - 16) : match.start()]
    number = next((n for n in numerals(before) if before[n.end :] == " "), None)
    items = [m.span("name") for m in _ITEM.finditer(text, *match.span("told"))]
    return items if number is not None and number.value == len(items) else []


def listed_organs(text: str, topic: str | None, known: list[Mention]) -> Iterator[Mention]:
    """One organ per item of such a list, of the network last named before it or else of the topic."""
    lists = [
        (match, list(_items(text, *match.span("inside" if match["inside"] else "after"))))
        for match in (_listed().finditer(text) if "(" in text or ": " in text else ())
    ]
    if any(cue in text for cue in _TOLD_CUES):
        lists += [(match, items) for match in _told().finditer(text) if (items := _counted(text, match))]
    for match, items in lists:
        owner = next((m.ref for m in reversed(known) if m.kind == "network" and m.end <= match.start()), topic)
        if owner is None or any(_NO_NAME.search(text[start:end]) for start, end in items):
            continue
        head = _heads()[match["head"].lower()]
        for start, end in items:
            ref = f"{owner}|{slug(f'{head} {text[start:end]}')}"
            yield Mention("body", start, end, ref, ref, Organ(head, *match.span("head"), shared=True))


def _items(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The items of a list: what stands between its commas; its last `e` joins the last two, unless items before have
    one of their own (`clima e energia, mobilità e trasporti`)."""
    tied = [match.span() for match in _COMMA.finditer(text, start, end)]
    last = tied[-1][1] if tied else start
    joint = AND.search(text, last, end)
    if joint and not (tied and (AND.search(text, start, tied[-1][0]) or tied[-1][1] - tied[-1][0] > 2)):
        tied.append(joint.span())
    yield from zip([start, *(b for _, b in tied)], [*(a for a, _ in tied), end], strict=True)


def is_secretariat(text: str, organ: Mention, headed: list[Mention], settled: bool) -> bool:
    """Whether an organ's name is an office's: "la Segreteria Gemellaggi", "il Servizio |Segreteria| generale",
    "l'Ufficio Pace, che fa parte della |Segreteria| generale"; where a section is a network's own (`settled`), only
    one that sees to the city's part: "La partecipazione è coordinata dalla |Segreteria| generale"."""
    own = _OWN_SECRETARIAT.match(text, organ.start)
    if own and (_SEES_TO_PART.match(text, own.end()) or _PART_SEEN_TO.search(text, 0, organ.start)):
        return True
    if settled:
        return False
    offices = [m for m in headed if m.value == "office" and m.start < organ.start]
    if any(organ.end <= m.end for m in offices):
        return True
    if text.startswith("Segreteria ", organ.start) and deals_with_topic(text, organ.start + len("Segreteria")):
        return True
    return own is not None and any(_PART_OF.fullmatch(text, m.end, organ.start) for m in offices)


_OWN_SECRETARIAT = when_asked(
    r"Segreteria (?:[Gg]enerale|del(?:la)? (?:Sindac[oa]|President[ea]))(?![\w'])"
    rf"(?!(?! del Comune| della Provincia){OWNED_BY})"
)
_SEES_TO_PART = when_asked(  # "La Segreteria generale |coordina la partecipazione|", "|, che segue l'adesione|"
    r"(?: del(?:la)? (?:Comune|Città|Provincia)| dell'(?:Ente|Amministrazione|Unione))?(?:,? che)? (?:coordina|cura"
    r"|segue|gestisce|presidia|assicura) (?:la (?:(?:nostra|propria) )?(?:partecipazione|presenza)\b|l'adesione\b)"
    r"(?! de(?:i|gli|lle) )"
)
_PART_SEEN_TO = when_asked(  # "|La partecipazione è curata dalla |Segreteria generale", "|Referente: |Segreteria"
    r"(?:\b(?:partecipazione|adesione|presenza)\b(?! de(?:i|gli|lle) )[^.;]{0,100}? (?:è|viene) (?:\w+ )?"
    r"(?:coordinat|curat|seguit|gestit|presidiat|assicurat)a dalla"
    r"|\b(?:[Rr]eferente|(?:[Uu]fficio|[Ss]ettore|[Ss]ervizio|[Ss]truttura) (?:referente|competente|comunale))"
    r"(?: [^.;:]{2,60})?:(?: la)?) ?$"
)
_PART_OF = when_asked(
    r",? (?:che )?(?:è )?(?:(?:fa |facente )?parte (?:integrante )?della|dipende(?:nte)? dalla|(?:fa|facente) capo alla"
    r"|affer(?:isce|ente) alla|appart(?:iene|enente) alla"
    r"|(?:incardinat|inserit|collocat|compres|inquadrat)[oa] (?:nella|presso la)|presso la|della) "
)
