"""What a sighting of a network is, and what its name may be: shared by the rules that see networks.

The patterns are made from vocabulary; which words make a rule is in `sightings.py` and `listings.py`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache

from pipelines.gazetteer import meanings
from pipelines.ids import slug
from pipelines.labels import label_of
from pipelines.mentions.phrases import ACRONYM, WORD, is_acronym, phrases, shortens, whole_phrase
from pipelines.patterns import when_asked
from pipelines.readers.page import Page
from pipelines.vocabulary import (
    alternation,
    kind_of_network_word,
    organisation_heads,
    organisation_spellings,
    vocabulary,
)

DESCRIBED, APPOSED, HEADED, NAMED, RUMOURED = 0, 1, 2, 3, 4
Span = tuple[int, int]


@dataclass(slots=True)
class Sighting:
    """A network seen under a name: where, its acronym beside it, the word that calls it a network, the rule that
    saw it."""

    page: Page
    flow: int
    name: Span
    acronym: Span | None
    word: Span | None
    rule: str
    rank: int
    section: int | None = None
    text: str = field(init=False)  # the name and the acronym as written
    short: str | None = field(init=False)

    def __post_init__(self) -> None:
        self.text = self.page.written(self.flow, *self.name)
        self.short = self.page.written(self.flow, *self.acronym) if self.acronym else None


@cache
def rule_words() -> dict[str, str]:
    """Parts of the rules' patterns, made from vocabulary."""
    kinds = kind_of_network_word()
    members = vocabulary("networks")["members"]
    return {"kind": alternation(kinds), "member": alternation(members)}


@cache
def rule_pattern(name: str) -> re.Pattern[str]:
    """The compiled patterns of the rules, by name."""
    words = rule_words()
    kind, member = words["kind"], words["member"]
    member_any = rf"(?i:{member})"
    skip = (
        r"(?:(?!(?:è|sono|che|ha|hanno|con|in|a|quali|quale|cosa|al|alla|ai|di|del|della|per|su|dal|dalla|nel|nella)\b)"
        r"(?-i:[\da-zà-ÿ'-]+) ){0,4}?"
    )
    sources = {
        "defines": rf"(?: ?,[^.;]{{0,240}}?,| [-–—][^.;–—]{{0,160}}[-–—])? ?(?:è|sono|rappresenta|costituisce|era"
        r"|(?:è stat[ao]|fu)(?= un)|si "
        rf"configura come|nasce come|è nat[ao] come)"
        rf" (?!stat)(?!tra )(?!fra )(?!membro)(?!soci)(?!parte)(?P<between>{skip}(?:un'|l')?)(?P<kind>{kind})\b",
        "appositive": rf" ?(?:,|:|–|-|—|\()(?: ?(?:nat[ao]|fondat[ao]|dal|nel)[^,;()]{{0,30}},)? ?"
        rf"(?!(?:ed?|mentre|ma) )(?P<between>(?:una |un |un'|la "
        rf"|il |l'|lo )?{skip})(?P<kind>{kind})\b",
        "called": rf"\b(?=\w)(?P<kind>[Rr]ete|network|coordinamento|circuito|piattaforma|partenariato|patto|forum"
        rf"|coalizione|alleanza|campagna|associazione|organizzazione)"
        rf"(?: (?:europe[ao]|internazionale|mondiale|globale|nazionale|italian[ao]|regionale|globale|transnazionale"
        rf"|tematic[ao]))*"
        rf"(?: (?:di|delle|dei|tra|fra|degli) (?:le |i |gli )?(?:{member_any})(?: (?:del mondo|d'Europa|d'Italia"
        rf"|(?!che|ogni|anche|d[ae](?:gli|lle)|n(?:egli|elle)|su(?:gli|lle)|a(?:gli|lle))[a-zà-ù]{{4,}}[ei]))*)?"
        rf"(?: (?:denominat[ao]|chiamat[ao]|nota come|noto come))? [\"«“']?(?={WORD})",
        "list": rf"\b(?=\w)(?:[Rr]eti|network|coordinamenti|organizzazioni|associazioni)\b[^.;:]{{0,80}}?(?:,? (?:"
        rf"(?<!alle )(?<!delle )(?<!nelle )(?<!dalle )(?<! le )(?<!sulle )quali|come"
        rf"|tra cui|fra cui|tra le quali|fra le quali|ad esempio|in particolare)|:) (?:il |la |lo |l'|i |le "
        rf")?(?={WORD})",
        "these": rf"^(?:[Tt]ra|[Ff]ra) (?:queste|questi|esse|essi|le altre)\b[^.;:]{{0,90}}? (?={WORD})",
        "member": rf"\b(?=\w)(?:{member})\b",
        "kind": rf"\b(?=\w)(?:{kind})\b",
        "name": rf"\b(?=\w)(?:(?:{alternation(w.title() for w in kind_of_network_word())}|ASSOCIAZIONE|RETE)\b)",
        "name_member": r"\b(?:d(?:ei|elle|egli)|of|tra|fra|for|di) (?:[A-Z]\w+ |the )?"
        r"(?:Città|Comuni|Sindaci|Enti Locali"
        r"|Autorità Locali|Cities|Mayors|Regions|Local Governments|Municipalities|Regioni|Capitali|Province)\b"
        r"|\b(?:Cities|City|Towns|Villages|Mayors|Municipalities|Local Authorities|Local Governments)\b"
        r"|^(?:Rete|Alleanza|Coordinamento|Associazione|Lega|Unione|Network) (?:[A-Z]\w+ )?"
        r"(?:Città|Comuni|Sindaci|Enti Locali)\b",
    }
    return re.compile(sources[name], re.I if name in ("defines", "appositive", "member") else 0)


def word_behind(text: str, end: int) -> tuple[int, int] | None:
    """The word behind a name that calls it a network: `Polis, |rete| europea`."""
    follows = rule_pattern("appositive").match(text, end)
    return follows.span("kind") if follows and follows["kind"][0].islower() else None


_SPELT = re.compile(r" \((?P<long>[A-ZÀ-Ý][\w'’-]+(?: [\w'’&-]+){1,12})\)")


def spelt_beside(text: str, name: Span) -> Span | None:
    """What an acronym stands for, in brackets behind it: `ECAD (European Cities Against Drugs)`; whatever its letters
    where that begins as a network's name does: `EFUS (Forum europeo per la sicurezza urbana)`."""
    found = _SPELT.match(text, name[1])
    short = text[slice(*name)]
    if found is None or not is_acronym(short):
        return None
    of_kind = found["long"].split(" ", 1)[0].lower() in kind_of_network_word()
    return found.span("long") if of_kind or found["long"][0] == short[0] else None


@lru_cache(maxsize=1 << 14)
def beside(text: str, name: Span) -> int:
    """Where a name ends, its acronym or what it stands for in brackets included."""
    if short := ACRONYM.match(text, name[1]):
        return short.end()
    spelt = spelt_beside(text, name)
    return spelt[1] + 1 if spelt else name[1]


_SHORT_BEFORE = re.compile(r"(?:^|(?<=[.:] )|\b(?:[Ii]l|[Ll]a) |\b[Ll]')([A-Z][\w-]{1,11}) [-–] $")
"""What stands before a name spelt out: `|ICLEI – |Local Governments for Sustainability`."""


def see(page: Page, flow: int, name: Span, word: Span | None, rule: str, rank: int) -> Sighting | None:
    """A sighting, unless the phrase cannot be a network's name (a city, a publisher, an office, a sentence's
    first word)."""
    text = page.flows[flow].text
    name = whole_phrase(text, page.flows[flow].sentence_at(name[0])[0], name)
    start, end = name
    acronym = ACRONYM.match(text, end)
    if (
        not acronym
        and (split := re.match(r"(?P<acronym>[A-Z][\w-]{1,11}) [-–] ", text[start:end]))
        and is_acronym(split["acronym"])
    ):
        return Sighting(
            page, flow, name, (start, start + len(split["acronym"])), word, rule, rank, page.flows[flow].section
        )
    if not can_be_name(page, flow, name, rule):
        return None
    if not acronym and (before := _SHORT_BEFORE.search(text, max(0, start - 16), start)) and is_acronym(before[1]):
        return Sighting(page, flow, name, before.span(1), word, rule, rank, page.flows[flow].section)
    if spelt := spelt_beside(text, name):
        return Sighting(page, flow, spelt, name, word, rule, rank, page.flows[flow].section)
    span = (
        (acronym.start("acronym"), acronym.end("acronym"))
        if acronym and shortens(acronym["acronym"], text[start:end])
        else None
    )
    return Sighting(page, flow, name, span, word, rule, rank, page.flows[flow].section)


_NOT_NAMES = re.compile(
    r"(?:Il|La|Lo|I|Gli|Le|L|Un|Una|Oggi|Quest[oaie]|Tali?|Ess[oaie]|Sindac[oi]|Comun[ei]|Amministrazion[ei]"
    r"|Citt[àa]|Nel|Dal"
    r"|Non|Al|In|Per|Con|Tra|Fra|A|È|Obiettivo|Scopo|Membri?|Paes[ei]"
    r"|Europa|Italia|Regione|Provincia|Ente|Rete|Reti|Forum|Network|Patto|Consiglio|Coordinamento|Associazione"
    r"|Presidente"
    r"|Assessor[ei]|Unione Europea|Commissione Europea|Nazioni Unite)",
    re.I,
)


_OFFICE_HOLDER = re.compile(
    r"(?:Vice)?(?:[Ss]indac[oa]|Presidente|Assessor[ea]|Assessora|Consiglier[ea]|Ministr[oa]|Segretari[oa]"
    r"|Dirett(?:ore|rice)|Responsabile|Dirigente|Referente)"
    r" (?:di|del|della|dello|dell'|per|all)"
)
_WE_ARE = re.compile(r"(?:Siamo|Aderiamo|Partecipiamo|Facciamo|Abbiamo|Entriamo) ")
_OWN_TO = re.compile(r"(?:Ente|Comune|Amministrazione|Provincia|Unione) (?:(?:ad?|al|alla|in|nel|nella) |all'|nell')")
"""Whose joining is told, and of what: `l'adesione dell'|Ente a Eurocities`."""
_CALLED = when_asked(r"\b(?:[Rr]ete|network|associazione|coordinamento|circuito)(?: \w+(?:ale|ana|ea))? [«“\"]?$")


@cache
def any_network() -> re.Pattern[str]:
    """`Associazione di Comuni`, `Rete nazionale tra città`: what a sentence begins with, no name."""
    words = rule_words()
    return re.compile(
        rf"(?:{words['kind']})(?: (?-i:[a-zà-ù]{{4,}})){{0,2}} (?:di|tra"
        rf"|fra) (?:{words['member']})",
        re.I,
    )


def can_be_name(page: Page, flow: int, name: Span, rule: str = "") -> bool:
    """Whether a phrase may name a network: no common word, no office or company, no part of a place or date, no verb
    with what it counts (`Raggruppa 32 Comuni`); an institute only where the `rule` that saw it defines a network."""
    text = page.flows[flow].text[slice(*name)]
    if (
        len(text) < 3
        or text == page.publisher.replace("’", "'")
        or _NOT_NAMES.fullmatch(text)
        or _OWN_TO.match(text)
        or _WE_ARE.match(text)
        or BODY_OF.match(text)
        or MEMBER_OF.match(text)
        or _BETWEEN_TOWNS.match(text)
        or _OFFICE_HOLDER.match(text)
        or _HALL.match(text)
        or any_network().fullmatch(text)
        or text.lower() in vocabulary("networks")["members"]
        or text.lower() in kind_of_network_word()
        or text.replace("’", "'") in organisation_heads()  # "Consiglio d'Europa, cui partecipano 46 Stati"
        or organisation_spellings().get(text.replace("’", "'"), ("", ""))[1] in _NO_NETWORKS
    ):
        return False
    if _MEETING.match(text) and is_held(page.flows[flow].text, name):
        return False
    if any(m.start > name[0] and m.value is not None for m in page.within(flow, *name, "quantity")):
        return False
    institute = rule == "defined_as_network" and text.startswith(_INSTITUTES)
    if _is_headed_by_office(text) and not institute and not (rule in _TOLD_WHAT and _is_city_of_no_town(text)):
        towns = page.within(flow, name[0], name[1], "place")
        if not _CALLED.search(page.flows[flow].text, 0, name[0]) or any(m.end == name[1] for m in towns):
            return False
    if name[0] == 0 and _labels(page, flow, name[1]):
        return False
    around = page.within(flow, max(0, name[0] - 60), name[1] + 60, "place", "date", "period")
    return not any(m.start <= name[0] and (name[1] <= m.end or (m.kind == "date" and name[0] < m.end)) for m in around)


def _labels(page: Page, flow: int, end: int) -> bool:
    """Whether a line's first words are a label (`Descrizione: rete di città`), be it that other lines share them."""
    text = page.flows[flow].text
    label, words = label_of(text), text[: end + 1]
    if label is not None and end <= label.end:
        return True
    return words[-1] == ":" and any(f.text.startswith(words) for at, f in enumerate(page.flows) if at != flow)


_CITY_OF = "Città di "
_HALL = re.compile(  # "nella |Sala Consiliare|, il patto di amicizia": where it was
    r"(?:Sala|Salone|Aula|Palazz[oi]|Palazzina|Teatro|Villa|Castello|Auditorium|Piazza|Municipio|Reggia|Stazione)\b"
)
_NO_NETWORKS = ("international_organisation", "eu_body", "ministry")  # "iniziativa dell'|Organizzazione Mondiale"
_TOLD_WHAT = ("defined_as_network", "appositive_network")
_INSTITUTES = ("Osservatorio ", "Centro ", "Istituto ", "Fondazione ", "Agenzia ")


BODY_OF = re.compile(  # "al |Forum Salute della |Rete Italiana Città Sane": an organ with its network behind it
    r"(?:Forum|Osservatorio|Comitato|Consiglio|Gruppo|Tavolo|Assemblea|Segretariato|Conferenza|Commissione)\b"
    r"(?: [\w'-]+){0,5} (?:del |della |dell')(?=(?:Rete|Associazione|Network|Coordinamento|Alleanza|Coalizione|Patto"
    r"|Federazione|Lega|Circuito|Forum) \w)"
)
_BETWEEN_TOWNS = re.compile(  # "attività bilaterali: |Patti di Gemellaggio"
    r"(?:Patt[oi]|Accord[oi]|Protocoll[oi]|Gemellagg[io])(?: di (?:[Gg]emell|[Aa]mic|[Cc]ollab|[Ff]ratel"
    r"|[Pp]arten)\w+)?$"
)
MEMBER_OF = re.compile(  # "|Fondatore del |Mayors Council è il Sindaco"
    r"(?:(?:Co)?[Ff]ondat(?:ore|rice|ori|rici)|Membr[oi]|Soci[oae]?|Partner|Capofila|Promot(?:ore|rice|ori)|Componente)"
    r" (?:d(?:i|el|ello|ella|ei|elle) |dell')(?=[A-ZÀ-Ý])"
)
_MEETING = re.compile(r"(?:Conferenza|Forum|Assemblea|Congresso|Convegno|Summit|Vertice|Meeting|Incontro)\b")
_HELD_AFTER = re.compile(
    r",? (?:(?:che )?si (?:è|era|sono) (?:svolt|tenut)|(?:svolt|tenut)[aoie]si|ospitat[ao] |ha avuto luogo"
    r"|(?:è|era) stat[ao] ospitat|si (?:tenne|svolse)\b)"
)
_HELD_BEFORE = re.compile(
    r"\b(?:[Dd]urante (?:il |la |l')|(?:in occasione|a margine|nel corso) (?:del |della |dell')"
    r"|(?:ha|aveva) (?:ospitato|accolto) (?:il |la |l')|si (?:è|era) (?:svolt|tenut)[ao] (?:il |la |l'))$",
    re.I,
)


def is_held(text: str, name: Span) -> bool:
    """Whether a meeting is told, not a body: "durante la |Conferenza delle città|, tenutasi a Lione"."""
    before = _HELD_BEFORE.search(text, max(0, name[0] - 40), name[0])
    return before is not None or _HELD_AFTER.match(text, name[1]) is not None


@lru_cache(maxsize=4096)
def _is_headed_by_office(text: str) -> bool:
    """Whether a name begins with the head word of an office or company."""
    heads = organisation_heads()
    first = next((head for head in heads if text.startswith(head + " ")), None)
    return first is not None and heads[first] not in ("association", "international_organisation", "other")


def _is_city_of_no_town(name: str) -> bool:
    """Whether `Città di` stands before no town: `Città di |Stendhal|, circuito europeo di Comuni`."""
    return name.startswith(_CITY_OF) and not meanings(name.removeprefix(_CITY_OF))


@lru_cache(maxsize=4096)
def names_office(text: str) -> bool:
    """Whether a line begins with the head word of an office: `Ufficio Reti internazionali`; a network may be an area's
    (`Area Mediterranea Network`)."""
    first = next((head for head in organisation_heads() if text.startswith(head + " ")), "")
    return organisation_heads().get(first) == "office" and not _NETWORK_WORD.search(text)


_NETWORK_WORD = when_asked(r"\b(?:[Rr]ete|[Nn]etwork|[Ff]orum|[Aa]lleanza|[Cc]oalizione|[Cc]oordinamento)\b")
TIES = frozenset([
    "della", "delle", "dello", "degli", "dall", "dalla", "nella", "nelle", "nello", "sulla", "sulle",
    "sullo", "alla", "alle", "agli", "with", "from", "against", "among", "between", "towards", "contro",
    "senza", "oltre", "verso",
])  # fmt: skip
_ELIDED = re.compile(r"\b(?:l|d|un|(?:d|a|n|su|da)(?:e?ll))['’]", re.I)


@lru_cache(maxsize=4096)
def proper(heading: str) -> bool:
    """Whether a heading is written as a name: every word of four letters or more capitalised, but for the reach of a
    network (`Associazione nazionale Città dell'Olio`)."""
    said = re.findall(r"[\w'’-]+", _ELIDED.sub(" ", heading))
    reach = _reaches() if said and said[0].lower() in kind_of_network_word() else frozenset()
    words = [w for w in said if (len(w) > 3 and w.lower() not in TIES and w not in reach) or w.isupper()]
    named = len(words) > 1 or len(said) == 1 or not reach  # "Reti europee" names none
    return bool(words) and named and all(w[0].isupper() or w[0].isdigit() for w in words)


@cache
def _reaches() -> frozenset[str]:
    """The adjectives that say how far a network reaches."""
    return frozenset(word for words in vocabulary("networks")["scopes"].values() for word in words if " " not in word)


_SMALL = frozenset(
    [
        "the",
        "of",
        "on",
        "for",
        "and",
        "e",
        "di",
        "del",
        "della",
        "dei",
        "delle",
        "per",
        "la",
        "le",
        "il",
        "lo",
        "i",
        "gli",
        "in",
        "a",
        "d",
        "l",
    ]
)


@lru_cache(maxsize=4096)
def fold_name(name: str) -> str:
    """A name reduced to what makes it the same name in other spellings."""
    return " ".join(word for word in slug(name, 200).split("-") if word not in _SMALL)


_IN_SERIES = re.compile(  # "fa parte di tre reti: Eurocities, la |Rete dei Mosaici e Avviso Pubblico"
    r"\b(?:reti|network|associazioni|coordinamenti|alleanze|organismi)\b[^.;]{0,80}?(?::|quali|cui|come|queste|esse) "
    r"[^.;:]*[^ ],(?: (?:dal|nel) (?:\w+ )?\d{4})?(?: (?:ad?|di|al|alla|del|della|nel|nella|il|lo|la|i|gli|le))?"
    r" ?(?:(?:all|dell|nell|l)')?$"
)
_LAST_AND = re.compile(r" ed? (?:(?:il|lo|la|i|gli|le|di|del|della|al|alla) |(?:l|dell|all)')?(?=[A-ZÀ-Ý])")


def listed_last(text: str, name: Span, end: int) -> tuple[int, int] | None:
    """Where the last but one name of a series ends and the last begins, which `e` ties to one phrase: every series with
    commas ends so."""
    if " e" not in text[slice(*name)] or not re.match(r"\)|\.|;| ?$| \(", text[name[1] : min(end, name[1] + 2)]):
        return None
    last = [m.span() for m in _LAST_AND.finditer(text, *name)]
    return last[-1] if last and _IN_SERIES.search(text, max(0, name[0] - 300), name[0]) else None


@lru_cache(maxsize=1 << 14)
def names_with_kind(text: str, start: int, end: int) -> tuple[Span, ...]:
    """The names of a sentence in phrases that say what network they are: `Coordinamento degli Enti Locali`."""
    kind = rule_pattern("name")
    found = []
    for phrase, name in phrases(text, start, end):
        if name and kind.search(text[slice(*phrase)]):
            last = listed_last(text, name, end)
            cut = last[0] if last else text.find(f" e {text[name[0] :].split(' ', 1)[0]} ", *name)  # "Rete A e Rete B"
            found += [(name[0], cut), (last[1] if last else cut + 3, name[1])] if cut > 0 else [name]
    return tuple(found)
