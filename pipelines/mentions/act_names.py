"""Acts cited by name: a kind word and what makes it a proper name ("Accordo di Parigi", "DUP 2020-2022").

No name is listed anywhere: kind words are vocabulary, and a name is a kind word with capitals, a period or quotation
marks. Generic agreements ("Patti di Gemellaggio"), networks ("Patto dei Sindaci") and plans yet to come ("un Piano del
cibo") are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from pipelines.flows import matches
from pipelines.mentions.act_forms import Act, Found, full_year, vocabulary
from pipelines.mentions.act_subjects import before_subject
from pipelines.patterns import when_asked

_OF = r"(?: (?:di|del|della|dello|dei|degli|delle) | dell'| d'| degl')"
_TOPIC = (
    r"(?: (?:per|contro|in materia di) (?:(?:il|lo|la|i|gli|le) |l')?"
    r"| (?:sul|sulla|sullo|sui|sugli|sulle|su|nel(?! (?:(?:mese|corso) (?:di"
    r"|del) )?(?:[a-z]+ )?(?:del )?[12]\d{3}\b)|nella) | sull'| nell'| (?:on|for|of|to) (?:the )?)"
)
_NO_MONTH = (
    r"(?!(?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre|corso)\b)"
)
_PERIOD = (
    r"(?:,?(?: per| del| nel| relativ[oa]| riferit[oa])?(?: il| lo| gli| al| agli)?"
    r" (?:biennio|triennio|quadriennio|quinquennio|anni|periodo))?"
    r" ?(?P<first>(?:19|20)\d\d) ?[-–—/] ?(?P<last>(?:19|20)\d\d|\d\d)(?![\d/])"
)
_BRACKETED_PERIOD = re.compile(rf" \(?(?:[A-Z]{{2,8}}\) ?\(?)?{_PERIOD}")
_INDEFINITE = re.compile(r"\b(?:[Uu]n[oa]? |[Uu]n'|[Oo]gni |[Cc]iascun[oa]? |[Qq]ualsiasi |[Nn]essun[oa]? )$")
_OFFICE = re.compile(r"(?:Uffici[oi]|Servizio|Settore|Area|Commissione|Direzione|Unità|Sportello|Assessorato|Tavolo) $")
_EUROPE = re.compile(r"\bEurop|\beurope[oa]|\b(?:UE|EU)\b")
_QUOTED = re.compile(
    r'[“«„"](?:(?<!")\s?|(?<![\w.,;:!?)%°"”].)(?=\S))(?P<name>[A-ZÀ-Þ0-9][^“”"«»„;:!?]{2,140}?)\s?[”"»“]'
)
_ADJECTIVE = (
    r"(?!(?:rimane|permane|emana|richiama|vale|prevale|risale|sale|riguarda)\b|\w+[pbldif]ica\b)"
    r"[a-zà-ù]{2,}(?:al[ei]|an[aoei]|ic[ao]|iche|ier[aei]|ari[ae]|ee|bil[ei]|iv[aei])"
)
_LOWER_TOPIC = when_asked(
    rf" (?:su(?:l|i|lla|lle|gli|llo) |sull')(?!base\b)[a-zà-ù]{{4,}}(?: {_ADJECTIVE}(?!\w)){{0,2}}"
    r"(?: (?:di |de(?:l|i|gli|lla|lle|llo) |dell')[a-zà-ù]{4,}"
    r"(?: e (?:de(?:l|i|gli|lla|lle|llo) |dell')[a-zà-ù]{4,})?)?"
)
_OF_ITEM = r"(?:di |de(?:l|i|gli|lla|lle|llo) |dell')[a-zà-ù]{4,}"
_LOWER_MATTER = when_asked(  # "Carta europea| dell'uguaglianza fra donne e uomini nella vita locale|"
    r" (?:(?:de(?:l|i|gli|lla|lle|llo) |dell')|(?:(?<=europea )|(?<=mondiale )|(?<=onale )|(?<=universale ))"
    r"per (?:la |il |l'))[a-zà-ù]{4,}(?: e (?:la |il |l')[a-zà-ù]{4,}(?= de))?"
    rf"(?: {_OF_ITEM}(?: e {_OF_ITEM})?| {_ADJECTIVE}(?!\w)(?: o {_ADJECTIVE}(?!\w))?"
    r"| (?:fra|tra) (?:le |i |gli )?[a-zà-ù]{4,} e (?:le |i |gli )?[a-zà-ù]{4,})?(?: nella vita [a-zà-ù]{4,})?"
)
_NAMED_CITY = re.compile(
    r"(?:Comune|Città|Provincia|Regione|Municipio)(?: [Mm]etropolitana)?+(?: (?:d(?:i|el|ella) )?| d')[A-ZÀ-Þ]"
)
_SENTENCE = re.compile(r"[.](?!\d)")


@dataclass(frozen=True, slots=True)
class _Patterns:
    """The patterns built from the vocabulary."""

    head: re.Pattern[str]
    lower: re.Pattern[str]
    rest: re.Pattern[str]
    adjectives: re.Pattern[str]
    english: re.Pattern[str]
    acronym: re.Pattern[str]
    before_quote: re.Pattern[str]
    issuer: re.Pattern[str]
    says: re.Pattern[str]


def named(text: str) -> Iterator[Found]:
    """Yield the acts that `text` cites by name; spans may overlap, the longest is meant."""
    yield from _quoted(text)
    yield from _italian(text)
    yield from _lower(text)
    yield from _english(text)
    yield from _acronyms(text)


@cache
def _kinds(table: str) -> dict[str, dict[str, Any]]:
    """Return the named kinds of the vocabulary by their word in small letters."""
    return {entry["word"].lower(): entry for entry in vocabulary()[table]}


@cache
def _patterns() -> _Patterns:
    words = sorted((entry["word"] for entry in vocabulary()["named"]), key=len, reverse=True)
    english = "|".join(entry["word"] for entry in vocabulary()["named_english"])
    adjective = rf"(?: (?:{'|'.join(vocabulary()['adjectives'])})\b)"
    lower = "|".join(word.lower() for word in words if _kinds("named")[word.lower()].get("bare_lower"))
    issuers = "|".join(vocabulary()["issuers"])
    capital = _capital(words)
    return _Patterns(
        head=re.compile("|".join(words)),
        lower=re.compile(
            rf"(?:{lower}) di (?P<place>{capital})|statuto (?:comunale|metropolitano|regionale|provinciale)\b"
            rf"|statuto de(?:l|lla) (?:{issuers}|[Cc]ittà metropolitana)\b(?: [Mm]etropolitana)?(?: di {capital})?"
        ),
        rest=re.compile(
            rf"(?:{'|'.join(rf'(?<={word})' for word in words if _kinds('named')[word.lower()].get('numbered'))})"
            rf" \d\d(?![\w%]|[.,/]\d| (?!local|dell|nell|dall|sull|anche)[a-zà-ù]{{5,}}[ie]\b)"
            rf"|{_rest(capital, adjective, issuers)}"
        ),
        adjectives=re.compile(rf"{adjective}{{0,2}}"),
        english=re.compile(
            rf"(?:{english})(?!\w)(?P<topic> (?:on|for|of) (?:the )?{capital}(?: (?:and )?{capital}){{0,5}})?"
        ),
        acronym=re.compile(rf"(?:{'|'.join(vocabulary()['acronyms'])})(?![\w-])(?:{_PERIOD}| (?:19|20)\d\d(?![\d/]))?"),
        before_quote=re.compile(
            rf"\b(?P<word>(?i:{'|'.join(words)}))(?:{adjective}| di misure| legislativo| cosiddett[oaie]){{0,2}},? $"
        ),
        issuer=re.compile(
            rf"{_OF}(?P<issuer>(?:{issuers})(?!\w)(?: [Ee]urope[oa]\b)?"
            rf"(?:(?<=Provincia) di {capital} e (?:della )?{capital}"
            rf"|(?: [Mm]etropolitana)?(?: di {capital})?(?: {capital}){{0,3}})"
            rf"(?:(?: (?:della|delle|dei|degli|per la|e la) | (?:dell|per l|d)'){capital}(?: {capital})?){{0,2}})"
        ),
        says=re.compile(
            rf" che (?:(?:il|lo|la) |l')(?P<issuer>(?:{issuers})(?!\w)(?: [Ee]urope[oa]\b)?(?: {capital}){{0,3}}"
            rf"(?: (?:della|delle|dei|degli) {capital}(?: {capital})?)?)"
            r" (?:ha (?:\w+ )?(?:indicato|fissato|stabilito|dato|raccomandato|formulato|espresso|posto|riportato)"
            r"|indica|fissa|stabilisce|dà|raccomanda|formula|pone|riporta)"
            r" (?:nel(?:la|le|lo)?|nei|negli|con (?:il|la|le|i)) ?[\"«“]?$"
        ),
    )


def _capital(words: list[str]) -> str:
    """Return the pattern of a word of a name: a capital, but no kind word, place inside an act or start of a clause."""
    clause = ["Artt?", "Comma", "Missione", "Obiettivo", "Il", "La", "Lo", "Gli", "Le", "In", "Nel", "Si"]
    stop = "|".join([*words, *clause])
    return rf"(?!(?:{stop})\b)[A-ZÀ-Þ][\w-]*(?:'[A-ZÀ-Þ]\w+)?"


def _rest(capital: str, adjective: str, issuers: str) -> str:
    """Return the pattern of what makes a kind word a name: adjectives, capitals, "di ...", "per ..." and a period."""
    words = rf"(?:Provincia di {capital} e della {capital}|Città [Mm]etropolitana|(?:Unione|Commissione) [Ee]uropea"
    words = rf"{words}|Consiglio [Ee]uropeo|{capital}"
    words = rf"{words}(?: (?:(?:e|ed|and|&) )?{capital}){{0,6}})"
    topic = rf"{words}(?: e (?:(?:il|lo|la|i|gli|le) |l')(?!(?:{issuers})\b){words})?"
    lower = (
        rf"(?:(?:{_OF}|{_TOPIC}){_NO_MONTH}[a-zà-ù]{{3,}}{adjective}?(?: e [a-zà-ù]{{4,}}(?= (?:19|20)\d\d))?){{0,2}}"
    )
    chunk = (
        rf"{adjective}{{0,3}}{lower}(?:{_OF}{words}|{_TOPIC}{topic}|(?! nel){_TOPIC}\d{{4}}(?!\d)| {words}"
        rf"| (?:19|20)\d\d(?! ?[-–—/] ?\d)(?!\d)|{_OF}sviluppo sostenibile| per lo sviluppo sostenibile"
        rf"|(?<=[a-zà-ù])(?: allo | all'){words})"
    )
    alone = _PERIOD.replace("first", "from").replace("last", "to")
    return rf"(?:(?:{chunk}){{1,6}}(?:{_PERIOD})?|{adjective}{{0,3}}{lower}{alone})"


def _named_act(text: str, start: int, end: int, entry: dict[str, Any], closing: int = 0) -> Found:
    """Return the named act at `[start, end)`; `closing` is where its owner may follow."""
    name = text[start:end]
    act = Act(entry["kind"], "", name=name, cite_start=start, cite_end=end).having("name", name, (start, end))
    act = _with_issuer(text, start, end, act, closing)
    if entry.get("european") and _EUROPE.search(f"{name} {act.issuer or ''}"):
        act = replace(act, kind=entry["european"])
    return Found(start, end, _with_period(text, start, end, act))


def _with_issuer(text: str, start: int, end: int, act: Act, closing: int) -> Act:
    """Return `act` with the body named in it ("della Commissione Europea") or right after its quotation marks."""
    issuer = _patterns().issuer
    match = issuer.search(text, start, end) or (issuer.match(text, closing) if closing else None)
    if match is None and act.kind in _SAYS and " che " in text[max(0, start - 140) : start]:
        match = _patterns().says.search(text, max(0, start - 140), start)
    return act.having("issuer", match["issuer"], match.span("issuer")) if match else act


_SAYS = frozenset(["report", "guideline", "plan"])  # "i limiti che l'OMS indica nelle |Linee guida|"


def _with_period(text: str, start: int, end: int, act: Act) -> Act:
    """Return `act` with its period of years, inside the name or in a bracket after it."""
    match = re.compile(_PERIOD).search(text, start, end) or _BRACKETED_PERIOD.match(text, end)
    if match is None:
        return act
    first, last = int(match["first"]), match["last"]
    until = full_year(last) if len(last) == 4 else first // 100 * 100 + int(last)
    closing = match.end() + (text[match.end() : match.end() + 1] == ")")
    act = act.having("period_edtf", f"{first}/{until}", (match.start("first"), match.end("last")))
    return replace(act, cite_end=max(act.cite_end, closing))


def _quoted(text: str) -> Iterator[Found]:
    """Yield names in quotation marks that begin with a kind word, or follow one (pacchetto "...")."""
    for match in _QUOTED.finditer(text):
        start, end = match.span("name")
        if _SENTENCE.search(text, start, end) or text.count(" ", start, end) > 14:
            continue
        inside = _patterns().head.match(text, start)
        before = None if inside else _patterns().before_quote.search(text, max(0, match.start() - 50), match.start())
        word = inside.group() if inside and inside.end() < end else before["word"] if before else ""
        entry = _kinds("named").get(word.lower())
        if entry and (inside or (not entry.get("alone") and text.count(" ", start, end) < 9)):
            found = _named_act(text, start, end, entry, match.end())
            european = before and entry.get("european") and _EUROPE.search(before.group())
            yield replace(found, act=replace(found.act, kind=entry["european"])) if european else found


def _without_owner(text: str, start: int, end: int, entry: dict[str, Any]) -> int:
    """Return where a name ends before its owner: "Piano strategico triennale" of "di Città metropolitana".

    A statute's owner, a city with its name and an owner that a period follows belong to the name.
    """
    if entry["kind"] == "statute":
        return end
    owner = next((m for m in _patterns().issuer.finditer(text, start, end) if m.end() == end), None)
    if owner is None or _NAMED_CITY.match(owner["issuer"]) or _patterns().head.fullmatch(text, start, owner.start()):
        return end
    return owner.start()


def _italian(text: str) -> Iterator[Found]:
    """Yield names that begin with a capital kind word: "Piano strategico triennale di Città metropolitana"."""
    position = 0
    for head in _patterns().head.finditer(text):
        start = head.start()
        entry = _kinds("named")[head.group().lower()]
        if start < position or not _begins_name(text, start, entry) or text[head.end() : head.end() + 1].isalnum():
            continue
        end = _name_end(text, head, entry)
        if end and _is_name(text, head, end):
            position = _without_owner(text, start, before_subject(text, start, end, head.end()), entry)
        elif entry.get("alone"):
            adjectives = _patterns().adjectives.match(text, head.end())
            position = adjectives.end() if adjectives else head.end()
        else:
            continue
        begin = start - (6 if text.endswith(("Nuova ", "Nuovo "), 0, start) else 0)
        yield _named_act(text, begin, position, entry, position)


def _name_end(text: str, head: re.Match[str], entry: dict[str, Any]) -> int | None:
    """Return where the name beginning with `head` ends, None if nothing makes it a name."""
    rest = _patterns().rest.match(text, head.end())
    if entry.get("lower_purpose") and (purpose := _purpose(text, head.end(), rest)):
        return purpose.end()
    if not entry.get("lower_topic"):
        plan = _plan_of_own().match(text, head.end()) if not rest and head.group() == "Piano" else None
        known = plan and _DEFINITE.search(text, max(0, head.start() - 8), head.start())
        return _so_called(text, head.end(), rest.end()) if rest else plan.end() if plan and known else None
    of = None if rest else _patterns().adjectives.match(text, head.end())
    begin = rest.end() if rest else of.end() if of else head.end()
    topic = _LOWER_TOPIC.match(text, begin)
    if topic is None and of and of.end() > head.end():
        topic = _LOWER_MATTER.match(text, of.end())
    return topic.end() if topic else rest.end() if rest else None


_PURPOSE = re.compile(  # "Strategia dell'Unione europea| per la regione adriatica e ionica|"
    rf" per (?:(?:la|il|lo|le|i|gli) |l')(?!il |la |l')[a-zà-ù]{{4,}}(?: {_ADJECTIVE}(?!\w)(?: e {_ADJECTIVE}(?!\w))?"
    r"| [a-z]{4,}(?=[,.;)]|$))?"
)


def _purpose(text: str, begin: int, rest: re.Match[str] | None) -> re.Match[str] | None:
    """What a strategy is for, in small letters, behind its owner or adjectives."""
    if rest and rest["first"] is not None:
        return None
    adjectives = _patterns().adjectives.match(text, begin)
    end = rest.end() if rest else adjectives.end() if adjectives else begin
    return _PURPOSE.match(text, end) if end > begin else None


def _so_called(text: str, start: int, end: int) -> int:
    """Where a name ends whose adjectives are capitals at first: "Piano| Strategico| metropolitano 2024-2026"."""
    adjectives = _capital_adjectives().fullmatch(text, start, end)
    more = _patterns().adjectives.match(text, end) if adjectives else None
    if more is None or more.end() == end:
        return end
    period = _PERIOD_BEHIND.match(text, more.end())
    return period.end() if period else more.end()


_PERIOD_BEHIND = when_asked(_PERIOD)


@cache
def _capital_adjectives() -> re.Pattern[str]:
    return re.compile(rf"(?: (?=[A-ZÀ-Þ])(?i:{'|'.join(vocabulary()['adjectives'])}))+")


_DEFINITE = when_asked(r"(?:\b(?:[Ii]l|[Dd]el|[Aa]l|[Nn]el|[Dd]al|[Ss]ul|[Cc]ol|[Pp]roprio) )$")


_NO_CLAUSE = (  # "il Piano d'azione per la pace| e la campagna Acqua per tutti è stata": who does something else
    r"(?! (?!(?:è|sono|ha|hanno|fu|venne|si|d[ei]l?|dell[aoe]|dei|degli|che|[a-z]+,)\b|dell')(?:[\w'-]+ ){1,6}?"
    r"(?:è|sono|ha|hanno|fu|venne|si è) )"
)


@cache
def _plan_of_own() -> re.Pattern[str]:
    """After "Piano", in small letters: " strategico metropolitano", " d'azione per l'energia sostenibile"."""
    adjective = rf"(?: (?:{'|'.join(vocabulary()['adjectives'])})\b)"
    noun = rf"[a-zà-ù]{{4,}}(?:{adjective}| [a-zà-ù]{{4,}}(?:bil[ei]|ic[aoie]|al[ei]))?"
    noun = (
        rf"{noun}(?: e (?:(?:(?:il|la|lo|i|gli|le) |l'){noun}|[a-zà-ù]{{3,}}(?:nza|zione|tà|mento)(?!\w)){_NO_CLAUSE})?"
    )
    of = rf"(?:{_OF}|(?: per) (?:(?:il|la|lo|i|gli|le) |l')){noun}"
    return re.compile(rf"(?:{adjective}{{2,3}}(?:{of})?|(?: d'azione){adjective}?{of}|{adjective}{of})(?!\w)")


def _begins_name(text: str, start: int, entry: dict[str, Any]) -> bool:
    """Tell whether a kind word may begin a name: no article "un", no office before it, and no document's own title."""
    before = text[max(0, start - 16) : start]
    if entry.get("quoted_only") or re.search(r"[\w-]$", before):
        return False
    return not (_INDEFINITE.search(before) or _OFFICE.search(before) or (entry["kind"] == "guideline" and start == 0))


def _is_name(text: str, head: re.Match[str], end: int) -> bool:
    """Tell whether the words after a kind word name one act: not "Patto dei Sindaci", "Accordo di Collaborazione"."""
    if head.group() not in vocabulary()["not_names_for"]:
        return True
    words = re.findall(r"[A-ZÀ-Þ][\w-]*", text[head.end() : end])
    generic = vocabulary()["not_names"]
    return not words or not (words[0] in generic or {"Sindaci", "Comuni", "Città"} & set(words))


def _lower(text: str) -> Iterator[Found]:
    """Yield names whose kind word has a small letter: "accordo di Parigi", "statuto comunale"."""
    for match in matches(_patterns().lower, text):
        before = text[max(0, match.start() - 16) : match.start()]
        if before[-1:].isalnum() or _INDEFINITE.search(before) or match["place"] in vocabulary()["not_names"]:
            continue
        if match.group().startswith("carta ") and _OF_PAPER.search(text, max(0, match.start() - 40), match.start()):
            continue
        yield _named_act(text, *match.span(), _kinds("named")[match.group().split()[0]])


_OF_PAPER = when_asked(  # "La scuola della |carta di Fès|", "il museo della"; but "i principi della |carta di Lipsia|"
    r"\b(?!princip|impegn|obiettiv|articol|test[oi]\b|firm|contenut|valor|attuazion|rispett|adesion|sottoscri|second"
    r"|punt[oi]\b|spirito|stesur|approvazion|adozion|ratific|indicazion|sensi\b|luce\b|base\b|ambit|quadro\b|seguit"
    r"|applicazion|anniversari|linee\b|dettat|promoto|parte\b|nome\b|\w+(?:ando|endo)\b)[a-zà-ù]{4,} della $"
)


_CAPITALS_BEFORE = re.compile(
    r"(?:(?<![\w'.-])(?!(?:Il|Lo|La|I|Gli|Le|Del|Nel|Al|Dal|Con|Per|Un|Una|The|In|Di|A|Dell|Nell|Sul|Della|Nella)\b)"
    r"(?:[A-ZÀ-Þ][\w-]*|2\d{3}) ){1,3}$"
)


def _english(text: str) -> Iterator[Found]:
    """Yield English names: "Global Compact on Migration", "Urban Agenda for the EU", "Leipzig Charter"."""
    for match in matches(_patterns().english, text):
        word = match.group()[: match.start("topic") - match.start()] if match["topic"] else match.group()
        entry = _kinds("named_english")[word.lower()]
        before = _CAPITALS_BEFORE.search(text, max(0, match.start() - 40), match.start())
        named_so = match["topic"] or not (entry.get("needs_topic") or word == "Agenda")
        if before and named_so:
            end = before_subject(text, before.start(), match.end(), match.start() + len(word))
            yield _named_act(text, before.start(), end, entry)


def _acronyms(text: str) -> Iterator[Found]:
    """Yield acronyms that any authority gives its plans: "DUP 2020-2022", "TUEL"."""
    for match in matches(_patterns().acronym, text):
        kind = vocabulary()["acronyms"][re.split(r"\W", match.group())[0]]
        if not re.search(r"[\w-]$", text[max(0, match.start() - 1) : match.start()]):
            yield _named_act(text, *match.span(), {"kind": kind})
