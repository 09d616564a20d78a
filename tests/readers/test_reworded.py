"""Facts of a network's own section, reworded as another civil servant would write them."""

import pytest
from texts import cells, tables

PAGE = "Reti di città\n\nEUROLAGHI\nEUROLAGHI (EL) è una rete europea di città di lago.\n{}\n"
CITY = "Comune di Torino"
MAYOR = "Sindaco di Torino"


def told(text: str, table: str, *columns: str) -> list[tuple[object, ...]]:
    """The cells that a text makes in the network's section."""
    rows = tables(PAGE.format(text), "networks_list")[table]
    return sorted(cells([row for row in rows if row["network_id"] == "el"], *columns), key=str)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Il Comune lavora attivamente al Forum Mobilità; è attivo anche nel Forum Scuola, del quale co-presiede il "
         "Gruppo di lavoro Asili e prende attivamente parte al Gruppo di lavoro Mense.",
         [("co_chair", "Gruppo di lavoro Asili"), ("participant", "Forum Mobilità"), ("participant", "Forum Scuola"),
          ("participant", "Gruppo di lavoro Mense")]),
        ("Torino detiene la presidenza del Gruppo di lavoro Cibo; nel Forum Scuola, all'interno del quale è attiva, ha "
         "la co-presidenza del Gruppo di lavoro Asili.",
         [("chair", "Gruppo di lavoro Cibo"), ("co_chair", "Gruppo di lavoro Asili"), ("participant", "Forum Scuola")]),
        ("Il Comune di Torino, oltre a presiedere il Gruppo di lavoro Cibo, lavora al Forum Mobilità. All'interno del "
         "Forum Scuola partecipa al Gruppo di lavoro Mense, mentre del Gruppo di lavoro Asili è co-presidente.",
         [("chair", "Gruppo di lavoro Cibo"), ("co_chair", "Gruppo di lavoro Asili"), ("participant", "Forum Mobilità"),
          ("participant", "Gruppo di lavoro Mense")]),
        ("Tra le città che compongono il Comitato Esecutivo vi è Torino.", [("committee_member", "Comitato Esecutivo")]),
        ("Torino è anche una delle città componenti del Comitato Esecutivo.",
         [("committee_member", "Comitato Esecutivo")]),
        ("EUROLAGHI ha presentato il progetto europeo Impulse, di cui Torino è attualmente partner.",
         [("project_partner", "Impulse")]),
        ("Il Comune di Torino dà ospitalità nei suoi uffici allo staff di EUROLAGHI che compone il Green Lake Lab.",
         [("host", "Green Lake Lab")]),
        ("Ruoli di Torino:\n- Gruppo di lavoro Cibo – presidenza\n- Gruppo di lavoro Mense – lavoro attivo\n",
         [("chair", "Gruppo di lavoro Cibo"), ("participant", "Gruppo di lavoro Mense")]),
        ("Tra le città che compongono il Comitato Esecutivo vi è Lione.", []),
        ("Torino presiede il Gruppo di lavoro Cibo; nel Forum Scuola è attiva Lione.",
         [("chair", "Gruppo di lavoro Cibo")]),
        ("Nel Forum Scuola, all'interno del quale siede il Sindaco di Lione, si parla di asili.", []),
        ("Strumenti:\n- Gruppo di lavoro Mense – lavoro attivo\n", []),
    ],
)  # fmt: skip
def test_roles(text: str, roles: list[tuple[str, str]]) -> None:
    """Each organ has the role of its own clause, whoever is named last, and another city's is none."""
    assert told(text, "roles", "role", "body") == roles


def test_when_behind_the_holder() -> None:
    """`presieduta dal Sindaco nel 2020`: the year is of the role."""
    found = told("La Task Force Acque è stata presieduta dal Sindaco di Torino nel corso del 2020.", "roles",
                 "holder", "period_edtf")  # fmt: skip
    assert found == [(MAYOR, "2020")]


@pytest.mark.parametrize(
    ("text", "founded", "founders"),
    [
        ("È una rete con sede a Lione e sono state Genova, Lione e Osaka a fondarla nel 1986.", "1986",
         [("Genova", "founder"), ("Lione", "founder"), ("Osaka", "founder")]),
        ("A darle avvio nel luglio 2019 sono stati il Sindaco di Lione, Jean Rossi, e il Sindaco di Genova.", "2019-07",
         [("Sindaco di Genova", "founder"), ("Sindaco di Lione", "founder")]),
        ("A prendere l'iniziativa di fondarla, a Lione nel 1987, è stato il Sindaco di Genova, con il sostegno "
         "dell'OCSE.", "1987", [("OCSE", "supporter"), ("Sindaco di Genova", "initiator")]),
        ("Era il luglio 2019 quando il Sindaco di Lione e il Sindaco di Genova, sulla base di un legame di amicizia, "
         "hanno avviato EUROLAGHI.", "2019-07", [("Sindaco di Genova", "founder"), ("Sindaco di Lione", "founder")]),
        ("Fondatore di EUROLAGHI e componente del suo Comitato Direttivo è il Sindaco di Torino.", None,
         [(MAYOR, "founder")]),
        ("Furono Lione e Genova, nel 1986, a dare vita a un premio.", None, []),
        ("Sono state Lione e Genova a ospitarla nel 1986.", None, []),
        ("A fondarla nel 2030 sarà il Sindaco di Lione.", None, []),
        ("Fondatore di un premio è il Sindaco di Lione.", None, []),
    ],
)  # fmt: skip
def test_foundings(text: str, founded: str | None, founders: list[tuple[str, str]]) -> None:
    """Founders set apart from the verb, behind it or before it."""
    assert told(text, "networks", "founded_edtf") == [(founded,)]
    assert told(text, "network_founders", "founder", "role") == founders


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Le grandi città che EUROLAGHI oggi riunisce sono 97.", [("member_cities", 97)]),
        ("Sono oltre 200 le città di tutto il mondo che oggi formano il vivace network.", [("member_cities", 200)]),
        ("Sono 32 i Comuni e 6 le associazioni che EUROLAGHI raggruppa.",
         [("member_associations", 6), ("member_municipalities", 32)]),
        ("Fanno oggi parte di EUROLAGHI 97 grandi città.", [("member_cities", 97)]),
        ("EUROLAGHI conta 190 città. I Paesi a cui queste appartengono sono 39, le persone rappresentate 130 milioni.",
         [("member_cities", 190), ("member_countries", 39), ("population_represented", 130_000_000)]),
        ("Un quarto dell'economia globale e 700 milioni di cittadini sono rappresentati dalle città di EUROLAGHI.",
         [("population_represented", 700_000_000), ("share_of_world_economy", 0.25)]),
        ("Le città che vi sono riunite sono 250 e provengono da 16 Paesi.",
         [("member_cities", 250), ("member_countries", 16)]),
        ("Sono 32 i Comuni del lago che la provincia di Lione raggruppa.", []),
        ("Sono 97 le città che EUROLAGHI intende riunire.", []),
        ("Le città italiane sono 97 e ognuna ha un sindaco.", []),
    ],
)  # fmt: skip
def test_counts(text: str, counts: list[tuple[str, float]]) -> None:
    """What is counted stands before its number, and the network behind both."""
    assert told(text, "network_metrics", "metric", "value") == counts


def test_cards_with_a_number_for_heading() -> None:
    """`SCHEDA 1`, and below `Denominazione:`; headings in capitals that are everyday words name nothing."""
    text = (
        "Le nostre reti\n\nSCHEDA 1\nDenominazione: Arco dei Laghi\nTipologia: associazione europea\nSede: Lione\n"
        "Adesione: 2009\n\nALTRE NOTIZIE\nNella scorsa primavera una delegazione ha visitato Lione.\n"
    )
    read = tables(text, "networks_list")
    assert cells(read["networks"], "network_id", "kind") == [("arco-dei-laghi", "association")]
    assert cells(read["memberships"], "network_id", "joined_edtf") == [("arco-dei-laghi", "2009")]


def test_a_list_of_what_the_city_joins_also() -> None:
    """`Il Comune aderisce inoltre a:` below what is told of another network."""
    text = (
        PAGE.format("Torino ne fa parte dal 2001.") + "\nIl Comune aderisce inoltre a:\n• Avviso Comune\n• Laghi Vivi\n"
    )
    rows = tables(text, "networks_list")["memberships"]
    assert {row["network_id"] for row in rows} == {"el", "avviso-comune", "laghi-vivi"}


def test_an_axis_told_behind_an_aside() -> None:
    """`Secondo asse prioritario, proposto dalla ..., è il co-sviluppo`; `prioritario` is no theme."""
    text = "Linee\n\nSecondo asse prioritario, proposto dalla cooperazione della Città, è il turismo lento.\n"
    assert cells(tables(text, "guideline")["theme_priorities"], "theme_name", "rank") == [("turismo lento", "axis")]


def test_a_kind_of_agreement_is_no_network() -> None:
    """`reti internazionali ... attività bilaterali: Patti di Gemellaggio`."""
    text = "Il mondo\n\nTorino partecipa a reti internazionali e cura attività bilaterali: Patti di Gemellaggio, accordi.\n"
    assert tables(text, "page")["networks"] == []


def test_these_networks() -> None:
    """`Tra queste reti una particolare rilevanza è assunta da ...`: the words themselves say what is listed."""
    text = (
        "Linee\n\nNel quadro delle reti europee delle città sarà importante che le strategie della nostra Città e dei suoi "
        "molti partner vengano valorizzate. Tra queste reti una particolare rilevanza è assunta da Lagonet e Urbanet.\n"
    )
    assert cells(tables(text, "guideline")["networks"], "name") == [("Lagonet",), ("Urbanet",)]


@pytest.mark.parametrize(
    ("text", "relations"),
    [
        ("EUROLAGHI lavora in sinergia con Legambiente, e con l'UNESCO ha attivato una partnership strategica.",
         [("strategic_partner", "UNESCO"), ("works_with", "Legambiente")]),
        ("Con l'UNESCO EUROLAGHI ha in essere una partnership strategica; con Legambiente e l'OCSE opera in sinergia.",
         [("strategic_partner", "UNESCO"), ("works_with", "Legambiente"), ("works_with", "OCSE")]),
        ("Con l'UNESCO EUROLAGHI intende avviare una partnership strategica.", []),
        ("Con Legambiente Torino ha pulito le rive.", []),
    ],
)  # fmt: skip
def test_relations(text: str, relations: list[tuple[str, str]]) -> None:
    """With whom stands before the verb."""
    assert told(text, "network_relations", "relation", "object") == relations


def test_an_article_is_no_part_of_an_award() -> None:
    """`I Lake Awards vengono organizzati`."""
    assert told("I Lake Awards vengono organizzati ogni anno.", "network_bodies", "body") == [("Lake Awards",)]
