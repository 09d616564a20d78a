"""To which areas the second and the third priority fall."""

import pytest
from texts import tables


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("La massima priorità è riconosciuta ai Balcani; la seconda spetta al Mediterraneo.", ["Balcani", "Mediterraneo"]),
        ("La massima priorità va ai Balcani; la seconda è riservata al Mediterraneo.", ["Balcani", "Mediterraneo"]),
        ("La massima priorità va ai Balcani, la seconda tocca al Maghreb e la terza spetta al Sahel.",
         ["Balcani", "Maghreb", "Sahel"]),
        ("La massima priorità spetta ai Balcani. La seconda spetta al Mediterraneo.", ["Balcani", "Mediterraneo"]),
        ("Ai Balcani spetta la massima priorità; al Mediterraneo la seconda.", ["Balcani", "Mediterraneo"]),
        ("Ai Balcani spetta la massima priorità, al Mediterraneo spetta la seconda.", ["Balcani", "Mediterraneo"]),
        ("La massima priorità è riconosciuta ai Balcani; la seconda non spetta al Caucaso.", ["Balcani"]),
        ("La massima priorità è riconosciuta ai Balcani; la seconda spetterà, se possibile, al Caucaso.", ["Balcani"]),
        ("La massima priorità è riconosciuta ai Balcani; la seconda parte del fondo spetta al Sahel.", ["Balcani"]),
        ("La massima priorità è riconosciuta ai Balcani; la seconda edizione va a Lione.", ["Balcani"]),
    ],
)  # fmt: skip
def test_the_second_priority_falls_to(text: str, areas: list[str]) -> None:
    """To whom the second and third priority fall; not what else is second, nor what may come."""
    found = tables(f"Linee guida\n\n1. Aree geografiche\n\n{text}\n\n2. Uffici\n\nTesto.", "guideline")
    ranked = sorted(found["geographic_priorities"], key=lambda row: int(str(row["rank"])))
    assert [row["area"] for row in ranked] == areas


@pytest.mark.parametrize(
    ("text", "areas"),
    [
        ("La prima area geografica prioritaria è costituita dai Balcani; la seconda è il Sahel.", ["Balcani", "Sahel"]),
        ("L'area prioritaria è rappresentata dal Mediterraneo.", ["Mediterraneo"]),
        ("La prima area geografica prioritaria è composta da tre Paesi.", []),
    ],
)
def test_of_what_an_area_is_made(text: str, areas: list[str]) -> None:
    """The area is what stands behind the participle, not the words that say of what it is made."""
    found = tables(f"Linee guida\n\n1. Aree geografiche\n\n{text}\n\n2. Uffici\n\nTesto.", "guideline")
    ranked = sorted(found["geographic_priorities"], key=lambda row: int(str(row["rank"])))
    assert [row["area"] for row in ranked] == areas
