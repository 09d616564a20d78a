"""Meetings of a network with a title of their own, and where they were; networks called `Città di ...`."""

import pytest
from texts import about, cells, tables

HELD = [
    ("L'ingresso fu salutato alla conferenza annuale della Rete, «Sulle tracce di Federico», che si è svolta a Lucera"
     " dal 6 all'8 marzo 2025.", "Sulle tracce di Federico", "2025-03-06/2025-03-08", "Lucera"),
    ("Dal 2 al 4 maggio 2024 si è tenuta a Caserta la conferenza della Rete «Acque di corte».", "Acque di corte",
     "2024-05-02/2024-05-04", "Caserta"),
    ("Proprio a Pavia si è tenuta, il 14 e 15 giugno 2024, la conferenza della Rete «Viaggi in Italia».",
     "Viaggi in Italia", "2024-06-14/2024-06-15", "Pavia"),
    ("L'assemblea della Rete delle Città Murate «Porte aperte» ha avuto luogo a Pavia il 14 giugno 2024.",
     "Porte aperte", "2024-06-14", "Pavia"),
    ("Alla conferenza della Rete, «Mura», che si è tenuta a Pavia nel maggio 2024, hanno partecipato 60 città.",
     "Mura", "2024-05", "Pavia"),
    ("A Pavia (Lombardia) si è svolto, nel giugno 2024, l'incontro annuale della Rete, intitolato «Viaggi».", "Viaggi",
     "2024-06", "Pavia"),
    ("A Pavia si è tenuta il 14 giugno 2024 la conferenza della Rete.", "conferenza della Rete", "2024-06-14", "Pavia"),
    ("Il Sindaco di Pavia ha partecipato il 3 maggio 2024 alla conferenza della Rete.", "conferenza della Rete",
     "2024-05-03", None),
    ("Da Pavia si è tenuta il 14 giugno 2024 in collegamento la conferenza della Rete.", "conferenza della Rete",
     "2024-06-14", None),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "title", "days", "place"), HELD)
def test_a_meeting_of_the_network(sentence: str, title: str, days: str, place: str | None) -> None:
    text = f"Titolo\n\nLa Rete delle Città Murate è una rete europea di Comuni. {sentence}\n"
    rows = cells(tables(text, "news")["events"], "title", "date_edtf", "place_name", "network_id")
    assert rows == [(title, days, place, "rete-delle-citta-murate")]


def test_a_meeting_to_come() -> None:
    told = "La conferenza di EUROLAGHI, «Acque», che si svolgerà a Pavia il 3 maggio 2027, è attesa."
    assert about(told, "events", "title") == []


@pytest.mark.parametrize(
    ("sentence", "names"),
    [
        ("Torino aderisce a Città di Stendhal, circuito europeo di Comuni nato a Grenoble.", ["Città di Stendhal"]),
        ("Città di Stendhal è un circuito europeo di Comuni.", ["Città di Stendhal"]),
        ("Il viaggio ha portato all'ingresso della città, nel 2013, in Città di Virgilio, rete italiana di Comuni.",
         ["Città di Virgilio"]),
        ("Il Comune fa parte del circuito Città di Stendhal dal 2013.", ["Città di Stendhal"]),
        ("La Città di Stendhal ha ospitato un circuito europeo di Comuni.", []),
        ("Il progetto, con la Città di Lione, rete europea di Comuni, è finito.", []),
        ("Città di Lione è una rete europea di Comuni.", []),
    ],
)  # fmt: skip
def test_a_network_called_after_someone(sentence: str, names: list[str]) -> None:
    """`Città di` and no town is a network's name where a text says that it is one."""
    rows = cells(tables(f"Titolo\n\n{sentence}\n", "networks_list")["networks"], "name")
    assert [name for (name,) in rows] == names
