"""Short ordinary sentences and label lines of a network's section: each tells its rows, its near miss none."""

import pytest
from texts import tables

HEAD = "Relazioni internazionali\n\nRete delle Città di Lago\n"
PAGE = HEAD + "La Rete delle Città di Lago è un'associazione europea di Comuni rivieraschi.\n{}\n"
NETWORK = "rete-delle-citta-di-lago"
COLUMNS = {
    "network_metrics": ("metric", "value"),
    "network_relations": ("relation", "object"),
    "network_founders": ("founder", "role"),
    "memberships": ("status", "joined_edtf"),
    "roles": ("holder", "role"),
}
Row = tuple[object, ...]


def told(words: str, page: str = PAGE) -> set[Row]:
    """What a page tells of its network beyond its name."""
    found = tables(page.format(words))
    rows = {tuple(row[c] for c in COLUMNS[t]) for t in COLUMNS for row in found[t] if row["network_id"] == NETWORK}
    places = {row["place_id"]: row["name_it"] for row in found["places"]}
    for network in found["networks"]:
        if network["network_id"] == NETWORK:
            rows.add(("founded", network["founded_edtf"], places.get(network["founded_place_id"])))
            rows.add(("seat", places.get(network["headquarters_place_id"])))
    return rows - {("founded", None, None), ("seat", None)}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Coopera con l'OCSE.", {("works_with", "OCSE")}),
        ("È partner dell'OCSE.", {("works_with", "OCSE")}),
        ("È partner strategico dell'OCSE.", {("strategic_partner", "OCSE")}),
        ("Ha siglato un protocollo d'intesa con l'OCSE.", {("works_with", "OCSE")}),
        ("Si avvale della collaborazione dell'OCSE.", {("works_with", "OCSE")}),
        ("Deriva dal programma Acque Vive.", {("grew_from", "Acque Vive")}),
        ("È l'erede del Coordinamento dei Laghi.", {("grew_from", "Coordinamento dei Laghi")}),
        ("È nata da una costola dell'OCSE.", {("grew_from", "OCSE")}),
        ("È affiliata all'OCSE.", {("part_of", "OCSE")}),
        ("È membro della Piattaforma europea delle acque.", {("part_of", "Piattaforma europea delle acque")}),
        ("Fa parte dell'OCSE.", {("part_of", "OCSE")}),
        ("Fa parte della rete anche Torino.", {("member", None)}),
        ("Può contare su 140 città.", {("member_cities", 140.0)}),
        ("È diffusa in 32 Paesi con 140 città.", {("member_countries", 32.0), ("member_cities", 140.0)}),
        ("Ad oggi hanno aderito 140 Comuni.", {("member_municipalities", 140.0)}),
        ("Alla Rete sono iscritti 140 Comuni.", {("member_municipalities", 140.0)}),
        ("Alla mostra sono iscritti 140 Comuni.", set()),
        ("Nelle città della Rete vivono 30 milioni di persone.", {("population_represented", 30e6)}),
        ("La Rete tiene due assemblee l'anno.", set()),
        ("Ha visto la luce nel 1998.", {("founded", "1998", None)}),
        ("La Rete ha preso avvio nel 1998.", {("founded", "1998", None)}),
        ("Il 4 maggio 1998, ad Asti, nasceva la Rete.", {("founded", "1998-05-04", "Asti")}),
        ("Fu tenuta a battesimo ad Asti nel 1998.", {("founded", "1998", "Asti")}),
        ("L'atto costitutivo è stato firmato ad Asti nel 1998.", {("founded", "1998", "Asti")}),
        ("Luogo di fondazione: Asti", {("founded", None, "Asti")}),
        ("La rivista della Rete è nata nel 2004.", set()),
        ("Le città fondatrici sono due: Asti e Como.", {("Asti", "founder"), ("Como", "founder")}),
        ("Voluta dal Comune di Como, è nata nel 1998.", {("founded", "1998", None), ("Como", "initiator")}),
        ("È domiciliata ad Asti.", {("seat", "Asti")}),
        ("Ha base ad Asti.", {("seat", "Asti")}),
        ("Torino è entrata a farne parte nel corso del 2006.", {("member", "2006")}),
        ("L'adesione, formalizzata nel 2006, è tuttora in vigore.", {("member", "2006")}),
        ("La partecipazione di Torino risale al 2006.", {("member", "2006")}),
        ("La partecipazione di Lione risale al 2006.", set()),
        ("Nel 2006 la Città ha sottoscritto l'adesione.", {("member", "2006")}),
        ("Torino vi ha rinnovato l'adesione nel 2022.", {("member", None)}),
        ("Torino membro dal: 2006", {("member", "2006")}),
        ("Stato: membro dal 2006", {("member", "2006")}),
        ("Stato: in attesa dal 2006", set()),
        ("Adesione del Comune: sì, dal 2006", {("member", "2006")}),
        ("Il Settore Ambiente partecipa infatti al gruppo di lavoro Pesca.", {("Settore Ambiente", "participant")}),
        ("Collaborazioni: OCSE, UNESCO", {("works_with", "OCSE"), ("works_with", "UNESCO")}),
        ("Partner strategico: OCSE", {("strategic_partner", "OCSE")}),
        ("Partner: 40 città", set()),
        ("Ha rapporti di collaborazione con l'OCSE.", {("works_with", "OCSE")}),
        ("Collabora, tra gli altri, con l'OCSE.", {("works_with", "OCSE")}),
        ("Tra i suoi partner vi è l'OCSE.", {("works_with", "OCSE")}),
        ("Ha come partner strategico l'OCSE.", {("strategic_partner", "OCSE")}),
        ("Rientra nel programma Acque Vive.", {("part_of", "Acque Vive")}),
        ("È partecipata da 140 Comuni.", {("member_municipalities", 140.0)}),
        ("La Rete ha raggiunto i 140 Comuni.", {("member_municipalities", 140.0)}),
        ("Adesioni: 140 Comuni", {("member_municipalities", 140.0)}),
        ("Si costituì ad Asti nel 1998.", {("founded", "1998", "Asti")}),
        ("Data di costituzione: 4 maggio 1998", {("founded", "1998-05-04", None)}),
        (
            "Con il contributo della Regione Piemonte è stata avviata nel 1998.",
            {("founded", "1998", None), ("Regione Piemonte", "supporter")},
        ),
        ("Promotore: Provincia di Asti", {("Provincia di Asti", "initiator")}),
        ("Creata sul modello di una rete francese nata nel 1985, lavora con le scuole.", set()),
        ("Nel 2010 la Rete ha fondato una scuola di paesaggio.", set()),
        ("La sede sociale è ad Asti.", {("seat", "Asti")}),
        ("Grazie all'adesione, avvenuta nel 2006, la Città riceve una rivista.", {("member", "2006")}),
        ("Il 3 marzo 2006 il Sindaco ha firmato la carta di adesione.", {("member", "2006-03-03")}),
        ("Tra le città italiane aderenti c'è anche Torino, entrata nel 2006.", {("member", "2006")}),
        ("Il Comune risulta associato dal 2006.", {("member", "2006")}),
        ("La Città figura tra i soci dal 2006.", {("member", "2006")}),
        ("Il Comune risulta uscito dalla Rete nel 2006.", set()),
        ("Torino ha sospeso la propria adesione nel 2015.", set()),
        ("L'adesione di Torino è stata revocata nel 2015.", set()),
        ("Ivrea, a differenza di Torino, ne fa parte dal 2006.", set()),
    ],
)
def test_told_of_a_network(sentence: str, expected: set[Row]) -> None:
    """What a sentence without a subject says is the network's, when the sentence before was about it."""
    assert told(sentence) == expected


@pytest.mark.parametrize("sentence", ["Coopera con l'OCSE.", "Fa parte dell'OCSE.", "È affiliata all'OCSE."])
def test_told_of_the_city(sentence: str) -> None:
    """After a sentence about the city, a verb without a subject is not the network's."""
    assert told(f"Torino è socia della rete dal 2006. {sentence}") == {("member", "2006")}


def test_updated_on() -> None:
    """`Data ultimo aggiornamento` dates the counts of a page."""
    found = tables(PAGE.format("La Rete conta 140 città.\n\nData ultimo aggiornamento: 6 febbraio 2024"))
    assert [row["as_of"] for row in found["network_metrics"]] == ["2024-02-06"]


LISTS = "Relazioni internazionali\n\n{}:\n- EUROLAGHI\n- Rete delle Città Fluviali\n"


@pytest.mark.parametrize(
    ("lead", "joined"),
    [
        ("Reti a cui aderisce il Comune", True),
        ("Le nostre adesioni", True),
        ("Reti di cui la Città non fa più parte", False),
        ("Reti incontrate nel 2020", False),
    ],
)
def test_list_of_ones_own(lead: str, joined: bool) -> None:
    """A line over a list says whose networks they are."""
    members = {row["network_id"] for row in tables(LISTS.format(lead))["memberships"]}
    assert members == ({"eurolaghi", "rete-delle-citta-fluviali"} if joined else set())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Rete dei Fiumi (RF)\nRete nazionale di Comuni rivieraschi\nSede: Pavia\nMembri: 40 Comuni", {"Rete dei Fiumi"}),
        ("L'Università di Torino fa parte della rete UNITA.", set()),
        ("Torino fa parte della rete UNITA.", {"UNITA"}),
        ("L'associazione Amici della Musica fa parte della rete UNITA.", set()),
        ("Torino ha aderito, con deliberazione del Consiglio comunale n. 12 del 5 aprile 2001, alla Rete dei Fiumi.",
         {"Rete dei Fiumi"}),
        ("Tra le reti di cui fa parte la Città vi sono EUROLAGHI e la Rete dei Fiumi.", {"EUROLAGHI", "Rete dei Fiumi"}),
        ("Torino fa parte del Forum Europeo per i Fiumi.", {"Forum Europeo per i Fiumi"}),
        ("Torino ha aderito nel tempo a tre reti: EUROLAGHI (2001), la Rete dei Fiumi (2004) e Vini Urbani (2009).",
         {"EUROLAGHI", "Rete dei Fiumi", "Vini Urbani"}),
    ],
)  # fmt: skip
def test_names(text: str, names: set[str]) -> None:
    """What is a network, and what only says what kind of body one is."""
    assert {row["name"] for row in tables(f"Relazioni internazionali\n\n{text}\n")["networks"]} == names


def test_born_as_an_initiative() -> None:
    """What stands behind an apposition with another's name was said of the network."""
    text = "Il Patto dei Fiumi, iniziativa della Commissione europea nata nel 2008, impegna 40 Comuni."
    assert [row["founded_edtf"] for row in tables(f"Reti\n\n{text}\n")["networks"]] == ["2008"]
    text = "Il Patto dei Fiumi, iniziativa del Consiglio d'Europa fondato nel 1949, impegna 40 Comuni."
    assert [row["founded_edtf"] for row in tables(f"Reti\n\n{text}\n")["networks"]] == [None]


@pytest.mark.parametrize(("url", "told_so"), [("https://www.eurolaghi.eu/", True), ("https://www.laghi.eu/", False),
                                              ("https://www.eurolaghi.eu/news/123", False)])  # fmt: skip
def test_site_by_its_host(url: str, told_so: bool) -> None:
    """An address anywhere whose host is the network's name is its site."""
    text = f"Torino entra in EUROLAGHI, rete europea di città di lago.\n\nAltro.\n\nPer approfondimenti: {url}"
    assert [row["website_url"] for row in tables(f"Notizie\n\n{text}\n")["networks"]] == [url if told_so else None]


def test_joined_by_council() -> None:
    """The council that decides stands between the verb and the network, and is no committee of it."""
    text = "Torino ha aderito, con deliberazione del Consiglio comunale n. 12 del 5 aprile 2001, alla Rete dei Fiumi."
    assert [row["joined_edtf"] for row in tables(f"Reti\n\n{text}\n")["memberships"]] == ["2001-04-05"]
