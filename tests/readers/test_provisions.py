"""Provisions: items of lists that a guideline introduces as criteria, steps or instruments."""

from reading import cells, doc, pages

from pipelines.readers import provisions

_TEXT = """Linee guida

Le città saranno scelte con i seguenti tre criteri:

1. la storia dei rapporti;
2. la vicinanza, che per le città
della costa conta;
3. la presenza di comunità.

Il percorso prevede i seguenti passaggi:

- Creazione di una cabina.
- Firma dell'accordo.

Gli strumenti sono: a) bandi annuali; b) accordi di rete.

I temi sono:

- acqua
- salute
"""


def _rows(text: str, kind: str = "guideline") -> list[tuple[object, object, object]]:
    found = pages(doc(text, "Comune di Torino", kind))[0]
    provisions.read(found)
    return [(r["kind"], r["ordinal"], r["text"]) for r in cells(found.facts, "provisions").values()]


def test_criteria_steps_and_instruments() -> None:
    assert _rows(_TEXT) == [
        ("selection_criterion", 1, "la storia dei rapporti;"),
        ("selection_criterion", 2, "la vicinanza, che per le città della costa conta;"),
        ("selection_criterion", 3, "la presenza di comunità."),
        ("partnership_step", 1, "Creazione di una cabina."),
        ("partnership_step", 2, "Firma dell'accordo."),
        ("instrument", 1, "bandi annuali"),
        ("instrument", 2, "accordi di rete"),
    ]


def test_a_network_s_instruments_are_none() -> None:
    assert _rows(_TEXT, "networks_list") == []
