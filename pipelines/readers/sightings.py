"""Phrase rules that see a network on any page: defined, called one, listed as one, or one by its name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from pipelines.flows import AnyOf, match_at, matches, search
from pipelines.mentions.phrases import ACRONYM, WORD, phrase_at, phrases
from pipelines.patterns import when_asked
from pipelines.readers.defined_in_front import defined_in_front
from pipelines.readers.joined_clauses import JOINED, OF_MEMBERS, joined_before, joined_by
from pipelines.readers.joined_names import OTHER_SUBJECT, OWN_SUBJECT, joined_names, series
from pipelines.readers.naming import (
    APPOSED,
    BODY_OF,
    DESCRIBED,
    MEMBER_OF,
    NAMED,
    RUMOURED,
    Sighting,
    Span,
    beside,
    fold_name,
    is_held,
    names_with_kind,
    rule_pattern,
    rule_words,
    see,
)
from pipelines.readers.page import Page
from pipelines.readers.publishers import city_names
from pipelines.readers.short_names import spelt_out
from pipelines.readers.small_names import (
    begun_then_counted,
    gathers_towns,
    sentence_case,
    small_reach,
    small_towns,
    with_reach,
)
from pipelines.readers.taken_up import joined_then_called, told_by_its_member
from pipelines.readers.wordings import FOUNDED, GATHERS, LAUNCHED
from pipelines.vocabulary import alternation, kind_of_network_word, vocabulary


def _defined(page: Page) -> Iterator[Sighting]:
    """`EUROCITIES è una rete di città europee`, `Platforma rappresenta invece un coordinamento delle autorità
    locali`."""
    for flow, start, end in page.sentences():
        text = page.flows[flow].text
        for name, after_name, match, begun in _definitions(text, start, end):
            if match and (
                search(rule_pattern("member"), text, match.end(), end)
                or _own_section(page, flow, text[slice(*name)])
                or match_at(_gathers(), text, end + 1)
                or (after_name > name[1] and page.kind == "networks_list" and _SCOPED.match(text, match.end()))
            ):
                if seen := see(page, flow, name, match.span("kind"), "defined_as_network", DESCRIBED):
                    yield seen
                break
            if begun and not search(_A_PROJECT, text, start, name[0]):
                if seen := see(page, flow, name, begun.span("kind"), "defined_as_network", DESCRIBED):
                    yield seen
                break


_Found = re.Match[str] | None


@lru_cache(maxsize=1 << 13)
def _definitions(text: str, start: int, end: int) -> tuple[tuple[Span, int, _Found, _Found], ...]:
    """The names that may be a sentence's subject and have behind them what defines them or says how they began."""
    ends = ((name, beside(text, name)) for name in _subjects(text, start, end))
    told = (
        (name, after, match_at(rule_pattern("defines"), text, after, end), match_at(_begun(), text, after))
        for name, after in ends
    )
    return tuple(each for each in told if each[2] or each[3])


_SCOPED = when_asked(r" (?:europe[ao]|internazionale|mondiale|globale|nazionale|italian[ao])(?=[.,;])")


@cache
def _gathers() -> re.Pattern[str]:
    """`Il Patto conta oggi più di 240 città`, `Vi aderiscono i Comuni`: the next sentence says who its members are."""
    words = rule_words()
    return re.compile(
        rf"(?:(?:(?:Il|La|Lo|Questa|Questo) |L')(?:{words['kind']})\b[^.;]{{0,30}}?\b{GATHERS}|{GATHERS}|Ne fanno parte"
        rf"|Vi aderiscono|Vi partecipano|(?:Vi hanno|Hanno) aderito|(?:Lo|La|L')? ?(?:hanno|è stat[ao]) (?:firmat"
        rf"|sottoscritt)[ao])"
        rf"\b(?:[^.;]|\.(?=\d)){{0,60}}?\b(?:{words['member']})\b",
        re.I,
    )


_A_PROJECT = when_asked(
    r"\b(?:progetto|programma|campagna|bando|portale|piano|festival|premio)(?: \w+)? [«“\"]?$", re.I
)


@cache
def _begun() -> re.Pattern[str]:
    """`X è stato avviato dal Sindaco di Lione; l'iniziativa riunisce venti città`: what began is what gathers them."""
    words = rule_words()
    return re.compile(
        rf" (?:è stat[ao]|fu|venne) (?:{FOUNDED}|{LAUNCHED})[ao]\b[^.;:]{{0,160}}(?:;"
        rf"|\.|, e) (?:(?:il|la|lo|questa|questo) |l'|(?:si tratta di|è) (?:un |una |un')(?=\w+ che ))"
        rf"(?P<kind>{words['kind']}) (?:che )?(?:oggi |ora |attualmente )?{GATHERS}\b"
        rf"[^.;]{{0,60}}?\b(?:{words['member']})\b",
        re.I,
    )


_OPENED = re.compile(rf"(?=[A-Z])(?i:{FOUNDED}|{LAUNCHED})[ao]\b")


def _subjects(text: str, start: int, end: int) -> Iterable[Span]:
    """Name phrases that may be a sentence's subject: the first, and one after a dateline's dash or an article."""
    reach = 8 if _OPENED.match(text, start) else 4  # "Fondata da Lione, Genova e Osaka, la Rete dei Porti è"
    return (with_reach(text, first) for _, first in phrases(text, start, end)[:reach] if first)


def _own_section(page: Page, flow: int, name: str) -> bool:
    """Whether the flow's section is headed by this very name."""
    section = page.section_of(flow)
    return section is not None and section.level > 0 and fold_name(section.heading) == fold_name(name)


@cache
def _kinds() -> AnyOf:
    """A word for a network."""
    return AnyOf(*kind_of_network_word(), "associazione", "rete")


def _said(page: Page) -> Iterator[tuple[int, int, int]]:
    """The sentences with a word for a network, the title (`Prova entra in Lagonet, la rete`), what headings ask."""
    for index, flow in enumerate(page.flows):
        if (flow.kind == "title" and index < _TOP) or (flow.kind == "heading" and flow.text.endswith("?")):
            yield index, 0, len(flow.text)
    yield from page.sentences(_kinds())


_TOP = 3


def _appositive(page: Page) -> Iterator[Sighting]:
    """`METREX, piattaforma europea tra realtà metropolitane`, `REALSAN (rete delle città europee)`."""
    for flow, start, end in _said(page):
        text = page.flows[flow].text
        for name, follows in _appositions(text, start, end):
            known = (
                search(rule_pattern("member"), text, follows.end(), min(end, follows.end() + 60))
                or search(rule_pattern("member"), text, *name)
                or _own_section(page, flow, text[slice(*name)])
                or (
                    page.kind == "networks_list" and beside(text, name) > name[1] and _SCOPED.match(text, follows.end())
                )
                or (match_at(_OF_WHOM, text, follows.end()) and joined_before(text, start, name[0]))
            )
            if known and (seen := see(page, flow, name, follows.span("kind"), "appositive_network", APPOSED)):
                yield seen


_OF_WHOM = re.compile(  # "cessata la partecipazione a Lagonet, rete |nella quale la Provincia era stata attiva"
    r" (?:nella quale|alla quale|della quale|dalla quale|di cui|a cui|in cui) (?:il |la |l')?"
    r"(?:[Cc]omune|[Cc]ittà|[Ee]nte|[Pp]rovincia|[Aa]mministrazione|[Rr]egione|[A-ZÀ-Þ]\w+|era|aveva|faceva)\b"
)


@lru_cache(maxsize=1 << 13)
def _appositions(text: str, start: int, end: int) -> tuple[tuple[Span, re.Match[str]], ...]:
    """The names of a sentence that have a word for a network behind them."""
    named = phrases(text, start, end) if _mentions_kind(text, start, end) else ()
    names = (with_reach(text, _from_kind(text, name)) for _, name in named if name)
    told = ((name, match_at(rule_pattern("appositive"), text, beside(text, name), end)) for name in names)
    return tuple((name, follows) for name, follows in told if follows and follows["kind"][0].islower())


@lru_cache(maxsize=1 << 13)
def _mentions_kind(text: str, start: int, end: int) -> bool:
    low = text[start:end].lower()
    return any(word in low for word in kind_of_network_word())


def _called(page: Page) -> Iterator[Sighting]:
    """`la rete europea EUROCITIES`, `il network di città ICLEI`; `rete Wi-Fi` is one only if another text says so."""
    for flow, start, end in _said(page):
        text = page.flows[flow].text
        for match in matches(rule_pattern("called"), text, start, end) if _mentions_kind(text, start, end) else ():
            name = _quoted(text, match.end(), end) or phrase_at(text, match.end(), end)
            word = match["kind"].lower()
            of_others = OTHER_SUBJECT.search(text, start, match.start()) and not OWN_SUBJECT.search(text, start, end)
            strong = (
                (name is not None and _own_section(page, flow, text[slice(*name)]))
                or (
                    word in ("associazione", "organizzazione")
                    and (
                        text[match.end() - 1] in '«“"'
                        or joined_before(text, start, match.start())
                        or (name is not None and match_at(joined_by(city_names(page.publisher)), text, name[1], end))
                    )
                )
                or word in ("rete", "network", "coordinamento", "circuito", "coalizione", "alleanza")
                or (
                    word in ("partenariato", "patto", "forum")
                    and " " in match[0].strip()
                    and rule_pattern("member").search(text, match.end(), end)
                )
                or rule_pattern("member").search(match[0][len(word) :])
            )
            if (
                name
                and strong
                and not (word == "forum" and is_held(text, (name[0], name[1] + (text[name[1] :][:1] in '»”"'))))
                and not (of_others and search(JOINED, text, start, match.start()))
                and text[match.start("kind")].islower()
                and (
                    seen := see(
                        page,
                        flow,
                        name,
                        match.span("kind"),
                        "called_network",
                        NAMED if search(OF_MEMBERS, text, start, end) else RUMOURED,
                    )
                )
            ):
                yield seen


def _quoted(text: str, start: int, end: int) -> Span | None:
    """The whole of a name in quotation marks (`l'associazione «Città alpina dell'anno»`)."""
    closing = {"«": "»", "“": "”", '"': '"'}.get(text[start - 1])
    stop = text.find(closing, start, min(end, start + 80)) if closing else -1
    return (start, stop) if stop > start else None


_SEVERAL = re.compile(  # "aderisce alle reti europee Polis e Civitas", not "le reti Wi-Fi"
    r"\b(?:(?:ader\w+|adesione|partecip\w+|presen(?:te|za)|iscri\w+|entra\w*)\b[^.;:]{0,60}? "
    r"(?:a|ai|alle|in|nei|nelle)|(?:parte|membr[oi]|soci[oa]) (?:di|dei|delle))"
    r" (?:reti|[Nn]etwork)(?: di città| [a-zà-ù]+(?:ee|ei|ali|ane|ani|iche|ici))* "
    rf"(?={WORD}(?: {WORD})*(?:, | ed? ){WORD})"
)


@cache
def _lists() -> AnyOf:
    return AnyOf(_SEVERAL, rule_pattern("list"), "ques", "ess", "altre")


def _listed(page: Page) -> Iterator[Sighting]:
    """`reti internazionali di città, quali il C40`; `reti europee delle città. Tra queste ... Eurocities e
    Platforma`."""
    for flow, start, end in page.sentences(_lists()):
        text = page.flows[flow].text
        if several := search(_SEVERAL, text, start, end):
            yield from _series(page, flow, several.end(), end)
        match = search(rule_pattern("list"), text, start, end)
        if match and rule_pattern("member").search(text, match.start(), match.end()):
            yield from _series(page, flow, match.end(), end)
        elif "ques" in text[start : start + 12] or "esse" in text[start : start + 10]:
            these = rule_pattern("these").match(text[start:end])
            before = text[max(0, start - 90) : start].lower()
            if these and re.search(r"\b(?:reti|network|coordinamenti)\b", before + these[0]):
                yield from _series(page, flow, start + these.end(), end)


_IN_TURN = re.compile(  # "La terza si chiama Eurocities", on a page of networks
    r"(?:(?:La|Il|L') ?)?(?i:prim|second|terz|quart|quint|sest|ultim)[ao](?: (?:rete|associazione|di (?:queste|esse)))?"
    rf" (?:si chiama|è) (?:la |il |l')?[«“\"]?(?={WORD})"
)


def _in_turn(page: Page) -> Iterator[Sighting]:
    """`La seconda si chiama Eurocities`: networks told one after another on a page that lists them."""
    for flow, start, end in page.sentences() if page.kind == "networks_list" else ():
        told = match_at(_IN_TURN, page.flows[flow].text, start, end)
        name = phrase_at(page.flows[flow].text, told.end(), end) if told else None
        if name and (seen := see(page, flow, name, None, "told_in_turn", NAMED)):
            yield seen


def _series(page: Page, flow: int, start: int, end: int) -> Iterator[Sighting]:
    """The names of a list: `X, Y e Z`."""
    for name in series(page.flows[flow].text, start, end):
        if seen := see(page, flow, name, None, "listed_network", NAMED):
            yield seen


_HEADS = re.compile(
    r"(?:Rete|Coordinamento|Alleanza|Coalizione|Circuito|Network) (?:\w+ )?(?:d[ei]|del|della|dei|delle|degli|per|d'"
    r"|[A-Z])"
)


_WHOSE_JOINING = re.compile(  # "l'adesione |del Comune", "l'ingresso della Città metropolitana |di Firenze in"
    r"\b(?:adesione|ingresso|iscrizione|entrata|appartenenza|partecipazione|presenza)(?: formale)?"
    r" (?:d(?:i|el|ella) |dell')"
    r"(?:(?:[Cc]ittà(?: metropolitana)?|[Cc]omune|[Aa]mministrazione(?: comunale)?|[Cc]apoluogo"
    r"|[Pp]rovincia) d(?:i |'))?$"
)
_TO_WHAT = re.compile(  # "l'adesione del Comune alla Rete Italiana Città Sane"
    r"[A-ZÀ-Ý]\w+(?: metropolitana)?(?: (?:di )?[A-ZÀ-Ý]\w+)? (?:(?:ad?|alla|al|in|nella|nel) |all'|nell')(?=[A-ZÀ-Ý])"
)


_ORGAN_BEFORE = re.compile(r"\b(?:(?:gruppo|tavolo) di lavoro|[Ww]orking [Gg]roup|[Tt]ask [Ff]orce) $")
_OF_WHICH = when_asked(r" d(?:el|ella|ello|i|ell') ?(?=[A-ZÀ-Ý])(?!.* d(?:el|ella|ello|i|ell') ?[A-ZÀ-Ý])")


_FAR_BEFORE = 80  # characters: what may stand right before a name is shorter


@lru_cache(maxsize=1 << 14)
def _from_kind(text: str, name: Span) -> Span:
    """A name without what is said to be the network's: `Migrazioni del Coordinamento Comuni per la Pace`."""
    words = text[slice(*name)]
    begin = max(0, name[0] - _FAR_BEFORE)
    if _WHOSE_JOINING.search(text, begin, name[0]) and (to := _TO_WHAT.match(words)):
        return name[0] + to.end(), name[1]
    if _ORGAN_BEFORE.search(text, begin, name[0]) and (last := _OF_WHICH.search(words)):
        return name[0] + last.end(), name[1]
    if of_it := BODY_OF.match(words) or MEMBER_OF.match(words):
        return name[0] + of_it.end(), name[1]
    kind = rule_pattern("name").search(words)
    owned = (
        kind
        and kind.start()
        and re.search(r" (?:(?:de|ne|a|da)l(?:la|lo)?|(?:de|ne|a|da)ll')\s?$", words[: kind.start()])
    )
    return (name[0] + kind.start(), name[1]) if kind and owned else name


def _named(page: Page) -> Iterator[Sighting]:
    """`Coordinamento Nazionale degli Enti Locali per la Pace`, `Global Covenant of Mayors`: kind and members in
    the name."""
    member = rule_pattern("member")
    for flow, start, end in (said for said in _said(page) if page.flows[said[0]].kind != "footnote"):
        text = page.flows[flow].text
        for name in (_from_kind(text, name) for name in names_with_kind(text, start, end)):
            words = text[slice(*name)]
            kind = rule_pattern("name").search(words)
            if _STANDS_FOR.match(words) and text.endswith((" con l'", " con la ", " con "), 0, name[0]):
                continue
            headed = (
                kind is not None
                and kind.start() == 0
                and (
                    (
                        _HEADS.match(words)
                        and search(member, text, name[1], end)
                        and not text.endswith(("con la ", "con il ", "con l'"), 0, name[0])
                    )
                    or (
                        ACRONYM.match(text, name[1])
                        and search(JOINED, text, start, end)
                        and not search(_WHOSE_WORK, text, start, name[0])
                    )
                    or (_HEADS.match(words) and (member.search(words) or begun_then_counted(text, start, name, end)))
                    or match_at(gathers_towns(), text, name[1], end)
                )
            )
            if kind is None or _organ_heads().match(words) or not (headed or rule_pattern("name_member").search(words)):
                continue
            word = (name[0] + kind.start(), name[0] + kind.end())
            if seen := see(page, flow, name, word, "network_by_its_name", NAMED):
                yield seen


_STANDS_FOR = re.compile(  # with whom a network works: "con l'|Unione delle Province d'Italia"
    r"(?:Unione|Lega|Federazione|Confederazione) (?:de(?:i|lle|gli)|nazionale|italiana)\b", re.I
)
_WHOSE_WORK = when_asked(  # "alla Rete, |iniziativa dell'|Organizzazione Meteorologica (OM), ha aderito"
    r"\b(?:iniziativa|programma|progetto|campagna|(?:promoss|lanciat|sostenut|patrocinat|avviat|coordinat|ideat)[aoie])"
    r"(?: [\w']+){0,3} (?:d(?:el|ella|ello|al|alla|allo|i|a) |d(?:el|al)l')$"
)


@cache
def _organ_heads() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{alternation(w for words in vocabulary('networks')['bodies'].values() for w in words if w != 'Forum')})\b"
    )


PHRASE_RULES = (
    sentence_case,
    small_reach,
    small_towns,
    _defined,
    defined_in_front,
    _appositive,
    _called,
    _listed,
    _in_turn,
    _named,
    spelt_out,
    joined_then_called,
    told_by_its_member,
    joined_names,
)
"""The rules in the order they read a page."""
