"""The same facts with their parts in another order: inverted, in a relative clause, told by a noun, in a second half."""

import pytest
from texts import cells, tables

TURIN = "Comune di Torino"
PAGE = "Reti di città\n\nEUROLAGHI\nEUROLAGHI (EL) è una rete europea di città di lago.\n{}\n"


@pytest.mark.parametrize(
    ("sentence", "table", "columns", "expected"),
    [
        ("La rete ha dato vita a 14 incontri, sia nel 2015 sia dopo.", "events", ("kind",), []),
        ("Nel 2015 la rete è stata avviata a Lione.", "events", ("kind", "date_edtf"), [("founding", "2015")]),
        ("La firma della Carta di EUROLAGHI è del 2015; la consegna al Presidente è avvenuta il 3 maggio 2016.",
         "events", ("kind", "date_edtf"), [("delivery", "2016-05-03"), ("signing", "2015")]),
        ("Oltre ad aver attivato una partnership strategica con la Fondazione Onde, EUROLAGHI ha sede a Lione.",
         "network_relations", ("relation", "object"), [("strategic_partner", "Fondazione Onde")]),
        ("Il forum annuale del 2019 si è svolto a Lione.", "events", ("kind", "date_edtf"), [("conference", "2019")]),
        ("Il Comune, nell'ambito della Agenda Acque, partecipa a un forum annuale.", "memberships", ("joined_edtf",),
         [(None,)]),
        ("Conta quattro forum tematici (dedicati a pesca, navigazione, clima ed energia).", "network_bodies",
         ("body",), [("Forum clima",), ("Forum energia",), ("Forum navigazione",), ("Forum pesca",)]),
    ],
)  # fmt: skip
def test_told_of_a_network(sentence: str, table: str, columns: tuple[str, ...], expected: list[tuple[object]]) -> None:
    """`la consegna è avvenuta`, `Oltre ad aver attivato ..., X`; so many meetings were not launched."""
    assert cells(tables(PAGE.format(sentence), "networks_list")[table], *columns) == expected


@pytest.mark.parametrize(
    ("section", "columns", "expected"),
    [
        ("Centro delle Città d'Acqua\nIl Centro delle Città d'Acqua (CCA) è una rete mondiale di città, nata nel 2001 a"
         " Gent, dove ha tuttora sede.", ("kind", "scope", "founded_edtf", "headquarters_place_id"),
         ("network", "global", "2001", "2797656")),
        ("Telelaghi\nTelelaghi è stata una rete europea di città.", ("kind", "scope"), ("network", "european")),
        ("Lagune Dialogue\nA partire dai contatti nati nell'ambito di EUROLAGHI, nel 2012 il Lagune Dialogue è stato "
         "avviato dal Sindaco di Lione. Si tratta di un'iniziativa che riunisce venti città.", ("founded_edtf",),
         ("2012",)),
    ],
)  # fmt: skip
def test_what_a_network_is(section: str, columns: tuple[str, ...], expected: tuple[object, ...]) -> None:
    """`dove ha tuttora sede`, `è stata una rete`, `Si tratta di un'iniziativa che riunisce`."""
    found = tables(f"{PAGE.format('')}\n{section}\n", "networks_list")["networks"]
    assert expected in cells(found, *columns)


@pytest.mark.parametrize(
    ("sentence", "agreements"),
    [
        ("Così fanno Genova, che ha un accordo di collaborazione con Marsiglia, e Bari.", []),
        ("Ha accordi di collaborazione (ad esempio quello con l'UNESCO) e fa parte di Polis dal 2009.",
         [("UNESCO", None)]),
        ("Ha un accordo di collaborazione con Lione dal 2009.", [("Lione", "2009")]),
    ],
)  # fmt: skip
def test_agreements_of_another_clause(sentence: str, agreements: list[tuple[str, str | None]]) -> None:
    """Another city's agreement is none of ours; since when a city belongs to a network dates no agreement."""
    text = f"Torino nel mondo\n\nIl Comune di Torino lavora con molte città. {sentence}\n"
    assert cells(tables(text)["agreements"], "partner", "signed_edtf") == agreements


@pytest.mark.parametrize(
    ("sentence", "table", "columns", "expected"),
    [
        ("Strettamente legate alla salute sono le tematiche dello sport e della pesca.", "theme_priorities",
         ("theme_name", "rank"), [("pesca", "related"), ("sport", "related")]),
        ("Strettamente legata alla salute è la tematica del cibo e dello spreco.", "theme_priorities",
         ("theme_name", "rank"), [("cibo e dello spreco", "related")]),
        ("Sono due gli assi tematici che guidano il piano, vale a dire la salute e il clima.", "theme_priorities",
         ("theme_name", "rank"), [("clima", "axis"), ("salute", "axis")]),
        ("Il corridoio di massima priorità è, in primo luogo, l'asse Nord-Sud.", "geographic_priorities", ("area",),
         [("asse Nord-Sud",)]),
        ("Tra le città dei Paesi emergenti alle quali il metodo può essere esteso figurano Lima e Accra.",
         "partner_cities", ("place_name", "relationship"), [("Accra", "emerging"), ("Lima", "emerging")]),
        ("Con pool of funds si intende una cassa comune.", "definitions", ("term", "definition"),
         [("pool of funds", "una cassa comune")]),
        ("Con questo piano si intende il rilancio.", "definitions", ("term",), []),
        ("Sarà necessario coinvolgere i 60 Comuni dell'attuale provincia di Como.", "indicators",
         ("indicator", "subject", "value"), [("municipalities", "provincia di Como", 60.0)]),
        ("Sarà necessario coinvolgere 60 Comuni della provincia di Como.", "indicators", ("indicator",), []),
        ("A Torino il 14% della popolazione residente proviene da altri Paesi.", "indicators", ("indicator", "value"),
         [("foreign_resident_share", 0.14)]),
        ("Alle comunità straniere fanno riferimento 60 associazioni attive a Torino.", "indicators",
         ("indicator", "value"), [("foreign_community_associations", 60.0)]),
        ("A progetti di cooperazione ogni Comune può destinare lo 0,80% delle entrate correnti (art. 19).",
         "indicators", ("base",), [("entrate correnti",)]),
    ],
)  # fmt: skip
def test_told_of_a_city(sentence: str, table: str, columns: tuple[str, ...], expected: list[tuple[object]]) -> None:
    """Lists and counts that their sentence puts last, or first; a share and a count as what a verb tells of."""
    assert cells(tables(f"Linee di indirizzo\n\n{sentence}\n", "guideline")[table], *columns) == expected


def test_networks_joined_within_a_policy() -> None:
    """`partecipa, nell'ambito della Urban Agenda, alla Partnership on X e alla Y`: memberships, and parts of it."""
    told = "Torino partecipa inoltre, nell'ambito della Urban Agenda for the EU, alla Partnership on Cities and Water"
    rows = tables(
        f"Torino nelle reti\n\nTorino nel mondo.\n\n{told} e alla Partnership on Air Quality.\n", "networks_list"
    )
    names = [("partnership-on-air-quality",), ("partnership-on-cities-and-water",)]
    assert cells(rows["memberships"], "network_id") == names
    assert cells(rows["network_relations"], "network_id") == names
    assert cells(rows["networks"], "scope") == [("european",), ("european",)]


def test_a_municipality_taken_up() -> None:
    """`Vi aderiscono 500 Comuni; quello di Torino ne è socio dal 2013`."""
    rows = tables(PAGE.format("Vi aderiscono 500 Comuni; quello di Torino ne è socio dal 2013."), "networks_list")
    assert cells(rows["memberships"], "member", "joined_edtf") == [(TURIN, "2013")]
