"""A release small enough to read: two texts, one network, one project, every cell with its words."""

import hashlib

import polars as pl

from pipelines import schema

NETWORK = "Rete Alfa\nLa Rete Alfa (RA) unisce 12 città.\n"
PROJECT = "=Progetti\n- Ponte sul fiume, Kenya\n+39 02 1234\nhttps://example.org/ponte\n"
TEXTS = {"alfa": NETWORK, "progetti": PROJECT}

Row = dict[str, object]


def rows() -> dict[str, list[Row]]:
    """Every table of the contract as the readers return it: dictionaries with every column."""
    given: dict[str, list[Row]] = {
        "sources": [_source(name) for name in TEXTS],
        "documents": [_document(name, text) for name, text in TEXTS.items()],
        "blocks": [_block(name, *each) for name in TEXTS for each in enumerate(TEXTS[name].splitlines(), 1)],
        "countries": [
            {"country_code": "KE", "alpha3": "KEN", "name_it": "Kenya", "name_en": "Kenya", "continent": "Africa"},
        ],
        "networks": [{"network_id": "ra", "name": "Rete Alfa", "acronym": "RA", "kind": "network"}],
        "network_metrics": [
            {"network_id": "ra", "metric": "member_cities", "value": 12.0, "unit": "city", "qualifier": "exact",
             "document_id": "alfa", "ordinal": 1},
        ],
        "projects": [
            {"project_id": "ponte", "title": "Ponte sul fiume", "url": "https://example.org/ponte", "ordinal": 1,
             "document_id": "progetti"},
        ],
        "project_places": [
            {"project_id": "ponte", "country_code": "KE", "place_name": "Kenya", "basis": "title"},
        ],
        "source_issues": [
            {"issue_id": "i1", "document_id": "progetti", "kind": "unclaimed_fact", "severity": "info",
             "char_start": 36, "char_end": 46, "quote": PROJECT[36:46], "explanation_it": "Numero non usato.",
             "explanation_en": "Unused number."},
        ],
        "coverage": [_coverage(name, text) for name, text in TEXTS.items()],
    }  # fmt: skip
    for name, found in given.items():
        given[name] = [dict.fromkeys(schema.table(name).columns) | row for row in found]
    given["statements"] = _statements(given)
    return {name: given.get(name, []) for name in schema.tables()}


def frames() -> dict[str, pl.DataFrame]:
    """The same tables, typed."""
    return {name: schema.frame(name, found) for name, found in rows().items()}


def edited(name: str, /, **cells: object) -> dict[str, pl.DataFrame]:
    """The same tables, the given cells of the first row of table `name` replaced."""
    held = rows()
    held[name][0] |= cells
    return {each: schema.frame(each, found) for each, found in held.items()}


def _source(name: str) -> Row:
    return {"source_id": name, "title": f"Pagina {name}", "publisher": "Ente di Prova", "publisher_ipa": None,
            "url": f"https://example.org/{name}", "page_kind": "page", "language": "it", "license": "notspecified",
            "raw_path": f"{name}.txt"}  # fmt: skip


def _document(name: str, text: str) -> Row:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return {"document_id": name, "title": text.splitlines()[0], "sha256": digest, "chars": len(text), "text": text}


def _block(name: str, number: int, line: str) -> Row:
    start = TEXTS[name].index(line)
    return {"block_id": f"{name}-{number}", "document_id": name, "ordinal": number, "kind": "paragraph",
            "char_start": start, "char_end": start + len(line), "text": line}  # fmt: skip


def _coverage(name: str, text: str) -> Row:
    chars = len("".join(text.split()))
    return {"document_id": name, "treatment": "narrative", "rule": "prose", "chars": chars, "share": 1.0}


def _statements(given: dict[str, list[Row]]) -> list[Row]:
    """One statement for each filled cell that a text must prove; the quote is the first place that writes it."""
    found: list[Row] = []
    for name, held in given.items():
        shape = schema.table(name)
        for row in held:
            for column in shape.evidenced:
                if row[column] is not None:
                    found.append(
                        _statement(len(found) + 1, name, shape.row_key(row), column, schema.canonical(row[column]))
                    )
    return found


def _statement(number: int, name: str, key: str, column: str, value: str) -> Row:
    document, start = next(((each, text.index(value)) for each, text in TEXTS.items() if value in text), ("alfa", 0))
    end = start + len(value) if value in TEXTS[document] else 4
    return {"statement_id": f"s{number}", "table_name": name, "row_key": key, "column_name": column, "value": value,
            "document_id": document, "char_start": start, "char_end": end, "quote": TEXTS[document][start:end],
            "rule": "tiny", "preferred": True}  # fmt: skip
