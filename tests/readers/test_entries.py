"""What label lines under a network's heading or list entry state."""

import pytest
from texts import cells, tables

ABOUT = "Lagonet è una rete internazionale di città lacustri."


def stated(lines: str, intro: str = f"Lagonet\n{ABOUT}") -> dict[str, list[dict[str, object]]]:
    """The tables of a list of networks with one section and its label lines."""
    return tables(f"Le reti del Comune\n\nIl Comune fa parte di queste reti.\n\n{intro}\n{lines}\n", "networks_list")


@pytest.mark.parametrize(
    ("line", "column", "value"),
    [
        ("Sede: Bonn", "headquarters_place_id", "2946447"),
        ("**Sede:** Bonn", "headquarters_place_id", "2946447"),
        ("Segretariato: a Bonn (Germania)", "headquarters_place_id", "2946447"),
        ("Sede: in via di definizione", "headquarters_place_id", None),
        ("Sede: via Bonn 4", "headquarters_place_id", None),
        ("Anno di fondazione: 1994", "founded_edtf", "1994"),
        ("Fondazione: Bonn, marzo 1994", "founded_edtf", "1994-03"),
        ("Sito: https://lagonet.example/", "website_url", "https://lagonet.example/"),
        ("Sede: Bonn; Fondazione: 1994", "founded_edtf", "1994"),
    ],
)
def test_networks(line: str, column: str, value: object) -> None:
    """Seat, founding, site."""
    [network] = stated(line)["networks"]
    assert network[column] == value
    assert network["description_it"] == ABOUT


@pytest.mark.parametrize(
    ("line", "joined"),
    [
        ("Adesione: 2012", "2012"),
        ("Adesione di Torino: 3 marzo 2012", "2012-03-03"),
        ("Adesione del Comune: dal giugno 2013", "2013-06"),
        ("Membro dal: 2015", "2015"),
        ("Adesione: delibera di Giunta n. 12 del 3 febbraio 2011", "2011-02-03"),
        ("Adesione di Verona: 2012", None),
        ("Adesione: prevista nel 2030", None),
    ],
)
def test_joining(line: str, joined: str | None) -> None:
    """The publisher's joining, not another city's nor one to come."""
    assert [row["joined_edtf"] for row in stated(line)["memberships"]] == [joined]


@pytest.mark.parametrize(
    ("publisher", "line", "joined"),
    [
        ("Unione dei Comuni del Sole", "Adesione dell'Unione: 3 marzo 2012", "2012-03-03"),
        ("Unione Valli Basse", "Data di adesione dell'Unione: marzo 2012", "2012-03"),
        ("Comunità montana del Sole", "Adesione della Comunità: 2012", "2012"),
        ("Provincia di Lecce", "Ingresso della Provincia: 2012", "2012"),
        ("Comune di Torino", "Adesione dell'Unione: 2012", None),
        ("Comune di Torino", "Ingresso della Provincia: 2012", None),
        ("Provincia di Lecce", "Ingresso della Provincia di Bari: 2012", None),
        ("Unione Valli Basse", "Adesione dell'Unione europea: 2012", None),
        ("Unione Valli Basse", "Adesione dell'Unione Terre Alte: 2012", None),
    ],
)
def test_joining_of_a_union(publisher: str, line: str, joined: str | None) -> None:
    """A union and a province under the word they go by; on another's page that word is somebody else."""
    text = f"Le reti\n\nL'ente fa parte di queste reti.\n\nLagonet\n{ABOUT}\n{line}\n"
    rows = tables(text, "networks_list", publisher)["memberships"]
    assert [row["joined_edtf"] for row in rows] == [joined]


def test_counts() -> None:
    """`Città aderenti: 32`, with its qualifier; lines of another section count nothing."""
    found = stated("Città aderenti: oltre 1.750\nPaesi: 126\n\nDove siamo\nComuni: 40")["network_metrics"]
    assert {(row["metric"], row["value"], row["qualifier"]) for row in found} == {
        ("member_cities", 1750, "more_than"),
        ("member_countries", 126, "exact"),
    }


def test_what_an_office_does_no_network_does() -> None:
    """Under an office's heading a sentence without subject is about the office."""
    text = "L'Ufficio cura i rapporti con la rete europea Lagonet, di cui il Comune è membro."
    found = tables(f"Gli uffici\n\n## Ufficio Reti\n\n{text}\n\n## Ufficio Pace\n\nCollabora con le scuole.\n")
    assert [row["description_it"] for row in found["networks"]] == [None]


def test_what_only_is_to_come_is_no_membership() -> None:
    """The label says it against the listing."""
    assert stated("Adesione: in corso di perfezionamento")["memberships"] == []
    assert stated("Adesione: 2012 (in corso l'iter per la quota)")["memberships"] != []


def test_the_line_of_an_entry_may_hold_labels() -> None:
    """`LAG - Laghi Insieme Europa – rete di città; sede: Bonn; adesione: 2019`."""
    read = tables(
        "Le reti\n\n- LAG - Laghi Insieme Europa – rete di città; sede: Bonn; adesione: 2019\n", "networks_list"
    )
    [network], [member] = read["networks"], read["memberships"]
    assert (network["network_id"], network["name"], network["acronym"]) == ("lag", "Laghi Insieme Europa", "LAG")
    assert (network["headquarters_place_id"], member["joined_edtf"]) == ("2946447", "2019")


@pytest.mark.parametrize("bars", ["{}", "| {} |"])
def test_a_table_of_networks(bars: str) -> None:
    """A row on a line: seat, joining and members by the heads of their columns; a note below is no row."""
    lines = [
        "Rete | Sede | Anno di adesione | Membri",
        "Lagonet | Bonn | 2017 | 41 città",
        "Urbanet | Lione | - | 9 Comuni",
    ]
    text = "\n".join(bars.format(line) for line in lines)
    read = tables(f"Le reti\n\n{text}\n\nIl Comune ne segue i lavori.\n", "networks_list")
    found = {n["network_id"]: n["headquarters_place_id"] for n in read["networks"]}
    assert found == {"lagonet": "2946447", "urbanet": "2996944"}
    assert {m["network_id"]: m["joined_edtf"] for m in read["memberships"]} == {"lagonet": "2017", "urbanet": None}
    assert {m["network_id"]: m["value"] for m in read["network_metrics"]} == {"lagonet": 41, "urbanet": 9}
    assert all(n["description_it"] is None for n in read["networks"])


def test_other_tables_make_no_network() -> None:
    """The first column must hold networks, and another must tell of them."""
    text = "Le reti\n\nCittà | Sede | Anno\nLione | Bonn | 2017\n\nRete | Colore | Peso\nIdrica | Blu | 3\n"
    assert tables(text, "page")["networks"] == []


SHEET = "Reti\n\nRete dei Laghi\nÈ una rete di città di lago.\n{}\n"


@pytest.mark.parametrize(
    ("lines", "roles"),
    [
        ("Incarichi di Torino: presidenza (2020-2022); sede del segretariato",
         [("Comune di Torino", "chair", None, "2020/2022"), ("Comune di Torino", "host", "segretariato", None)]),
        ("Ruolo: Comitato Esecutivo, gruppo di lavoro Porti",
         [("Comune di Torino", "committee_member", "Comitato Esecutivo", None),
          ("Comune di Torino", "participant", "gruppo di lavoro Porti", None)]),
        ("Referente: Servizio Ambiente del Comune di Torino", [("Servizio Ambiente", "coordinator", None, None)]),
        ("Ruolo: ex presidenza", []),
        ("Ruolo: candidatura alla presidenza", []),
        ("Referente: Anna Rossi", []),
        ("Segretariato: Lucca", []),
    ],
)  # fmt: skip
def test_posts_in_label_lines(lines: str, roles: list[tuple[str, ...]]) -> None:
    """Posts listed without a verb, and who sees to the city's part; a person or a seat is no role."""
    found = tables(SHEET.format(lines), "networks_list")
    assert cells(found["roles"], "holder", "role", "body", "period_edtf") == sorted(roles, key=str)
    assert [r["body"] for r in found["network_bodies"]] == [b for _, _, b, _ in roles if b and b != "segretariato"]


def test_posts_and_joining_in_a_table() -> None:
    """The same in the cells of a table, under `Torino aderisce dal` and `Incarichi`."""
    found = tables(
        "Reti\n\n| Rete | Torino aderisce dal | Incarichi |\n|---|---|---|\n"
        "| Rete dei Laghi | dicembre 2015 | presidenza del gruppo di lavoro Porti |\n", "networks_list")  # fmt: skip
    assert cells(found["memberships"], "joined_edtf") == [("2015-12",)]
    assert cells(found["roles"], "role", "body") == [("chair", "gruppo di lavoro Porti")]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (SHEET.format("Adesione: 2011\nProvvedimento di adesione: deliberazione della Giunta comunale n. 4 del 3 maggio "
                      "2011"), "delibera-giunta-4-2011-comune-di-torino"),
        (SHEET.format("Il Comune di Torino ne è parte dal 3 maggio 2011¹ e vi è attivo.\n\n¹ Adesione disposta con "
                      "deliberazione della Giunta comunale n. 4 del 3 maggio 2011."),
         "delibera-giunta-4-2011-comune-di-torino"),
        (SHEET.format("Il Comune di Torino ne è parte dal 3 maggio 2011¹.\n\n¹ Si veda anche lo Statuto comunale."), None),
        (SHEET.format("Adesione: 2011\nProvvedimento: recesso con deliberazione della Giunta comunale n. 4 del 3 maggio "
                      "2011"), None),
    ],
)  # fmt: skip
def test_act_of_a_membership(text: str, act: str | None) -> None:
    """The act on a label line of its own, or in the note at the date."""
    assert cells(tables(text, "networks_list")["memberships"], "act_id") == [(act,)]


@pytest.mark.parametrize(
    ("lines", "table", "columns", "expected"),
    [
        ("Ruolo della città: siede nel Consiglio Direttivo; presiede il Comitato Porti", "roles", ("role", "body"),
         [("chair", "Comitato Porti"), ("committee_member", "Consiglio Direttivo")]),
        ("Chi la segue: Servizio Ambiente del Comune di Torino", "roles", ("holder", "role"),
         [("Servizio Ambiente", "coordinator")]),
        ("Dove ha sede: Lione\nQuando è nata: 1990", "networks", ("founded_edtf",), [("1990",)]),
        ("L'adesione del Comune, deliberata il 5 giugno 2014, è operativa dal 1° gennaio 2015.", "memberships",
         ("joined_edtf",), [("2015-01-01",)]),
        ("Presidente è il Sindaco di Torino, eletto dall'assemblea.", "roles", ("holder", "role"),
         [("Sindaco di Torino", "chair")]),
        ("Presidente è il Sindaco di Lione.", "roles", ("holder",), []),
        ("Ad assicurare la partecipazione è il Servizio Ambiente del Comune di Torino.", "roles", ("holder", "role"),
         [("Servizio Ambiente", "coordinator")]),
    ],
)  # fmt: skip
def test_what_an_entry_tells(lines: str, table: str, columns: tuple[str, ...], expected: list[tuple[str, ...]]) -> None:
    """Labels that ask, posts told with a verb, an adhesion that is in force, a chair told first."""
    assert cells(tables(SHEET.format(lines), "networks_list")[table], *columns) == expected


@pytest.mark.parametrize("said", ["Non è una rete ma un programma europeo: Torino vi partecipa.",
                                  "No, è un progetto europeo al quale partecipa la città."])  # fmt: skip
def test_entry_denied_in_its_own_words(said: str) -> None:
    """What a page says is no network has no row, nor has what only hosts one: `il Consiglio d'Europa, cui ...`."""
    found = tables(SHEET.format("Nata in seno al Consiglio d'Europa, cui partecipano città.") + f"\nURBACT\n{said}\n",
                   "networks_list")  # fmt: skip
    assert [row["network_id"] for row in found["networks"]] == ["rete-dei-laghi"]


def test_entries_that_no_rule_knows() -> None:
    """What an unknown entry tells is not of the network above; a value on a line of its own is no network."""
    found = tables(
        "Reti\n\nRete dei Laghi: rete di 40 città.\n\nClub delle Rive dell'Arena: costituito nel 2015 da Como e Lecco; il "
        "Comune di Torino ne ha la presidenza.\n\nWHO Cities\nSede\nCopenaghen\nTorino aderisce dal\n2001\n\n"
        "Rete dei Porti: Torino vi ha aderito nel 2018, per poi recedere nel 2022.\n", "networks_list")  # fmt: skip
    assert found["roles"] == []
    assert {row["network_id"] for row in found["networks"]} & {"copenaghen", "sede"} == set()
    assert "rete-dei-porti" not in {row["network_id"] for row in found["memberships"]}


def test_contact_for_all_networks() -> None:
    """`Referente per tutte le reti: Ufficio Europa` coordinates the part in none of them alone."""
    assert (
        tables(SHEET.format("Referente per tutte le reti: Ufficio Europa del Comune di Torino."), "page")["roles"] == []
    )
