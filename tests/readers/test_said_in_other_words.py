"""Facts in other words and layouts: asides, labels with a count, agents behind a passive, each with its near misses."""

import pytest
from texts import cells, tables

Cells = list[tuple[object, ...]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nasce un Piano del verde, vale a dire di quello strumento con cui si cura il suolo.",
         [("Piano del verde", "quello strumento con cui si cura il suolo")]),
        ("I termini “patto”, “intesa” e “accordo” sono qui usati come sinonimi.",
         [("patto", "“intesa” e “accordo” sono qui usati come sinonimi")]),
        ("Si lavora sul tema della resilienza, inteso come “città sicura”.", []),
        ("Si lavora sulla resilienza, intesa come capacità di reagire.", [("resilienza", "capacità di reagire")]),
        ("Il bilancio sociale, anche noto come rendiconto: il documento che racconta le spese.",
         [("bilancio sociale", "il documento che racconta le spese"), ("bilancio sociale", "rendiconto")]),
    ],
)  # fmt: skip
def test_terms(text: str, expected: Cells) -> None:
    """A participle agrees with what it defines; what follows a colon defines the term again."""
    assert cells(tables(f"Glossario\n\n{text}\n")["definitions"], "term", "definition") == expected


@pytest.mark.parametrize(
    ("text", "table", "columns", "expected"),
    [
        ("Sono preziosi i rapporti, ormai consolidati, con Dakar e Nantes.", "partner_cities", ("place_name",),
         [("Dakar",), ("Nantes",)]),
        ("Sono preziosi i rapporti, mai consolidati, con Dakar.", "partner_cities", ("place_name",), []),
        ("Anche a Tunisi esiste un progetto, più recente.", "partner_cities", ("place_name", "relationship"),
         [("Tunisi", "project_site")]),
        ("A Tunisi non esiste alcun progetto.", "partner_cities", ("place_name",), []),
        ("Il Comune punta su un altro tema trasversale, l'attività di educazione alla pace.", "theme_priorities",
         ("theme_name", "rank"), [("educazione alla pace", "cross_cutting")]),
        ("Priorità dell'attività internazionale:\n- Piano strategico 2020-2024 – la prevede\n- Statuto – la rafforza",
         "theme_priorities", ("theme_name",), []),
    ],
)  # fmt: skip
def test_guidelines(text: str, table: str, columns: tuple[str, ...], expected: Cells) -> None:
    """`i rapporti, consolidati, con Dakar`, `a Tunisi esiste un progetto`; acts under `Priorità` are no themes."""
    assert cells(tables(f"Linee guida\n\n{text}\n", "guideline")[table], *columns) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quota della popolazione residente composta da cittadini provenienti da altri Paesi: quasi il 20%",
         [("foreign_resident_share", 0.2, "popolazione residente")]),
        ("Percentuale di stranieri sulla popolazione residente: 14%",
         [("foreign_resident_share", 0.14, "popolazione residente")]),
        ("Percentuale di alunni stranieri nelle scuole: 24%", []),
        ("Cittadini di altra nazionalità presenti: oltre 30.000", [("foreign_residents", 30000.0, None)]),
        ("Cittadini stranieri coinvolti nel progetto: 300", []),
        ("Residenti per chilometro quadrato di superficie: 340", []),
        ("Importo per le associazioni locali: 500", []),
        ("Proviene da altri Paesi quasi il 20% della sua popolazione.",
         [("foreign_resident_share", 0.2, "popolazione")]),
        ("È nato all'estero un quinto degli alunni.", []),
    ],
)  # fmt: skip
def test_people_from_elsewhere(text: str, expected: Cells) -> None:
    """A label with a count, a share that its verb opens; pupils and people reached are no residents."""
    rows = tables(f"Torino\n\nTorino è una città.\n\n{text}\n")["indicators"]
    assert cells(rows, "indicator", "value", "base") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Compito dell'Area Relazioni Esterne è dare voce a Torino. A tal fine l'Area dispone di tre unità operative.",
         [("Area Relazioni Esterne", "operational_units")]),
        ("Alla cooperazione può essere destinato da ogni Comune fino allo 0,80% delle entrate.",
         [("Comune", "cooperation_spending_ceiling_share")]),
        ("In Europa sono circa 120, in tale contesto, le regioni e le aree metropolitane.",
         [("Europa", "metropolitan_regions_in_europe")]),
    ],
)  # fmt: skip
def test_whose_count(text: str, expected: Cells) -> None:
    """A short form takes up the office before; an agent stands before the share; an aside before the noun."""
    assert cells(tables(f"La città\n\n{text}\n")["indicators"], "subject", "indicator") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'Ufficio Europa, che segue i bandi, e dal quale è coordinata la partecipazione di Torino alla rete EUROLAGHI.",
         [("Ufficio Europa", "coordinator")]),
        ("È coordinata dall'Ufficio Europa la partecipazione di Torino alla rete EUROLAGHI.",
         [("Ufficio Europa", "coordinator")]),
        ("- Ufficio Europa – cura i dossier con cui la Città di Torino si candida; partecipa alle attività delle reti di"
         " città, quali EUROLAGHI", [("Ufficio Europa", "participant")]),
    ],
)  # fmt: skip
def test_roles_of_offices(text: str, expected: Cells) -> None:
    """Coordinated by an office named before or behind; the city in a relative clause does not act after it."""
    page = f"Uffici\n\n{text}\n\nEUROLAGHI è una rete di città.\n"
    assert cells(tables(page)["roles"], "holder", "role") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Si stringono accordi di collaborazione (tra questi, ad esempio, quello con la FAO).", [("FAO",)]),
        ("Si stringono accordi di collaborazione, fra i quali quello con la FAO.", [("FAO",)]),
        ("Si stringono accordi di collaborazione (tra questi non c'è quello con la FAO).", []),
    ],
)
def test_one_agreement_of_many(text: str, expected: Cells) -> None:
    """`tra questi, ad esempio, quello con la FAO`."""
    assert cells(tables(f"Accordi\n\n{text}\n")["agreements"], "partner") == expected


def test_these_networks_are_those_before() -> None:
    """The reach of the networks that `tra queste reti` takes up."""
    text = "Conta il quadro delle reti europee di città. Tra queste reti spiccano Lagonet e Portonet."
    assert set(cells(tables(f"Reti\n\n{text}\n")["networks"], "scope")) <= {("european",)}


LAKES = "EUROLAGHI è una rete europea di città di lago."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("È membro di EUROLAGHI Lione. A Gand si trova la sede legale.", [("2797656",)]),
        ("È a Gand la sua sede.", [("2797656",)]),
        ("La rete ha a Gand la propria segreteria.", [("2797656",)]),
        ("Il Consorzio Alfa ha a Gand la propria sede.", [(None,)]),
        ("A Gand si trova la sede del consolato.", [(None,)]),
        ("La fiera si è tenuta a Gand; a Gand si trova la sede.", [(None,)]),
        ("A Gand ha la sede operativa il Comune.", [(None,)]),
    ],
)
def test_the_seat_behind_its_town(text: str, expected: Cells) -> None:
    """`A Gand si trova la sede`, of the network spoken of; not of whoever else is named."""
    assert cells(tables(f"La rete\n\n{LAKES} {text}\n")["networks"], "headquarters_place_id") == expected


@pytest.mark.parametrize(
    ("card", "founded", "seat"),
    [
        ("Approfondimento: EUROLAGHI\n\nNatura: associazione europea\nLuogo e anno di fondazione: Lione, 1996\n"
         "Sede legale: Gand", "1996", "2797656"),
        ("In breve\n\nRete: EUROLAGHI\nAnno di fondazione: 1996\nSede: Gand", "1996", "2797656"),
        ("Conferenza di EUROLAGHI\n\nTema: le acque\nSede: Gand", None, None),
        ("Il progetto\n\nProgetto: Acque\nRete: EUROLAGHI\nSede: Gand", None, None),
    ],
)  # fmt: skip
def test_a_card_apart(card: str, founded: str | None, seat: str | None) -> None:
    """A card with `Rete: EUROLAGHI`, or below its name alone; a meeting's or project's card tells of another thing."""
    rows = tables(f"Notizie\n\n{LAKES}\n\n{card}\n", "news")["networks"]
    assert cells(rows, "founded_edtf", "headquarters_place_id") == [(founded, seat)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Torino è membro di EUROLAGHI. Lo è dal 2019.", [("2019",)]),
        ("Il Comune lavora con EUROLAGHI. Ne è membro dal 2019.", [("2019",)]),
        ("Ne è membro dal 2019 anche Torino.", [("2019",)]),
        ("Torino ne fa parte? Lo è dal 2019.", [("2019",)]),
        ("Da quando Torino ne fa parte? Dal 2019.", [("2019",)]),
        ("Torino non è membro di EUROLAGHI. Lo è dal 2019 Lione.", []),
        ("Il Comune collabora con Lione. Ne è socia dal 2015.", []),
        ("Ne è membro dal 2019 anche Lione.", []),
        ("Torino ne fa parte? No, dal 2018 non più.", []),
    ],
)
def test_since_when(text: str, expected: Cells) -> None:
    """`Lo è dal 2019`, `Ne è membro dal 2019`: who was told to belong, or acted, just before."""
    assert cells(tables(f"La rete\n\n{LAKES} {text}\n")["memberships"], "joined_edtf") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quante città ne fanno parte? 43.", [("member_cities", 43.0)]),
        ("Quante città ne fanno parte?\n\nCirca quaranta.", [("member_cities", 40.0)]),
        ("Quanti Comuni aderiscono a EUROLAGHI?\n\nOltre 1.200 Comuni.", [("member_municipalities", 1200.0)]),
        ("Quanti Comuni ci sono in provincia?\n\n18.", []),
        ("Quante città hanno partecipato all'incontro della rete?\n\n43.", []),
    ],
)
def test_how_many(text: str, expected: Cells) -> None:
    """A bare number answers how many cities belong."""
    assert cells(tables(f"Domande\n\n{LAKES}\n\n{text}\n")["network_metrics"], "metric", "value") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("È del 2011 l'avvio, a livello nazionale, di un processo di riforma.", [("launch", "2011")]),
        ("L'avvio, previsto per il 2025, del progetto Acque è stato rinviato.", []),
        ("Ne è nato il Forum per la pace, che nell'ottobre 2012 si è svolto a Lione.", [("conference", "2012-10")]),
        ("Il convegno, che nel 2019 non si è svolto, è rinviato.", []),
        ("Nel 2018 Torino è stata scelta per la conferenza di EUROLAGHI a Gand e invitata a parteciparvi.",
         [("conference", "2018")]),
    ],
)  # fmt: skip
def test_happenings(text: str, expected: Cells) -> None:
    """An aside between a launch and its thing, a relative clause with its date first, a pronoun for the meeting."""
    assert cells(tables(f"Notizie\n\n{LAKES} {text}\n")["events"], "kind", "date_edtf") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Altre reti\nTorino aderisce inoltre ad Avviso Pubblico, ad Acte e a Polis.", ["acte", "avviso-pubblico", "polis"]),
        ("Altri impegni\nTorino fa parte di Acte, rete di moda, dal 2012; e di Polis, rete di trasporti, dal 2015.",
         ["acte", "polis"]),
        ("Ulteriori adesioni\nActe (dal 2010), Polis, Avviso Pubblico.", ["acte", "avviso-pubblico", "polis"]),
        ("Altri impegni\nTorino aderisce alla Giornata della Memoria.", []),
        ("Altri impegni\nAgenda 2030, Carta di Aalborg.", []),
        ("Altre notizie\nTorino aderisce ad Acte.", []),
    ],
)  # fmt: skip
def test_what_closes_a_list(text: str, expected: list[str]) -> None:
    """The names of the last section of a list of networks, in a running line."""
    rows = tables(f"Reti di città\n\nEUROLAGHI\n{LAKES}\n\n{text}\n", "networks_list")["memberships"]
    assert sorted(str(row["network_id"]) for row in rows if row["network_id"] != "eurolaghi") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Torino lavora nei forum della rete:\n- Forum Mare – lavoro attivo\n- Forum Sport – presidenza dal 2020",
         [("Forum Mare", "participant"), ("Forum Sport", "chair")]),
        ("La città di Lione lavora nei forum della rete:\n- Forum Mare – lavoro attivo", []),
        ("Torino siede nel Forum della cooperazione territoriale di EUROLAGHI.",
         [("Forum della cooperazione territoriale", "committee_member")]),
        ("Torino ha ospitato il Forum della gioventù di Lione.", []),
    ],
)  # fmt: skip
def test_roles_in_organs(text: str, expected: Cells) -> None:
    """Items below a line that says who works there; an organ whose field is written small, with its network behind."""
    page = f"Reti di città\n\nEUROLAGHI\n{LAKES} {text}\n"
    assert cells(tables(page, "networks_list")["roles"], "body", "role") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Secondo i dati aggiornati a marzo 2026, aderiscono a EUROLAGHI 96 grandi città, che rappresentano oltre 700"
         " milioni di cittadini.", [("member_cities", 96.0, "2026-03"), ("population_represented", 7e8, "2026-03")]),
        ("Non aderiscono a EUROLAGHI 12 città.", []),
        ("Le città firmatarie della rete hanno superato quota 300.", [("member_cities", 300.0, None)]),
    ],
)  # fmt: skip
def test_members_and_their_date(text: str, expected: Cells) -> None:
    """A number right behind whom its cities belong to, the date of the data, what has been passed."""
    rows = tables(f"La rete\n\n{LAKES} {text}\n")["network_metrics"]
    assert cells(rows, "metric", "value", "as_of") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il summit del 2025 si è tenuto a Gand dal 24 al 26 settembre.", [("2025-09-24/2025-09-26", "eurolaghi")]),
        ("L'assemblea del 2024 si è svolta a Gand dal 3 al 5 maggio 2024.", [("2024-05-03/2024-05-05", "eurolaghi")]),
        ("Il convegno sul clima del 2024 si è svolto a Gand; il 3 maggio si replica.", [("2024", None)]),
    ],
)
def test_days_whose_year_stands_before(text: str, expected: Cells) -> None:
    """`Il summit del 2025 si è tenuto dal 24 al 26 settembre`, in the section of a network its own."""
    rows = tables(f"Reti di città\n\nEUROLAGHI\n{LAKES} {text}\n", "networks_list")["events"]
    assert cells(rows, "date_edtf", "network_id") == expected


@pytest.mark.parametrize(
    ("text", "table", "columns", "expected"),
    [
        ("Il Patto dei Laghi è una rete di città. La firma del Patto dei Laghi è del 3 maggio 2015; il giorno dopo, 4"
         " maggio 2015, il testo è stato consegnato al Papa.", "events", ("kind", "date_edtf"),
         [("delivery", "2015-05-04"), ("signing", "2015-05-03")]),
        ("La città è stata inoltre eletta nel Comitato Esecutivo di EUROLAGHI per il triennio 2025-2027.", "roles",
         ("body", "period_edtf"), [("Comitato Esecutivo", "2025/2027")]),
        ("Vi sono Patti di Gemellaggio (tra gli altri con Chicago e Lione, quest'ultimo sospeso dal 2022), accordi di"
         " collaborazione (ad esempio quello con la FAO).", "agreements", ("partner", "status"),
         [("Chicago", None), ("FAO", None), ("Lione", "suspended")]),
        ("Con la deliberazione n. 41 approvata dalla Giunta comunale il 25 settembre 2019 si è deciso.", "acts",
         ("kind", "number"), [("executive_resolution", "41")]),
        ("Con fondo comune ci si riferisce a una cassa a cui tutti contribuiscono.", "definitions", ("term",),
         [("fondo comune",)]),
    ],
)  # fmt: skip
def test_strangers_edits(text: str, table: str, columns: tuple[str, ...], expected: Cells) -> None:
    """The text that is handed over, an adverb in a passive, some agreements of many, who approved an act."""
    assert cells(tables(f"La città\n\n{LAKES} {text}\n")[table], *columns) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gemellaggio con Gent\nTorino è gemellata con Gent.\nFirma: Lione, 3 maggio 2012", [("Gent", "2012-05-03")]),
        ("Accordi\n\nGemellaggio con Gent\nUna città belga.\nData di firma: 3 maggio 2012", [("Gent", "2012-05-03")]),
        ("Gemellaggi\nTorino è gemellata con Gent e con Lione.\nFirma: Lione, 3 maggio 2012",
         [("Gent", None), ("Lione", None)]),
        ("Gemellaggi\nTorino è gemellata con Gent dal 1990.\nFirma: 3 maggio 2012", [("Gent", "1990")]),
    ],
)  # fmt: skip
def test_a_line_tells_when_it_was_signed(text: str, expected: Cells) -> None:
    """`Firma: Lione, 3 maggio 2012` in a section that tells of one agreement, without its day."""
    assert cells(tables(text + "\n")["agreements"], "partner", "signed_edtf") == expected


def test_what_a_theme_means_is_no_theme() -> None:
    """`La pace, intesa come dialogo, e il cibo, inteso come diritto, sono i due temi prioritari`."""
    text = "La pace, intesa come dialogo, e lo sport, inteso come salute, sono i due temi prioritari."
    rows = tables(f"Linee guida\n\n{text}\n", "guideline")["theme_priorities"]
    assert cells(rows, "theme_name") == [("pace",), ("sport",)]
