"""Every non-white character of a document is counted once."""

import random
import time
from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from pipelines import coverage
from pipelines.coverage import Treated
from pipelines.sources import Source, document
from pipelines.structure import parse

SOURCE = Source("pagina", "Titolo", "Comune di Prova", None, None, "page", "it", "CC0-1.0", "pagina.txt")
TEXT = "Titolo\n\nLa rete Alfa è nata nel 1986.\n\nCondividi\n\n__________\n\nFine."


def _statement(start: int, end: int, rule: str = "founded") -> dict[str, object]:
    return {"document_id": "pagina", "char_start": start, "char_end": end, "rule": rule}


def _mention(start: int, end: int, kind: str = "date") -> dict[str, object]:
    return {"document_id": "pagina", "char_start": start, "char_end": end, "kind": kind}


def _cover(statements: list[dict[str, object]], mentions: list[dict[str, object]]) -> dict[tuple[str, str], int]:
    rows = coverage.coverage([parse(document(SOURCE, TEXT))], statements, mentions)
    assert abs(sum(row["share"] for row in rows) - 1) < 1e-9
    return {(row["treatment"], row["rule"]): row["chars"] for row in rows}


def test_every_character_has_one_treatment() -> None:
    year = TEXT.index("1986")
    counts = _cover(
        [_statement(year, year + 4)],
        [_mention(year, year + 4), _mention(TEXT.index("Alfa"), TEXT.index("Alfa") + 4, "network")],
    )
    assert counts["stated", "founded"] == 4
    assert counts["mentioned", "network"] == 4
    assert counts["boilerplate", "sharing"] == len("Condividi")
    assert counts["boilerplate", "separator"] == 10
    assert sum(counts.values()) == len("".join(TEXT.split()))


def test_the_shortest_statement_counts_and_a_statement_goes_before_a_mention() -> None:
    start = TEXT.index("La rete")
    counts = _cover(
        [_statement(start, start + 28, "whole"), _statement(start + 3, start + 7, "part")],
        [_mention(start, start + 2, "place")],
    )
    assert counts["stated", "part"] == 4
    assert ("mentioned", "place") not in counts


def test_a_text_without_facts_is_narrative() -> None:
    assert _cover([], [])["narrative", "prose"] == len("TitoloLareteAlfaènatanel1986.Fine.")


@given(
    st.text("ab \n", max_size=80),
    st.lists(
        st.tuples(st.integers(0, 80), st.integers(1, 20), st.sampled_from(["stated", "mentioned", "boilerplate"])),
        max_size=12,
    ),
)
def test_the_sweep_agrees_with_painting_character_by_character(text: str, drawn: list[tuple[int, int, str]]) -> None:
    spans = [
        Treated(a, min(a + width, len(text)), treatment, f"r{i}")
        for i, (a, width, treatment) in enumerate(drawn)
        if a < len(text)
    ]
    expected: Counter[tuple[str, str]] = Counter()
    for at, char in enumerate(text):
        if char.isspace():
            continue
        holding = [s for s in spans if s.start <= at < s.end]
        best = min(
            holding,
            key=lambda s: (["stated", "mentioned", "boilerplate"].index(s.treatment), s.end - s.start, s.rule),
            default=None,
        )
        expected[(best.treatment, best.rule) if best else ("narrative", "prose")] += 1
    assert coverage._count(text, spans) == expected


def test_a_long_document_with_many_spans_takes_no_quadratic_time() -> None:
    text = "parola " * 150_000
    draw = random.Random(1)
    spans = [Treated(a, a + 9, "stated", "r") for a in (draw.randrange(len(text) - 9) for _ in range(30_000))]
    spans.append(Treated(0, len(text), "mentioned", "whole"))
    begun = time.process_time()
    assert sum(coverage._count(text, spans).values()) == 900_000
    assert time.process_time() - begun < 3
