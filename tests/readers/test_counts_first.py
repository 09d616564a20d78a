"""Counts that open a sentence, meetings a network held itself, groups a unit sits in for its city, lists below a
heading and a sentence, each with its near misses."""

import pytest
from texts import cells, tables

PAGE = "Reti di città\n\nEUROLAGHI\nEUROLAGHI (EL) è una rete europea di città di lago.\n{}\n"


def told(text: str, table: str, *columns: str) -> list[tuple[object, ...]]:
    """The cells that a text makes in the network's section, in a fixed order."""
    return sorted(cells(tables(PAGE.format(text), "networks_list")[table], *columns), key=str)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Quasi 300 Comuni di 28 Paesi compongono EUROLAGHI, nata nel 1990.",
         [("member_countries", 28.0), ("member_municipalities", 300.0)]),
        ("Oggi 45 città formano la rete europea EUROLAGHI.", [("member_cities", 45.0)]),
        ("Il lavoro comune si svolge in tre gruppi di lavoro: Acque, Scuole e Mense.", [("working_groups", 3.0)]),
        ("Dodici città formano il comitato direttivo di EUROLAGHI.", []),
        ("Tre città formano un partenariato con EUROLAGHI.", []),
    ],
)  # fmt: skip
def test_counts_before_what_they_make_up(text: str, counted: list[tuple[str, float]]) -> None:
    """Members counted as the subject; not who makes up an organ."""
    assert told(text, "network_metrics", "metric", "value") == counted


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("L'ingresso è stato salutato a Görlitz (Germania), dove dal 9 all'11 ottobre 2024 la Rete ha tenuto la sua "
         "conferenza annuale.", [("2024-10-09/2024-10-11", "Görlitz", "el")]),
        ("Nel maggio 2023 la Rete ha tenuto a Lione la propria assemblea.", [("2023-05", "Lione", "el")]),
        ("A Gent, che dal 3 al 5 maggio 2021 ha ospitato la conferenza annuale della rete, è stata letta una carta.",
         [("2021-05-03/2021-05-05", "Gent", "el")]),
        ("Nel maggio 2023 la Provincia ha tenuto a Lione la propria assemblea.", [("2023-05", "Lione", None)]),
    ],
)  # fmt: skip
def test_meetings_of_its_own(text: str, events: list[tuple[str, str, str | None]]) -> None:
    """`la Rete ha tenuto la sua conferenza`: the network's; where is told in the clause before."""
    assert told(text, "events", "date_edtf", "place_name", "network_id") == events


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Al gruppo di lavoro Acque partecipa, per il nostro Comune, l'Ufficio Scuola.",
         [("Ufficio Scuola", "participant", "gruppo di lavoro Acque")]),
        ("Al gruppo di lavoro Sanità di prossimità prende parte per Torino l'Ufficio Scuola.",
         [("Ufficio Scuola", "participant", "gruppo di lavoro Sanità di prossimità")]),
        ("I delegati hanno eletto il Sindaco di Torino componente del Comitato di presidenza della Rete.",
         [("Sindaco di Torino", "committee_member", "Comitato di presidenza")]),
        ("Al gruppo di lavoro Acque partecipa, per la Regione, un esperto.", []),
    ],
)  # fmt: skip
def test_roles_for_the_city(text: str, roles: list[tuple[str, str, str]]) -> None:
    """Who sits there, not for whom; a committee called `di presidenza` makes nobody its chair."""
    assert told(text, "roles", "holder", "role", "body") == roles


LISTED = """Torino entra in EUROLAGHI

## {}

{}

• Avviso Pubblico. È un'associazione nazionale di enti locali. Il Comune vi ha aderito nel 2011.
• Mare Amico. Ne fanno parte 20 città.
• Ufficio Cultura. Segue le reti.
"""


@pytest.mark.parametrize(
    ("heading", "sentence", "joined"),
    [
        ("Le altre reti di cui facciamo parte", "Torino è presente da tempo anche in altre reti di enti locali.",
         ["avviso-pubblico", "mare-amico"]),
        ("Le altre reti di cui facciamo parte", "Il bando resta aperto fino a maggio.", ["avviso-pubblico"]),
        ("Notizie", "Torino guarda con interesse alle reti di enti locali.", []),
    ],
)  # fmt: skip
def test_lists_below_a_heading_and_a_sentence(heading: str, sentence: str, joined: list[str]) -> None:
    """A sentence about networks may stand between the heading and its list; an item that defines itself needs none."""
    found = tables(LISTED.format(heading, sentence), "news")["memberships"]
    assert [row["network_id"] for row in found if row["network_id"] in ("avviso-pubblico", "mare-amico")] == joined


def test_offices_of_neighbours() -> None:
    """An office whose field has an adjective in `-ieri`."""
    found = tables("Ha parlato l'Assessore ai Rapporti transfrontalieri Paolo Visintin.", "news")["people"]
    assert cells(found, "name", "office") == [("Paolo Visintin", "Assessore ai Rapporti transfrontalieri")]
