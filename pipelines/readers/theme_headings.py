"""Headings of a page of networks that are themes: the text below names the networks, the heading names none."""

from __future__ import annotations

import re
from functools import lru_cache

from pipelines.flows import search
from pipelines.labels import label_of
from pipelines.patterns import when_asked
from pipelines.readers.joined_clauses import JOINED
from pipelines.readers.naming import Sighting, fold_name, rule_pattern
from pipelines.readers.page import Page
from pipelines.spelling import italian_words
from pipelines.vocabulary import kind_of_network_word

_OF_JOININGS = re.compile(  # "Partecipazioni concluse o in esame", "Adesioni in corso"
    r"(?:(?:le|i|gli|altre|nuove) )?(?:nostre )?(?:partecipazioni|adesioni|appartenenze|candidature|iscrizioni)\b", re.I
)
_LISTS = when_asked(  # "Il Comune fa parte inoltre dei seguenti organismi:"
    r"\b(?:aderi(?:sce|amo)|parte|membr[oi]|soci[oae]|partecip\w+|iscritt\w+)\b[^.:;]{0,40}"
    r"(?:\b(?:seguenti|diversi|diverse|vari|varie|altri|altre)\b[^.:;]{0,30}|\b(?:reti|organismi|associazioni|network)"
    r"[^.:;]{0,30}| (?:a|di))[:]$",
    re.I,
)
_LEADS = when_asked(r"(?:(?:(?:La|Il|Lo|Le|I|Gli) |L')(?:\w+ (?:\w+ )?)?)?[«“\"]?$")
_LEFT = re.compile(r"\b(?:uscit|recedut|lasciat|conclus|cessat)\w*\b")
_INSIDE = when_asked(r"\b(?:per|su|sul|contro|e)(?: (?:il|la|lo|i|le|gli))? (?:l')?$", re.I)
_OF_OFFICE = re.compile(  # "coordinata dal Settore |Mobilità"
    r"\b(?:Settore|Servizio|Ufficio|Area|Direzione|Assessorato|Sportello|Piano|Progetto)(?: \w+)?"
    r"(?: (?:al|alla|alle|ai|del|della|per|e)(?: (?:il|la|lo))?)? (?:l')?$"
)
_OF_NAME = re.compile(  # "l'|Agenzia Europea dell'|Ambiente"
    r"\b(?P<head>[A-ZÀ-Þ]\w{3,})(?: [A-ZÀ-Þ]\w+| [a-zà-ù]+[aeio]){0,2}? (?:(?:d[ei]l|della|dello|dei|delle|degli|per"
    r"(?: il| la| lo| i| le| gli)?) |(?:dell|per l)')$"
)
_WORDS = re.compile(r"[^\W\d_]+")


def without_themes(page: Page, found: list[Sighting]) -> list[Sighting]:
    """Sightings without the headings that are themes: `GIOCO E SCUOLA` above `L'Associazione Città in Gioco è stata
    fondata a ...`."""
    themes = {s.flow for s in found if s.rule == "section_is_network" and _is_theme(page, s, found)}
    sections = {page.flows[flow].section for flow in themes}

    def of_theme(s: Sighting) -> bool:
        """Whether it is the heading, or its words or initials met again below: `(AEA)` in `Ambiente`."""
        return s.flow in themes or (s.rule == "section_is_network" and page.flows[s.flow].section in sections)

    return [s for s in found if not of_theme(s)] if themes else found


def _is_theme(page: Page, headed: Sighting, found: list[Sighting]) -> bool:
    """Whether everyday words head a text that never takes them up and begins with another network, or with a list."""
    section = page.section_of(headed.flow)
    if section is None or page.heading_of(page.flows[headed.flow].section) != headed.flow:
        return False
    if _OF_JOININGS.match(section.heading):
        return True
    below = [f for f in page.by_section.get(page.flows[headed.flow].section, ()) if f != headed.flow]
    prose = next((f for f in below if page.flows[f].kind == "paragraph" and not label_of(page.flows[f].text)), None)
    if prose is None or not _everyday(section.heading):
        return False
    others = [s for s in found if s.flow in below]
    if any(_takes_up(page, f, section.heading, others) for f in below):
        return False
    if len({fold_name(s.text) for s in others}) == 1 and any(_tells_by_label(page, f) for f in below):
        return False  # the section is one network's, whatever heads it
    if _heads_list(page.flows[prose].text):
        return True
    return not rule_pattern("member").search(section.heading) and any(
        _begins(page, s) for s in others if s.flow == prose and not _stands_for(section.heading, s)
    )


def _tells_by_label(page: Page, flow: int) -> bool:
    """`Anno di adesione: 2015`, of the network that the section tells of."""
    label = label_of(page.flows[flow].text)
    return label is not None and label.means in ("joined", "headquarters", "founded", "members")


def _heads_list(text: str) -> bool:
    """`Il Comune fa parte inoltre dei seguenti organismi:`."""
    return text.endswith(":") and _LISTS.search(text) is not None


def _everyday(heading: str) -> bool:
    """Whether a heading begins with an everyday word and has no word for a network: `Mare e Adriatico`."""
    words = [word.lower() for word in _WORDS.findall(heading)]
    everyday = bool(words) and (words[0] in italian_words() or words[0].endswith("ità"))
    return everyday and not any(word in kind_of_network_word() for word in words)


def _takes_up(page: Page, flow: int, heading: str, others: list[Sighting]) -> bool:
    """Whether a text below says the heading's words as a name, not within a longer name (`Patto per il |Clima|`)."""
    text, key = page.flows[flow].text, fold_name(heading)
    if key not in fold_name(text):
        return False
    names = [s.name for s in others if s.flow == flow]
    found = list(_loosely(heading).finditer(text))
    for said in found:
        inside = any(a < said.start() and said.end() <= b and _INSIDE.search(text, a, said.start()) for a, b in names)
        if not inside and said[0][0].isupper() and not of_a_body(text, said.start()):
            return True
    return not found and " " in key


def of_a_body(text: str, at: int) -> bool:
    """Whether a word ends the name of an office or of another body than a network: `Ministero dell'|Ambiente|`."""
    of = _OF_NAME.search(text, 0, at)
    body = of is not None and of["head"].lower() not in kind_of_network_word()
    return body or _OF_OFFICE.search(text, 0, at) is not None


@lru_cache(maxsize=256)
def _loosely(heading: str) -> re.Pattern[str]:
    """A heading's words with other small ones between them: `la |pace e i diritti| umani` of `Pace e diritti`."""
    words = [word for word in _WORDS.findall(heading) if len(word) > 3] or [heading]
    return re.compile(r"\b" + r"\W+(?:\w{1,5}\W+){0,3}".join(map(re.escape, words)) + r"\b", re.I)


def _stands_for(heading: str, other: Sighting) -> bool:
    """Whether a heading is but the acronym of the network named below."""
    letters = "".join(c for c in other.text if c.isupper())
    return heading.lower() in ((other.short or "").lower(), letters.lower())


def _begins(page: Page, other: Sighting) -> bool:
    """Whether a paragraph's first sentence is about a network, or tells that it was joined or left."""
    text = page.flows[other.flow].text
    start, end = page.flows[other.flow].sentence_at(0)
    if other.name[0] >= end:
        return False
    if _LEADS.fullmatch(text, start, other.name[0]):
        return True
    return bool(search(JOINED, text, start, other.name[0]) or search(_LEFT, text, start, other.name[0]))
