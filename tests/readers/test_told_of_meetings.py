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
        ("Il viaggio ha portato all'ingresso della città, nel 2013, in Città di Petrarca, rete italiana di Comuni.",
         ["Città di Petrarca"]),
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


TWO = "Polis è una rete europea di città. MedCities è una rete internazionale di città."


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("Polis opera in collaborazione con MedCities e con Assoporti sul tema dei traghetti meno inquinanti e finora"
         " si è riunita 14 volte.", [("polis", "meetings_held", 14.0)]),
        ("Polis collabora con MedCities alla carta dei venti, e ha tenuto 14 incontri.",
         [("polis", "meetings_held", 14.0)]),
        ("Polis coopera con MedCities sui traghetti e oggi riunisce 18 città.", [("polis", "member_cities", 18.0)]),
        ("Polis è partner di MedCities per il clima e conta 18 città di 7 Paesi.",
         [("polis", "member_cities", 18.0), ("polis", "member_countries", 7.0)]),
        ("Polis collabora con MedCities, che ha sede a Barcellona e riunisce 18 città.",
         [("medcities", "member_cities", 18.0)]),
        ("Polis collabora con MedCities che da anni lavora sul mare e riunisce 18 città.",
         [("medcities", "member_cities", 18.0)]),
    ],
)  # fmt: skip
def test_whose_the_count_is_behind_another_network(sentence: str, counts: list[tuple[str, str, float]]) -> None:
    """A second verb after "e" has the first one's subject, not what completes it; in a relative clause it has."""
    rows = tables(f"Reti\n\n{TWO} {sentence}\n", "networks_list")["network_metrics"]
    assert cells(rows, "network_id", "metric", "value") == counts


@pytest.mark.parametrize(
    ("sentence", "office"),
    [
        ("L'elenco è tenuto dal Settore Sviluppo della Città.", "Settore Sviluppo della Città"),
        ("Ne risponde il Settore Promozione della Città e Cultura.", "Settore Promozione della Città e Cultura"),
        ("Ne risponde il Servizio Politiche della Città.", "Servizio Politiche della Città"),
        ("Ne risponde il Settore Cultura della Città.", "Settore Cultura"),
        ("Ne risponde il Settore Sviluppo economico della Città.", "Settore Sviluppo economico"),
        ("Ne risponde il Settore Sviluppo della Città di Torino.", "Settore Sviluppo"),
        ("Ne risponde il Settore Promozione della Città metropolitana di Torino.", "Settore Promozione"),
    ],
)
def test_offices_that_deal_with_the_city(sentence: str, office: str) -> None:
    """The city is what is developed, or whose office it is."""
    rows = tables(f"Titolo\n\n{sentence}\n")["mentions"]
    named = [row["text"] for row in rows if row["kind"] == "organisation"]
    assert [name for name in named if "Settore" in name or "Servizio" in name] == [office]


FEDERICK = "La Rete delle Città Federiciane è una rete europea di Comuni."


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        ("Partner strategico della Rete è l'Istituto Storico Germanico di Roma.", ["Istituto Storico Germanico di Roma"]),
        ("Partner strategico della rete è l'OCSE.", ["OCSE"]),
        ("Partner strategico dell'associazione è l'OCSE.", ["OCSE"]),
        ("Il partner strategico della Rete delle Città Federiciane è da anni l'OCSE.", ["OCSE"]),
        ("Ne è partner strategico l'OCSE.", ["OCSE"]),
        ("La Rete è partner strategico dell'OCSE ed è attiva in Italia.", ["OCSE"]),
        ("Partner strategico del Comune è l'Università di Pavia.", []),
        ("Partner strategico di Torino è l'Università di Pavia.", []),
        ("Partner strategico della Rete è una fondazione privata.", []),
        ("Partner strategico della Rete sarà l'OCSE.", []),
    ],
)  # fmt: skip
def test_whose_strategic_partner_a_body_is(sentence: str, bodies: list[str]) -> None:
    rows = tables(f"Titolo\n\n{FEDERICK} {sentence}\n", "news")["network_relations"]
    assert cells(rows, "relation", "object") == [("strategic_partner", body) for body in bodies]


@pytest.mark.parametrize(
    ("sentence", "organs"),
    [
        ("Il Sindaco di Torino fa parte del Consiglio direttivo della Rete.", ["Consiglio direttivo"]),
        ("Il Sindaco di Torino siede nel Consiglio Direttivo della Rete.", ["Consiglio Direttivo"]),
        ("Il Sindaco di Torino siede nel Comitato Esecutivo della Rete.", ["Comitato Esecutivo"]),
        ("Il Sindaco di Torino siede nel Consiglio di amministrazione della Rete e ne segue i lavori.",
         ["Consiglio di amministrazione"]),
        ("L'Ufficio Turismo partecipa al gruppo di lavoro Mura della Rete.", ["gruppo di lavoro Mura"]),
        ("Il Sindaco di Torino siede nel Consiglio direttivo della Rete delle Città Federiciane.",
         ["Consiglio direttivo"]),
        ("Il Comune di Torino partecipa al Forum della Rete.", []),
        ("L'Ufficio Turismo partecipa al gruppo di lavoro della Rete.", []),
    ],
)  # fmt: skip
def test_whose_organ_it_is_is_no_part_of_its_name(sentence: str, organs: list[str]) -> None:
    rows = tables(f"Titolo\n\n{FEDERICK} {sentence}\n", "news")["network_bodies"]
    assert [body for (body,) in cells(rows, "body")] == organs
