"""Reconciliation: one thing one row, whose words win, ids of statements."""

from hypothesis import given, settings
from hypothesis import strategies as st
from texts import OWN, cells, doc

from pipelines.readers import read
from pipelines.statements import Claim, Fact, Row, canonical, reconcile

COLUMNS = {"things": ["thing_id", "name", "count"]}
DOCUMENTS = [doc("primo secondo terzo quarto", name="a"), doc("primo secondo terzo quarto", name="b")]


def fact(document: int, *claims: Claim, **fixed: object) -> Fact:
    """A fact about the one thing."""
    return Fact("things", ("x",), document, list(claims), {"thing_id": "x", **fixed})


def settled(*facts: Fact) -> tuple[Row, list[Row]]:
    """The thing's row and its statements."""
    tables, statements = reconcile(facts, DOCUMENTS, COLUMNS)
    [row] = tables["things"]
    return row, statements


def test_the_document_that_says_most_wins() -> None:
    """Then registry order; the other stays, not preferred."""
    row, statements = settled(
        fact(0, Claim("name", "Uno", [(0, 5)], "r")),
        fact(1, Claim("name", "Due", [(6, 13)], "r"), Claim("count", 2, [(14, 19)], "r")),
    )
    assert row == {"thing_id": "x", "name": "Due", "count": 2}
    assert cells(statements, "value", "preferred", "quote") == [
        ("2", True, "terzo"),
        ("Due", True, "secondo"),
        ("Uno", False, "primo"),
    ]
    row, _ = settled(fact(1, Claim("name", "Due", [(0, 5)], "r")), fact(0, Claim("name", "Uno", [(0, 5)], "r")))
    assert row["name"] == "Uno"


def test_within_a_document_rank_then_order() -> None:
    """The lowest rank wins, then the first said."""
    row, _ = settled(
        fact(
            0,
            Claim("name", "Tardi", [(0, 5)], "r", 2),
            Claim("name", "Presto", [(6, 13)], "r"),
            Claim("name", "Poi", [(14, 19)], "r"),
        )
    )
    assert row["name"] == "Presto"


def test_pieces_are_statements_each() -> None:
    """A cell built from two places has two statements of one value; unclaimed cells are null."""
    row, statements = settled(fact(0, Claim("name", "primo terzo", [(0, 5), (14, 19)], "r")))
    assert row["count"] is None
    assert cells(statements, "value", "quote") == [("primo terzo", "primo"), ("primo terzo", "terzo")]


def test_canonical_values() -> None:
    """The same on every machine."""
    assert [canonical(v) for v in (True, 97, 97.0, 0.25, 1e9, "x")] == ["true", "97", "97", "0.25", "1000000000", "x"]


TEXTS = [
    doc(f"Prima pagina\n\n{OWN} La rete riunisce 40 città. Torino vi aderisce dal 2003.\n", name="prima"),
    doc("Seconda pagina\n\nUrbanet, rete mondiale di città, ha sede a Lione. Riunisce 12 Comuni.\n", name="seconda"),
    doc("Terza pagina\n\nIl Comune partecipa alla rete EUROLAGHI.\n", name="terza"),
]


@given(st.permutations(TEXTS))
@settings(deadline=None, max_examples=6)
def test_statement_ids_know_no_order_of_texts(texts: list) -> None:  # type: ignore[type-arg]
    """The same statements with the same ids, whatever the registry's order."""
    assert {r["statement_id"] for r in read(texts)["statements"]} == {
        r["statement_id"] for r in read(TEXTS)["statements"]
    }


@given(
    st.integers(1, 3),
    st.sampled_from(
        ["Un paragrafo che non dice nulla.", "Torino è una città.", "Altre notizie sono pubblicate qui sotto."]
    ),
)
@settings(deadline=None)
def test_statement_ids_know_no_place(where: int, paragraph: str) -> None:
    """A paragraph put in before others moves spans, not ids."""
    parts = ["Titolo della pagina", OWN, "La rete riunisce 40 città.", "Torino vi aderisce dal 2003."]
    before, after = (
        {r["statement_id"] for r in read([doc("\n\n".join(p))])["statements"]}
        for p in (parts, [*parts[:where], paragraph, *parts[where:]])
    )
    assert before <= after
