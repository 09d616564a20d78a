"""The table `source_issues`: what is wrong or worth knowing in the texts, said in Italian and English, with the words.

Here: rows from the flaws of single pages (`pipelines.flaws`) and the issues that need what other rooms found: acts,
names, the statements of all texts. Nothing is corrected.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from pipelines import gazetteer
from pipelines.flaws import Flaw, flaws
from pipelines.flows import matches
from pipelines.ids import Ids, slug
from pipelines.mentions.also_named import SLIP
from pipelines.mentions.model import Mention
from pipelines.readers.citations import ActIndex
from pipelines.readers.page import Page
from pipelines.readers.publishers import own_town
from pipelines.spelling import misspellings
from pipelines.statements import Row

_NAMES = ("place", "network", "organisation", "person", "body", "act", "fund", "event")
_FACTS = {
    "quantity": ("Questa quantità non è usata in nessuna tabella.", "This quantity is used in no table."),
    "money": ("Questo importo non è usato in nessuna tabella.", "This amount is used in no table."),
    "date": ("Questa data non è usata in nessuna tabella.", "This date is used in no table."),
    "period": ("Questo periodo non è usato in nessuna tabella.", "This period is used in no table."),
    "act": ("Questo atto non è usato in nessuna tabella.", "This act is used in no table."),
}
_PROSE = frozenset({"description_it", "remit_it", "definition", "text"})
_PLACE_EXPECTED = re.compile(
    r"\b(?=\w)(?:(?:[Ss]indac[oa]|[Cc]ittà|[Cc]omune|[Mm]unicipalità) di"
    r"|[Gg]emellaggio con) (?!Paesi|Comuni|Regioni|Stati)(?P<name>[A-ZÀ-Þ][\wÀ-ÿ'-]{2,}(?: [A-ZÀ-Þ][\wÀ-ÿ'-]{2,})?)"
    r"|\bsede (?:legale )?(?:a|in) (?P<seat>[A-ZÀ-Þ][\wÀ-ÿ'-]{2,})"
)
_BESIDE = re.compile(r" ?[(,|/–-] ?(?:(?:in|nel|nella) |nell')?")
_WELL_KNOWN = 100_000  # inhabitants
_ONE_VALUE = re.compile(r"(?:_edtf|^date|^year|^number|^value|_place_id|^signed|^status|^joined)")
_OWN_TO_A_TEXT = ("documents", "events")
_LABELS = {
    "founded_edtf": ("fondazione", "founding"),
    "joined_edtf": ("adesione", "joining"),
    "value": ("valore", "value"),
}


def source_issues(pages: list[Page], acts: ActIndex, tables: Mapping[str, Sequence[Row]]) -> list[Row]:
    """Every row of `source_issues`, in order of document and place.

    `acts` is what resolving the pages' acts has found, `tables` holds all the other tables.
    """
    found = [flaw for page in pages for flaw in flaws(page)]
    found += inconsistent_references(pages, acts)
    found += probable_misspellings(pages)
    for page in pages:
        found += unresolved_names(page)
        found += ambiguous_names(page)
    rows = [_row(pages, flaw) for flaw in found]
    rows += unclaimed_facts(pages, tables["statements"])
    rows += disagreements(tables["statements"], tables.get("indicators", ()))
    return _numbered(rows, [page.document.id for page in pages])


def _row(pages: Sequence[Page], flaw: Flaw) -> Row:
    """The row of a flaw, its span in `Document.text`."""
    document = pages[flaw.page].document
    start, end = document.span(flaw.start, flaw.end)
    return _issue(
        document.id, flaw.kind, flaw.severity, (start, end, document.text[start:end]), flaw.italian, flaw.english
    )


def _issue(document_id: str, kind: str, severity: str, words: tuple[int, int, str], italian: str, english: str) -> Row:
    return {
        "issue_id": f"{document_id}-{kind.replace('_', '-')}-{slug(words[2], 50)}",
        "document_id": document_id,
        "kind": kind,
        "severity": severity,
        "char_start": words[0],
        "char_end": words[1],
        "quote": words[2],
        "explanation_it": italian,
        "explanation_en": english,
    }


def _numbered(rows: list[Row], order: list[str]) -> list[Row]:
    """The rows in order, each with an id of its own."""
    ids = Ids()
    place = {document_id: index for index, document_id in enumerate(order)}
    rows.sort(key=lambda row: (place[row["document_id"]], row["char_start"], row["char_end"], row["kind"]))
    for row in rows:
        row["issue_id"] = ids.give(row["issue_id"])
    return rows


def inconsistent_references(pages: Sequence[Page], acts: ActIndex) -> Iterator[Flaw]:
    """A citation whose year, date or title other citations of the same act contradict: "49/89" beside "49/1987"."""
    names = {"year": ("anno", "year"), "date": ("data", "date"), "title": ("titolo", "title")}
    for each in acts.inconsistencies:
        page, flow, _ = each.place
        start, end = pages[page].flows[flow].span(*each.span)
        italian, english = names[each.field]
        yield Flaw(
            page, "inconsistent_reference", "warning", start, end,
            f"Lo stesso atto è citato altrove con {italian} «{each.taken}», qui con «{each.written}».",
            f'The same act is cited elsewhere with the {english} "{each.taken}", here with "{each.written}".',
        )  # fmt: skip


def probable_misspellings(pages: Sequence[Page]) -> Iterator[Flaw]:
    """Words in no word list, one or two edits from a word of the texts or a known name."""
    places = [(page, flow) for page in pages for flow in range(len(page.flows))]
    texts = [page.flows[flow].text for page, flow in places]
    names = [[(m.start, m.end) for m in page.of(flow, *_NAMES) if m.value != SLIP] for page, flow in places]
    for found in misspellings(texts, names):
        page, flow = places[found.text]
        word = texts[found.text][found.start : found.end]
        yield Flaw(
            page.index, "probable_misspelling", "warning", *page.flows[flow].span(found.start, found.end),
            f"«{word}» è probabilmente un refuso per «{found.meant}».",
            f'"{word}" is probably a misspelling of "{found.meant}".',
        )  # fmt: skip


def unresolved_names(page: Page) -> Iterator[Flaw]:
    """A name where a place must stand ("Sindaco di ...", "sede a ...") that no gazetteer knows."""
    for flow, start, end in page.sentences(_PLACE_EXPECTED):
        known = page.within(flow, start, end, *_NAMES)
        for match in matches(_PLACE_EXPECTED, page.flows[flow].text, start, end):
            group = "name" if match["name"] else "seat"
            begin, finish = match.span(group)
            if not any(m.start < finish and begin < m.end for m in known):
                yield Flaw(
                    page.index, "unresolved_name", "info", *page.flows[flow].span(begin, finish),
                    f"Nessun repertorio di luoghi conosce «{match[group]}».", f'No gazetteer knows "{match[group]}".',
                )  # fmt: skip


def ambiguous_names(page: Page) -> Iterator[Flaw]:
    """A place name that two well-known places of different countries share, with nothing beside it to decide."""
    seen: set[str] = set()
    names: dict[str | None, set[str]] = defaultdict(set)
    home = own_town(page.publisher)
    for flow, found in enumerate(page.flows):
        for mention in page.of(flow, "place"):
            names[mention.normalised].add(found.text[mention.start : mention.end])
    for flow in page.mentioning("place"):
        for mention in page.of(flow, "place"):
            name = page.flows[flow].text[mention.start : mention.end]
            told = _country_beside(page, flow, mention) or len(names[mention.normalised]) > 1  # "Barcellona" elsewhere
            told = told or (home is not None and mention.normalised == home.place_id)  # by whose page it is
            other = _rival(name, mention) if name not in seen and not told else None
            seen.add(name)
            if other:
                yield Flaw(
                    page.index, "ambiguous_name", "info", *page.flows[flow].span(mention.start, mention.end),
                    f"«{name}» è anche il nome di un luogo in un altro paese ({other}); il testo non dice quale.",
                    f'"{name}" is also the name of a place in another country ({other}); the text does not say which.',
                )  # fmt: skip


def _country_beside(page: Page, flow: int, place: Mention) -> bool:
    """Whether the country of a city is named beside it: "Viseu (Portogallo)", "Viseu, in Portogallo"."""
    text = page.flows[flow].text
    after = page.within(flow, place.end, min(len(text), place.end + 40), "place")
    country = next((m for m in after if m.value.kind == "country"), None)
    return country is not None and _BESIDE.fullmatch(text, place.end, country.start) is not None


def _rival(name: str, mention: Mention) -> str | None:
    """The country of another place that goes by the name as well as the one chosen; None where one stands out."""
    meanings = gazetteer.meanings(name)
    chosen = next((entry for entry in meanings if entry.place_id and entry.place_id == mention.normalised), None)
    if chosen is None or chosen is not meanings[0] or chosen.rank < 0:
        return None
    for entry in meanings[1:]:
        alike = entry.kind == "city" and entry.rank <= chosen.rank and entry.country_code != chosen.country_code
        known = entry.major or entry.population >= _WELL_KNOWN
        if alike and known and entry.population * (4 if entry.major else 2) >= chosen.population > 0:
            return entry.country_code
    return None


def unclaimed_facts(pages: Sequence[Page], statements: Iterable[Row]) -> Iterator[Row]:
    """Quantities, amounts, dates, periods and acts that no statement uses; a whole described sentence uses none."""
    used = {page.document.id: bytearray(len(page.document.text)) for page in pages}  # 1 for a character that is used
    for row in statements:
        if row["column_name"] not in _PROSE:
            start, end = row["char_start"], row["char_end"]
            used[row["document_id"]][start:end] = b"\1" * (end - start)
    for page in pages:
        for flow in range(len(page.flows)):
            for mention in page.of(flow, *_FACTS) if page.holds(flow, *_FACTS) else ():
                start, end = page.document.span(*page.flows[flow].span(mention.start, mention.end))
                if used[page.document.id].find(1, start, end) < 0:
                    words = (start, end, page.document.text[start:end])
                    yield _issue(page.document.id, "unclaimed_fact", "info", words, *_FACTS[mention.kind])


def disagreements(statements: Iterable[Row], indicators: Iterable[Row]) -> Iterator[Row]:
    """Two texts that state two values of one cell (dates, places, numbers), or of one count of a network.

    Other spellings of a name and other wordings are no disagreement.
    """
    counted: dict[str, str] = {row["indicator_id"]: f"{row['subject']}|{row['indicator']}" for row in indicators}
    cells: dict[tuple[str, str, str], list[Row]] = defaultdict(list)
    for row in statements:
        table, key, column = row["table_name"], row["row_key"], row["column_name"]
        if table == "network_metrics":  # its key ends with document and ordinal
            key = "|".join(str(key).split("|")[:2])
        founder = table == "memberships" and column == "status"  # a founder is a member too: "member" denies nothing
        if table not in _OWN_TO_A_TEXT and not founder and _holds_one_value(column):
            cells[str(table), counted.get(str(key), str(key)), column].append(row)
    for (_, key, column), found in cells.items():
        yield from _contradicting(key, column, found)


@cache
def _holds_one_value(column: str) -> bool:
    return bool(_ONE_VALUE.search(column))


def _contradicting(key: str, column: str, found: list[Row]) -> Iterator[Row]:
    """One issue per document that says otherwise than the preferred statement."""
    taken = next((row for row in found if row["preferred"]), found[0])
    told: set[str] = {taken["document_id"]}
    for row in found:
        if row["value"] != taken["value"] and row["document_id"] not in told:
            told.add(row["document_id"])
            italian, english = _LABELS.get(column, (column, column))
            words = (row["char_start"], row["char_end"], row["quote"])
            yield _issue(
                row["document_id"], "disagreement", "warning", words,
                f"Due testi, due valori ({italian}, {key}): qui «{row['value']}», in «{taken['document_id']}» "
                f"«{taken['value']}».",
                f'Two texts, two values ({english}, {key}): here "{row["value"]}", in "{taken["document_id"]}" '
                f'"{taken["value"]}".',
            )  # fmt: skip
