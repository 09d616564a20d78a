"""Names that the text of a section gives the network of its heading: its initials, its name in prose, its full name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pipelines.labels import label_of
from pipelines.mentions.phrases import ACRONYM, is_acronym, phrases, shortens
from pipelines.patterns import when_asked
from pipelines.readers.naming import (
    APPOSED,
    BODY_OF,
    MEMBER_OF,
    NAMED,
    RUMOURED,
    Sighting,
    Span,
    fold_name,
    rule_pattern,
)
from pipelines.readers.page import Page
from pipelines.readers.subjects import bare_definition
from pipelines.readers.theme_headings import of_a_body
from pipelines.vocabulary import kind_of_network_word


def initials(page: Page, body: list[int], heading: str) -> Iterator[Sighting]:
    """`(RCN)` in the section of the Resilient Cities Network: the initials of its name, or what stands in
    brackets beside it."""
    name, letters = _bracketed(heading)
    taken_up = any(heading.replace("’", "'") in page.flows[flow].text for flow in body)
    for flow in body:
        text = page.flows[flow].text
        if labelled := _labelled(page, flow):
            yield labelled
        if "(" not in text:
            continue
        if (
            (beside := name.search(text))
            and (short := ACRONYM.match(text, beside.end()))
            and shortens(short["acronym"], heading)
            and not of_a_body(text, beside.start())
        ):
            yield Sighting(
                page,
                flow,
                beside.span(),
                short.span("acronym"),
                None,
                "section_is_network",
                NAMED,
                page.flows[flow].section,
            )
        for match in letters.finditer(text) if letters else ():
            yield Sighting(
                page, flow, match.span(1), match.span(1), None, "section_is_network", NAMED, page.flows[flow].section
            )
            if not taken_up and (full := _translated(text, match)):
                yield Sighting(
                    page, flow, full, match.span(1), None, "called_in_full", APPOSED, page.flows[flow].section
                )


def _translated(text: str, short: re.Match[str]) -> Span | None:
    """`Forum Europeo per la Sicurezza Urbana (|EFUS|)` under `European Forum for Urban Security`: the name in front of
    the heading's own initials."""
    start = text.rfind(". ", 0, short.start()) + 1
    names = (name for _, name in phrases(text, start, short.start()) if name and name[1] == short.start() - 1)
    for begin, end in names:
        of_it = BODY_OF.match(text, begin, end) or MEMBER_OF.match(text, begin, end)
        name = of_it.end() if of_it else begin, end
        first, *further = text[slice(*name)].split(" ")
        return name if further and first.lower() in kind_of_network_word() else None
    return None


def _labelled(page: Page, flow: int) -> Sighting | None:
    """`Sigla: OWHC`, on a line below the heading."""
    text = page.flows[flow].text
    label = label_of(text) if len(text) < _LINE else None
    if label is None or label.means != "short" or not is_acronym(text[label.value :].rstrip(" .")):
        return None
    span = (label.value, len(text.rstrip(" .")))
    return Sighting(page, flow, span, span, None, "section_is_network", NAMED, page.flows[flow].section)


_LINE = 40


@lru_cache(maxsize=1024)
def _bracketed(heading: str) -> tuple[re.Pattern[str], re.Pattern[str] | None]:
    """A heading's name before a bracket, and its initials, if it has more than one, in brackets."""
    initials = "".join(word[0] for word in re.findall(r"[\w'’-]+", heading) if word[0].isupper())
    name = re.compile(rf"(?<!\w){re.escape(heading.replace('’', chr(39)))}(?= ?\()")
    return name, re.compile(rf"\(({re.escape(initials)})\)") if len(initials) > 1 else None


def respelt(page: Page, body: list[int], heading: str) -> Iterator[Sighting]:
    """`L'Arco Latino nacque a ...` under ARCO LATINO: the name as prose writes it."""
    if not heading.isupper() or " " not in heading:
        return
    name = re.compile(rf"(?<!\w){re.escape(heading.replace('’', chr(39)))}(?!\w)", re.I)
    for flow in body:
        for found in name.finditer(page.flows[flow].text):
            if not found[0].isupper() and found[0][0].isupper():
                yield Sighting(page, flow, found.span(), None, None, "respelt_below", APPOSED, page.flows[flow].section)
                return


def in_full(page: Page, body: list[int], heading: str) -> Iterator[Sighting]:
    """`L'Associazione nazionale Città del Vino, nata a ...` under `Città del Vino`: the name that a sentence about it
    begins with."""
    if heading.split(" ")[0].lower() in kind_of_network_word() or is_acronym(heading):
        return
    for flow in body[:2]:
        text = page.flows[flow].text
        for start, end in page.flows[flow].sentences if heading.replace("’", "'") in text else ():
            found = _KIND_FIRST.match(text, start, end)
            full = found and re.compile(re.escape(heading.replace("’", "'")) + r"(?!\w)").match(text, found.end(), end)
            if found and full:
                name, word = (found.start("kind"), full.end()), found.span("kind")
                yield Sighting(page, flow, name, None, word, "called_in_full", APPOSED, page.flows[flow].section)
                return


def spelt_in_prose(page: Page, body: list[int], heading: str) -> Iterator[Sighting]:
    """`il C40 Cities Climate Leadership Group (C40)` under `C40 Cities, Climate Leadership Group`, `Champion Mayors`
    under `OECD Champion Mayors`: the same words as prose spells them, whatever it says there."""
    words = fold_name(heading).split()
    if len(words) < _TELLING_WORDS:
        return
    wanted = [words, words[1:]] if is_acronym(heading.split(" ")[0]) and len(words) > _TELLING_WORDS else [words]
    written, last = heading.replace("’", "'"), words[-1]
    for flow in body[:_BELOW]:
        text = page.flows[flow].text
        for start, end in page.flows[flow].sentences if last in text.lower() else ():
            for _, name in phrases(text, start, end):
                if name and text[slice(*name)] != written and fold_name(text[slice(*name)]).split() in wanted:
                    short = ACRONYM.match(text, name[1])
                    short = short if short and shortens(short["acronym"], text[slice(*name)]) else None
                    beside = short.span("acronym") if short else None
                    yield Sighting(page, flow, name, beside, None, "called_in_full", APPOSED, page.flows[flow].section)
                    return


_TELLING_WORDS, _BELOW = 3, 4

_KIND_FIRST = re.compile(
    r"(?:(?:La|Il|Lo) |L')?(?P<kind>Rete|Network|Associazione|Coordinamento|Circuito|Alleanza|Forum|Patto|Federazione)"
    r"(?: (?!(?:è|ha|e|con|in|a)\b)(?:[a-zà-ù]+|[A-Z][a-zà-ù]+(?:ale|[ae]n[ao]|e[ao])\b)){0,3} (?:(?:d|de|da)(?:ll)?')?"
)


def in_short(page: Page, found: list[Sighting]) -> Iterator[Sighting]:
    """`Le Città del Tartufo promuovono ...` where the Associazione Nazionale Città del Tartufo is told of: its name
    without the word for a network."""
    shorts = {short for s in found if (short := without_kind(s.text))}
    for start, end, flow in _beginnings(page) if shorts else ():
        text = page.flows[flow].text
        article = _PLURAL.match(text, start, end)
        name = next((n for n in shorts if text.startswith(n, article.end())), None) if article else None
        if article and name and not text[article.end() + len(name) :][:1].isalnum():
            span = (article.end(), article.end() + len(name))
            yield Sighting(page, flow, span, None, None, "called_in_short", RUMOURED, page.flows[flow].section)


def spelt_behind(page: Page, found: list[Sighting]) -> Iterator[Sighting]:
    """`ACTE, l'|Associazione delle Collettività Tessili Europee`: the acronym in front of what it is made of."""
    for s in found:
        text = page.flows[s.flow].text
        before = _SHORT_BEFORE.search(text, max(0, s.name[0] - 20), s.name[0]) if s.acronym is None else None
        if before and before["short"] == "".join(_CONTENT.findall(text, *s.name)).upper():
            short = before.span("short")
            yield Sighting(page, s.flow, s.name, short, None, "spelt_behind", s.rank, page.flows[s.flow].section)


_SHORT_BEFORE = re.compile(r"(?<![\w'])(?P<short>[A-Z]{3,9})(?:, (?:(?:la|il) |l')| [–-] (?:(?:la|il) |l')?)$")
_CONTENT = when_asked(r"\b(?!(?:d[ei]l?|della|dello|delle|dei|degli|dell|per|la|le|il|lo|l|tra|fra|e)\b)(\w)\w+")


def _beginnings(page: Page) -> Iterator[tuple[int, int, int]]:
    return ((start, end, i) for i, flow in enumerate(page.flows) for start, end in flow.sentences)


_PLURAL = re.compile(r"(?:Le|I|Gli) (?=[A-ZÀ-Ý])")
_WITH_KIND = re.compile(
    r"(?:Rete|Network|Associazione|Coordinamento|Circuito|Alleanza|Federazione|Unione|Lega)"
    r"(?: (?:[Nn]azionale|[Ii]nternazionale|[Mm]ondiale|[Ii]taliana?o?|[Ee]urope[ao]|[Rr]egionale))*"
    r"(?: (?:d[ei]|del|dei|delle|degli|tra|fra)(?: (?:le|i|gli))?)? "
    r"(?P<rest>(?P<first>[A-ZÀ-Ý][a-zà-ù]+) (?:(?:d[ei]l?|della|dei|delle|per|in|e|la|il) |(?:d|l|dell|all)')*"
    r"(?P<next>[A-ZÀ-Ý]\w+)(?: [\w']+)*)"
)
_ANY_MEMBERS = re.compile(r"(?:Itali|Europ|Metropolit|Mondial|Capoluog|Capofil|Locali|d'Italia|d'Europa)")


@lru_cache(maxsize=4096)
def without_kind(name: str) -> str | None:
    """`Città del Tartufo` of an `Associazione Nazionale Città del Tartufo`; none of the `Associazione Comuni Italiani`,
    whose members any Comuni may be."""
    found = _WITH_KIND.fullmatch(name.replace("’", "'"))
    return found["rest"] if found and not _ANY_MEMBERS.match(found["next"]) else None


def defined_behind(text: str, start: int) -> tuple[int, int] | None:
    """The word that defines an entry behind its dash: `Terre Alte – È la |rete| europea di Comuni`, `– |Rete| globale
    di 40 città`."""
    told = bare_definition().match(text, start)
    behind = text.startswith(("È ", "Si tratta "), start)
    if told and not behind and not rule_pattern("member").search(text, told.end(), min(len(text), told.end() + 60)):
        return None
    return told.span("kind") if told else None
