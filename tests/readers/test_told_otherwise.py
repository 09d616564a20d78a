"""Counts, seats, founders, sites and themes told the other way round, each with its near misses."""

import pytest
from texts import cells, tables

PAGE = "Reti di città\n\nEUROLAGHI\nEUROLAGHI (EL) è una rete europea di città di lago.\n{}\n"


@pytest.mark.parametrize(
    ("sentence", "table", "columns", "expected"),
    [
        ("Sono oggi 97 le grandi città riunite da EUROLAGHI.", "network_metrics", ("metric", "value"),
         [("member_cities", 97.0)]),
        ("Nelle 97 città che aderiscono a EUROLAGHI vivono oltre 70 milioni di persone.", "network_metrics",
         ("metric", "value"), [("member_cities", 97.0), ("population_represented", 70e6)]),
        ("La rete riunisce 97 città, i cui abitanti sono complessivamente 70 milioni.", "network_metrics",
         ("metric",), [("member_cities",)]),
        ("Dal 2015 sono stati venti gli incontri della rete.", "network_metrics", ("metric", "value"),
         [("meetings_held", 20.0)]),
        ("La rete ha trasferito la propria sede da Lione ad Anversa.", "networks", ("headquarters_place_id",),
         [("2803138",)]),
        ("EUROLAGHI lavora a stretto contatto con la Fondazione Onde.", "network_relations", ("relation", "object"),
         [("works_with", "Fondazione Onde")]),
        ("È una rete che Lione, Osaka e Torino hanno costituito nel 1986.", "network_founders", ("founder",),
         [("Lione",), ("Osaka",), ("Torino",)]),
        ("Torino è tra le sei città fondatrici (1986), insieme a Lione e Osaka.", "network_founders", ("founder",),
         [("Lione",), ("Osaka",), ("Torino",)]),
        ("La Carta è stata promossa nel 2012 dal Sindaco di Londra.", "organisations", ("name",), []),
        ("Ha sede negli uffici del Comune di Torino il segretariato europeo della rete.", "roles", ("role", "body"),
         [("host", "segretariato europeo")]),
        ("Ha sede negli uffici del Comune di Lione il segretariato europeo della rete.", "roles", ("role",), []),
        ("EUROLAGHI è nata a Palazzo Sforza, dove i Sindaci la hanno firmata il 15 ottobre 2015.", "events",
         ("kind", "place_name"), [("signing", "Palazzo Sforza")]),
    ],
)  # fmt: skip
def test_told_of_a_network(sentence: str, table: str, columns: tuple[str, ...], expected: list[tuple[object]]) -> None:
    """`Sono oggi 97 le città riunite`, `che Lione ha costituito`, `ha trasferito la sede`; a mayor is no body."""
    rows = tables(PAGE.format(sentence), "networks_list")[table]
    rows = [row for row in rows if row.get("name") != "Comune di Torino"]
    assert cells(rows, *columns) == expected


@pytest.mark.parametrize(
    ("sentence", "table", "columns", "expected"),
    [
        ("I rapporti che da anni legano Torino a Dakar e Praia sono preziosi.", "partner_cities",
         ("place_name", "relationship"), [("Dakar", "established"), ("Praia", "established")]),
        ("L'educazione alla pace è un altro tema trasversale su cui la Città intende spendersi.", "theme_priorities",
         ("theme_name", "rank"), [("educazione alla pace", "cross_cutting")]),
        ("Alla salute si lega strettamente la tematica dello sport.", "theme_priorities", ("theme_name", "rank"),
         [("sport", "related")]),
        ("Il Forum per la pace, che Torino ha ospitato nell'ottobre 2012, ha dato frutti.", "events",
         ("kind", "date_edtf", "place_name"), [("conference", "2012-10", "Torino")]),
        ("Il Forum per la pace, che Torino ospiterà nell'ottobre 2032, darà frutti.", "events", ("kind",), []),
        ("La provincia di Como (60 Comuni, oltre tre milioni di abitanti) è coinvolta.", "indicators",
         ("indicator", "value"), [("municipalities", 60.0), ("population", 3e6)]),
    ],
)  # fmt: skip
def test_told_of_a_city(sentence: str, table: str, columns: tuple[str, ...], expected: list[tuple[object]]) -> None:
    """Ties of long standing, themes and meetings with what is said of them before or behind."""
    assert cells(tables(f"Linee di indirizzo\n\n{sentence}\n", "guideline")[table], *columns) == expected
