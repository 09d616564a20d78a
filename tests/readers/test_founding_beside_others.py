"""When a network began, in a sentence that leaves its name unsaid and names another."""

import pytest
from texts import cells, tables


def begun(sentence: str) -> list[tuple[object, ...]]:
    """The foundings that a second sentence about TECLA tells."""
    text = f"TECLA è un’associazione nazionale di Province che si occupa di cooperazione. {sentence}"
    found = tables(f"Le reti\n\nIl Comune aderisce a queste reti.\n\n### TECLA\n{text}\n", "networks_list")
    return cells([row for row in found["events"] if row["kind"] == "founding"], "network_id", "date_edtf")


@pytest.mark.parametrize(
    "sentence",
    [
        "È nata nel 1998, ha sede a Roma e lavora in collaborazione con la Rete Italiana Città Sane.",
        "È nata nel 1998 e fa parte di Eurocities.",
        "È stata fondata nel 1998 e collabora con la Rete Italiana Città Sane.",
        "È nata nel 1998, aderisce alla Rete Italiana Città Sane e ha sede a Roma.",
        "È nata nel 1998, come la Rete Italiana Città Sane.",
        "Fu costituita nel 1998 e sostiene la Rete Italiana Città Sane.",
        "Ha sede a Roma, lavora con la Rete Italiana Città Sane ed è nata nel 1998.",
    ],
)
def test_its_own(sentence: str) -> None:
    """Another clause, or "con la", parts the verb from the network named behind it."""
    assert begun(sentence) == [("tecla", "1998")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Collabora con la Rete Italiana Città Sane, nata nel 1998.",
        "Nel 1998 è nata la Rete Italiana Città Sane.",
        "È nata nel 1998 la Rete Italiana Città Sane, di cui segue i lavori.",
        "È stata fondata nel 1998 da venti Comuni la Rete Italiana Città Sane.",
        "La Rete Italiana Città Sane, nata nel 1998, ne sostiene i progetti.",
    ],
)
def test_of_the_other(sentence: str) -> None:
    """The network named beside the verb, or behind it as what was born."""
    assert begun(sentence) == [("rete-italiana-citta-sane", "1998")]


def test_both() -> None:
    """An aside behind the other's name closes with it."""
    told = begun("Lavora con la Rete Italiana Città Sane, fondata a Modena nel 1995, ed è nata nel 1998.")
    assert told == [("rete-italiana-citta-sane", "1995"), ("tecla", "1998")]
