"""Mutations: for a statement, an edit of its words to others of the same kind, and the value that must follow.

A value of each kind has its own edit: a number, a date, a town, an address, a word of the vocabulary, a name, a prose
word. A name is edited wherever the text writes it; everything else only where the statement stands.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pipelines.statements import Row

Region = tuple[int, int, str]

TOWNS = {"Lisbona": "2267057", "Vienna": "2761369"}
COUNTRIES = {"Uganda": "UG", "Colombia": "CO"}
NUMBER_WORDS = {
    "un quarto": ("un terzo", 0.25, 1 / 3), "due": ("tre", 2, 3), "tre": ("quattro", 3, 4), "sei": ("nove", 6, 9),
    "venti": ("trenta", 20, 30), "quaranta": ("cinquanta", 40, 50),
}  # fmt: skip
QUALIFIERS = {
    "oltre": ("circa", "about"),
    "più di": ("almeno", "at_least"),
    "circa": ("quasi", "nearly"),
    "quasi": ("oltre", "more_than"),
    "fino a": ("oltre", "more_than"),
}
WORDS: dict[tuple[str, str], dict[str, tuple[str, str, str]]] = {
    ("networks", "kind"): {
        "network": (r"\brete\b|\bnetwork\b|\bcircuito\b|\bcoordinamento\b", "coalizione", "coalition"), "initiative": (r"\biniziativa\b", "coalizione", "coalition"),
    },
    ("networks", "scope"): {
        "global": (r"\bglobale?\b", "europea", "european"), "european": (r"\beurope[ae]\b|\bEuropeo\b|\bEuropean\b", "internazionale", "international"),
        "international": (r"\binternazional[ei]\b", "europea", "european"),
    },
    ("roles", "role"): {
        "chair": (r"(?<!co-)\bpresiede\b", "co-presiede", "co_chair"), "co_chair": (r"\bco-presiede\b", "presiede", "chair"),
    },
    ("network_relations", "relation"): {"works_with": (r"\blavora in sinergia con\b|\bagendo in sinergia con\b", "ha una partnership strategica con", "strategic_partner")},
    ("network_bodies", "kind"): {"committee": (r"\bComitato\b", "Forum", "forum")},
    ("organisations", "kind"): {"foundation": (r"\bFondazione\b", "Ministero", "ministry")},
    ("projects", "status"): {"ongoing": (r"\bin corso\b", "conclusi", "completed")},
}  # fmt: skip
NAMES = {
    ("networks", "name"), ("networks", "acronym"), ("networks", "convener"), ("organisations", "name"), ("organisations", "acronym"), ("network_founders", "founder"),
    ("network_bodies", "body"), ("network_relations", "object"), ("roles", "body"), ("roles", "holder"), ("people", "name"), ("funding_sources", "name"), ("funding_sources", "acronym"),
    ("funding_sources", "funder"), ("projects", "title"), ("projects", "acronym"), ("acts", "title"), ("references", "title"), ("references", "authors"), ("definitions", "term"), ("indicators", "base"), ("indicators", "subject"), ("people", "office"), ("theme_priorities", "related_to"), ("acts", "issuer"),
    ("agreements", "partner"), ("partner_cities", "place_name"), ("project_places", "place_name"), ("theme_priorities", "theme_name"), ("geographic_priorities", "area"),
    ("documents", "title"), ("documents", "authors"), ("events", "title"),
}  # fmt: skip
PROSE = {
    ("networks", "description_it"),
    ("provisions", "text"),
    ("definitions", "definition"),
    ("organisations", "remit_it"),
}
SAME_KIND = {
    "Dakar": "Lisbona", "Barcellona": "Lisbona", "Birmingham": "Lisbona", "Francoforte": "Lisbona", "Lione": "Lisbona", "Rotterdam": "Lisbona", "Cairo": "Lisbona", "Pechino": "Lisbona",
    "Nuova Delhi": "Lisbona", "Istanbul": "Lisbona", "Buenos Aires": "Lisbona", "Città del Messico": "Lisbona", "São Paulo": "Lisbona", "Betlemme": "Lisbona", "Quelimane": "Lisbona",
    "Kenya": "Uganda", "Mozambico": "Uganda", "Senegal": "Uganda", "Myanmar": "Uganda", "Tunisia": "Uganda", "Albania": "Uganda", "Burkina faso": "Uganda",
    "FAO": "UNESCO", "UNDP": "UNICEF", "IPCC": "UNESCO", "Giunta": "Consiglio", "UE/UNDP": "UE/UNICEF",
}  # fmt: skip
"""Names that mean something by themselves, and another of their kind: towns, countries, bodies known by their acronym."""
PLACES = {"Milano", "Europa", "Mediterraneo", "Cisgiordania", "Stato Shan", "Nord-Sud"}
COMMON = {
    "Milano", "Comune", "Sindaco", "Sindaci", "Giunta", "Consiglio", "Città", "Unità", "Forum", "Network", "Council", "Group", "Working", "Pact", "Awards", "Cities", "Comitato", "Direttivo",
    "Esecutivo", "Europea", "Commissione", "Europa", "Unione", "Agenda", "Piano", "Programma", "Programmi", "Statuto", "Esposizione", "Universale", "Expo", "EXPO", "TUEL", "UE", "OCSE", "MAE", "Forze", "Task", "Force",
}  # fmt: skip
"""Words that say what kind of thing a name means, or whose page it is: a name without its own word has no edit."""
_FACTUAL = re.compile(
    r"(?:fond|riun|raggrupp|nasc|istitu|promoss|costitu|lanci|aderi|intend|rappresent|consist|partecip|coordin"
    r"|present)"
)
_NUMBER = re.compile(r"\d+(?:\.\d{3})*(?:,\d+)?")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_PLAIN = re.compile(r"(?<![\w’'])[a-zà-ù]{7,}(?!\w)")
_NAME_WORD = re.compile(r"(?<!\w)[A-ZÀ-Ý][\w]{2,}(?!\w)")
_URL = re.compile(r"(?:https?://|mailto:)[^\s\])]*")


@dataclass(frozen=True, slots=True)
class Mutation:
    """An edit made for a statement, and the value that its cell must take."""

    statement: Row
    kind: str
    regions: tuple[Region, ...]
    value: str


def mutation(statement: Row, text: str, statements: list[Row]) -> Mutation | None:
    """The edit of a statement's words; None where its kind of cell has none.

    `statements`: all of the text; a value that the text states twice is edited at every place that states it.
    """
    for kind, make in (
        ("url", _url),
        ("date", _date),
        ("number", _number),
        ("place", _place),
        ("word", _word),
        ("prose", _prose),
        ("name", _name),
        ("figure", _figure),
    ):
        made = make(statement, text)
        if made is not None:
            regions, value = made
            if kind in ("number", "date", "place"):
                regions = [*regions, *_again(statement, text, statements, make)]
            return Mutation(statement, kind, tuple(sorted(set(regions))), value)
    return None


def applied(text: str, regions: tuple[Region, ...]) -> tuple[str, list[tuple[int, int]]]:
    """A text after an edit, and where the new words stand in it."""
    pieces, spans, done, length = [], [], 0, 0
    for start, end, new in regions:
        pieces += [text[done:start], new]
        length += start - done
        spans.append((length, length + len(new)))
        length += len(new)
        done = end
    return "".join([*pieces, text[done:]]), spans


def _again(statement: Row, text: str, statements: list[Row], make: Callable[[Row, str], Made]) -> Iterator[Region]:
    """The same edit at the other places that state the same cell."""
    same = ("table_name", "row_key", "column_name", "value")
    for other in statements:
        if other is not statement and all(other[c] == statement[c] for c in same) and (made := make(other, text)):
            yield from made[0]


Made = tuple[list[Region], str] | None


def _cell(statement: Row) -> tuple[str, str]:
    return statement["table_name"], statement["column_name"]


def _in_quote(statement: Row, start: int, end: int, new: str) -> list[Region]:
    begin = statement["char_start"]
    return [(begin + start, begin + end, new)]


def _url(statement: Row, text: str) -> Made:
    if not statement["column_name"].endswith("url") or not (
        host := re.search(r"(?<=//)(?:www\.)?\w", statement["quote"])
    ):
        return None
    at = host.end() - 1
    return _in_quote(statement, at, at, "nuovo"), statement["value"].replace(
        host[0], host[0][:-1] + "nuovo" + host[0][-1], 1
    )


def _date(statement: Row, text: str) -> Made:
    quote, value = statement["quote"], statement["value"]
    if not (
        statement["column_name"].endswith("_edtf")
        or statement["column_name"] in ("date", "published_on", "as_of", "year")
    ):
        return None
    if "Novanta" in quote:
        at = quote.index("Novanta")
        return _in_quote(statement, at, at + 7, "Ottanta"), value.replace("199X", "198X")
    years = [y for y in _YEAR.finditer(quote) if y[0] in value]
    if not years:
        return None
    old = years[0]
    new = str(int(old[0]) - 1)
    return _in_quote(statement, old.start(), old.end(), new), value.replace(old[0], new, 1)


def _number(statement: Row, text: str) -> Made:
    quote = statement["quote"]
    if statement["column_name"] == "qualifier":
        return _qualifier(statement)
    if _cell(statement) not in (("network_metrics", "value"), ("indicators", "value")):
        return None
    value = float(statement["value"])
    if found := _NUMBER.search(quote):
        new = re.sub(r"[1-9]", lambda d: str(int(d[0]) % 9 + 1), found[0], count=1)
        old_value, new_value = (float(n.replace(".", "").replace(",", ".")) for n in (found[0], new))
        return _in_quote(statement, *found.span(), new), _canonical(round(value * new_value / old_value, 10))
    for word, (new, old_value, new_value) in NUMBER_WORDS.items():
        if found := re.search(rf"\b{word}\b", quote):
            return _in_quote(statement, *found.span(), new), _canonical(value * new_value / old_value)
    return None


def _canonical(value: float) -> str:
    return str(int(value)) if float(value).is_integer() else repr(value)


def _qualifier(statement: Row) -> Made:
    quote = statement["quote"]
    for word, (new, value) in QUALIFIERS.items():
        if quote.startswith(word + " "):
            return _in_quote(statement, 0, len(word), new), value
    return (_in_quote(statement, 0, 0, "circa "), "about") if re.match(r"\d", quote) else None


def _place(statement: Row, text: str) -> Made:
    column, quote, value = statement["column_name"], statement["quote"], statement["value"]
    if column.endswith("place_id") and quote[:1].isupper() and quote.replace(" ", "").replace("-", "").isalpha():
        name, place = next((n, p) for n, p in TOWNS.items() if n != quote)
        return _in_quote(statement, 0, len(quote), name), place
    if column == "country_code" and quote.isalpha() and len(value) == 2:
        name, country = next((n, c) for n, c in COUNTRIES.items() if n != quote)
        return _in_quote(statement, 0, len(quote), name), country
    return None


def _word(statement: Row, text: str) -> Made:
    swap = WORDS.get(_cell(statement), {}).get(statement["value"])
    found = re.search(swap[0], statement["quote"]) if swap else None
    return (_in_quote(statement, *found.span(), swap[1]), swap[2]) if swap and found else None


def _prose(statement: Row, text: str) -> Made:
    words = list(_PLAIN.finditer(statement["quote"])) if _cell(statement) in PROSE else []
    for word in reversed(words):
        if (
            not _FACTUAL.match(word[0])
            and statement["value"].count(word[0]) == 1
            and re.search(rf"(?<!\w){word[0]}(?!\w)", statement["value"])
        ):
            return _in_quote(statement, *word.span(), "bislacco"), statement["value"].replace(word[0], "bislacco")
    return None


def _name(statement: Row, text: str) -> Made:
    """A word of the name that is its own (not its kind's, not the publisher's), wherever the text writes the whole name."""
    if _cell(statement) not in NAMES:
        return None
    quote, value = statement["quote"], statement["value"]
    if quote in SAME_KIND:
        return _everywhere(text, quote, 0, len(quote), SAME_KIND[quote]), value.replace(quote, SAME_KIND[quote])
    for word in reversed(list(_NAME_WORD.finditer(quote))):
        if word[0] in value and word[0] not in COMMON and quote not in PLACES:
            new = "QUOZIX" if word[0].isupper() else "Quozzana"
            return _everywhere(text, quote, *word.span(), new), re.sub(
                rf"(?<!\w){re.escape(word[0])}(?!\w)", new, value
            )
    if (found := re.search(r"(?<![\w’'])[a-zà-ù]{4,}$", quote)) and value.endswith(found[0]):
        return _in_quote(statement, *found.span(), "bislacco"), re.sub(r"[a-zà-ù]{4,}$", "bislacco", value)
    return None


def _everywhere(text: str, quote: str, start: int, end: int, new: str) -> list[Region]:
    """`new` for `quote[start:end]` wherever the quote stands outside addresses."""
    hidden = [m.span() for m in _URL.finditer(text)]
    found = re.finditer(rf"(?<![\w@]){re.escape(quote)}(?![\w@])", text)
    return [(m.start() + start, m.start() + end, new) for m in found if not any(a <= m.start() < b for a, b in hidden)]


def _figure(statement: Row, text: str) -> Made:
    """A digit of a number that stands in the value as it stands in the text: acts, articles, telephones."""
    quote, value = statement["quote"], statement["value"]
    groups = list(re.finditer(r"\d+", quote))
    for found in reversed(groups) if statement["table_name"] == "contacts" else groups:
        if value.count(found[0]) == 1 and statement["column_name"] not in ("act_id", "ordinal"):
            new = found[0][:-1] + str((int(found[0][-1]) + 1) % 10 or 2)
            return _everywhere(text, quote, *found.span(), new), value.replace(found[0], new)
    return None


def overlapping(statements: list[Row], spans: list[tuple[int, int]]) -> Iterator[Row]:
    """The statements whose words an edit touches."""
    for row in statements:
        if any(row["char_start"] <= b and a <= row["char_end"] for a, b in spans):
            yield row
