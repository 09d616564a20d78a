"""Acts, happenings, persons, offices and terms as clerks and press offices tell them, each with its near misses."""

import pytest
from texts import cells, tables

PAGE = "Il Comune e le sue relazioni\n\n{}\n"


def told(text: str, table: str, *columns: str) -> list[tuple[object, ...]]:
    """The cells that a sentence or some lines make on a page of their own."""
    return cells(tables(PAGE.format(text))[table], *columns)


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Ha aderito al Patto nel maggio 2018 e alla Carta nell'aprile 2010.", []),
        ("Ha aderito al Patto nel 2019.", []),
        ("Con propria delibera del 3 luglio 2018, n. 190, la Giunta ha preso atto.", [("executive_resolution", "190")]),
        ("Delibera di Giunta: n. 87 del 15 aprile 2021", [("executive_resolution", "87")]),
        ("Delibere di Giunta n. 12 del 3 maggio 2018 e n. 34 del 5 giugno 2019.",
         [("executive_resolution", "12"), ("executive_resolution", "34")]),
        ("La Giunta ha approvato la delibera n. 120/2021 e la n. 140/2022.",
         [("executive_resolution", "120"), ("executive_resolution", "140")]),
        ("Delibera n. 9 della Giunta comunale (25 febbraio 2021)", [("executive_resolution", "9")]),
        ("La determina del dirigente n. 512/2022 approva l'elenco.", [("decree", "512")]),
        ("La proposta di delibera n. 15 sarà discussa in Consiglio.", []),
        ("La delibera n. 120/2021 riguarda 140 Comuni e 3 Province.", [("council_resolution", "120")]),
    ],
)  # fmt: skip
def test_resolutions(text: str, acts: list[tuple[str, str]]) -> None:
    """The organ behind its act, a label before it, lists with dates; a month makes no name."""
    assert told(text, "acts", "kind", "number") == acts


@pytest.mark.parametrize(
    ("text", "title", "issuer"),
    [
        ("Vale lo Statuto della Provincia di Pesaro e Urbino.", "Statuto della Provincia di Pesaro e Urbino",
         "Provincia di Pesaro e Urbino"),
        ("La Carta europea dell'uguaglianza fra donne e uomini nella vita locale è nota.",
         "Carta europea dell'uguaglianza fra donne e uomini nella vita locale", None),
        ("La Carta europea delle lingue regionali o minoritarie vale qui.",
         "Carta europea delle lingue regionali o minoritarie", None),
        ("La Convenzione europea sulla cooperazione transfrontaliera ispira il testo.",
         "Convenzione europea sulla cooperazione transfrontaliera", None),
        ("La Carta di Lipsia sulle città europee sostenibili è del 2007.",
         "Carta di Lipsia sulle città europee sostenibili", None),
        ("La Strategia dell'Unione europea per la regione adriatica e ionica coinvolge le Marche.",
         "Strategia dell'Unione europea per la regione adriatica e ionica", "Unione europea"),
        ("Il Piano nazionale di ripresa e resilienza (PNRR) finanzia il progetto.",
         "Piano nazionale di ripresa e resilienza", None),
        ("La Dichiarazione universale dei diritti umani e la pace sono temi di studio.",
         "Dichiarazione universale dei diritti umani", None),
    ],
)  # fmt: skip
def test_names_of_acts(text: str, title: str, issuer: str | None) -> None:
    """Names that go on in small letters, and Provinces of two towns."""
    assert told(text, "acts", "title", "issuer") == [(title, issuer)]


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("Il Piano d'azione per il clima, approvato con delibera n. 3 del 4 marzo 2019, scade nel 2025.",
         [("adoption", "2019-03-04")]),
        ("Il Piano strategico 2020-2025 è stato adottato con delibera n. 9/2020 e sarà rivisto nel 2026.", []),
        ("Approvato con delibera n. 61 del 17 dicembre 2020, il Piano fissa gli obiettivi al 2030.",
         [("adoption", "2020-12-17")]),
        ("Il Piano clima è stato adottato con delibera n. 14 del 2 febbraio 2021 e approvato dal Consiglio il 30 giugno "
         "2021.", [("adoption", "2021-02-02")]),
        ("Approvazione del Piano d'azione per il clima: 4 maggio 2021", [("adoption", "2021-05-04")]),
        ("Nel 2021 la Giunta approvava il Piano d'azione per il clima.", [("adoption", "2021")]),
        ("La Giunta ha dato il via libera al Piano d'azione per il clima il 4 maggio 2021.",
         [("adoption", "2021-05-04")]),
        ("Il Comune, cui la legge 56/2014 dà compiti, ha approvato il 4 maggio 2021 il Piano d'azione per il clima.",
         [("adoption", "2021-05-04")]),
        ("Il Piano d'azione per il clima, che vale fino al 2030, è stato approvato il 3 maggio 2021.",
         [("adoption", "2021-05-03")]),
        ("Nel 2019 il Comune ha avviato la revisione dello Statuto comunale.", []),
        ('Avviata nel 2019 la procedura, il progetto "Porti verdi" attende i fondi.', []),
        ("2010: firma del protocollo con Lione", [("signing", "2010")]),
        ("12 maggio 2010 – Firma del gemellaggio con Lione", [("signing", "2010-05-12")]),
        ("Il sindaco ha apposto la firma sul protocollo con Lione il 2 maggio 2010.", [("signing", "2010-05-02")]),
        ("La firma dell'accordo con Lione risale al 30 novembre 2016.", [("signing", "2016-11-30")]),
        ("La firma dell'accordo con Lione è prevista nel 2030.", []),
        ("Firmata il 20 giugno 2014 a Lione, la Dichiarazione impegna quaranta città.", [("signing", "2014-06-20")]),
        ("La Nuova Agenda è nota. Stipula della convenzione: 8 luglio 2020.", [("signing", "2020-07-08")]),
        ('Partito nel marzo 2020, il progetto "Porti verdi" si è concluso nel 2023.', [("launch", "2020-03")]),
        ("Il Comune è stato presente all'Expo di Shanghai del 2010.", [("exposition", "2010")]),
        ('Avvio del progetto "Porti verdi": febbraio 2022', [("launch", "2022-02")]),
    ],
)  # fmt: skip
def test_days_of_happenings(text: str, events: list[tuple[str, str]]) -> None:
    """A day is the verb's own: not when a plan ends or is seen to anew; entries and labels tell happenings too."""
    assert told(text, "events", "kind", "date_edtf") == events


@pytest.mark.parametrize(
    ("text", "title", "place"),
    [
        ("La conferenza finale si è tenuta a Lione il 23 maggio 2022.", "conferenza finale", "Lione"),
        ("Il convegno dedicato ai gemellaggi si è aperto a Lione il 5 maggio 2023.", "convegno", "Lione"),
        ("A Nairobi, il 10 marzo 2015, è stato lanciato il programma Città aperte.", "programma Città aperte",
         "Nairobi"),
        ("Il lancio del programma Città aperte è avvenuto a Nairobi il 10 marzo 2015.", "programma Città aperte",
         "Nairobi"),
    ],
)  # fmt: skip
def test_what_and_where(text: str, title: str, place: str) -> None:
    """Titles end before their verb; a sentence may open with the place."""
    assert told(text, "events", "title", "place_name") == [(title, place)]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("La consigliera delegata alle politiche europee Anna Verdi aggiunge.",
         [("Anna Verdi", "consigliera delegata alle politiche europee")]),
        ("Anna Verdi, assessora alla cooperazione e alla pace, ricorda.",
         [("Anna Verdi", "assessora alla cooperazione e alla pace")]),
        ("La dirigente del Settore Cultura Silvana Melis coordina.",
         [("Silvana Melis", "dirigente del Settore Cultura")]),
        ("Il dirigente del settore ambiente Paolo Rossi coordina.",
         [("Paolo Rossi", "dirigente del settore ambiente")]),
        ("Gli assessori Luca Verdi (Cultura) e Maria Neri erano presenti.",
         [("Luca Verdi", "assessori"), ("Maria Neri", "assessori")]),
        ("I sindaci di Gent e di Lione, Anna Verdi e Luca Neri, erano presenti.",
         [("Anna Verdi", "sindaci di Gent e di Lione"), ("Luca Neri", "sindaci di Gent e di Lione")]),
        ("Il delegato del sindaco alla pace, Luca Neri, era a Lione.", [("Luca Neri", "delegato del sindaco alla pace")]),
        ("Lo ha detto la dirigente Anna Verdi.", [("Anna Verdi", "dirigente")]),
        ("È intervenuto il sindaco di Lubiana Zoran Janković.", [("Zoran Janković", "sindaco di Lubiana")]),
        ("Il coordinatore nazionale del Tavolo Luca Neri saluta.", [("Luca Neri", "coordinatore nazionale del Tavolo")]),
        ("Funzionaria referente: Anna Verdi", [("Anna Verdi", "Funzionaria referente")]),
        ("Ne parla l'ex sindaco Luca Neri.", [("Luca Neri", "ex sindaco")]),
        ("La piazza è intitolata al presidente Sandro Pertini.", []),
        ("Responsabile del procedimento: Anna Verdi", [("Anna Verdi", "Responsabile del procedimento")]),
        ("Così Matteo Verdi, sindaco di Lione.", [("Matteo Verdi", "sindaco di Lione")]),
        ("Il presidente della fondazione Giorgio Cini è intervenuto.", []),
        ("La referente Progetti Europei e il responsabile Relazioni Internazionali rispondono.", []),
        ("I consiglieri Partito Democratico e Lista Civica hanno votato.", []),
        ("Il presidente della giuria Premio Strega ha letto il verdetto.", []),
        ("Il direttore del museo Egizio Antico ha parlato.", []),
        ("Il sindaco, nel corso della visita, ha incontrato Marco Polo.", []),
    ],
)  # fmt: skip
def test_persons(text: str, people: list[tuple[str, str]]) -> None:
    """What one is in charge of in small letters, several in one office; a body's own name is nobody's."""
    assert sorted(told(text, "people", "name", "office"), key=str) == sorted(people)


@pytest.mark.parametrize(
    ("text", "remit"),
    [
        ("L'Ufficio Reti, incardinato nella Direzione Esteri, coordina le adesioni.", "coordina le adesioni"),
        ("L'Ufficio Reti fa parte della Direzione Esteri e segue i bandi.", "segue i bandi"),
        ("L'Ufficio Reti risponde al numero 011 4421111.", None),
        ("L'Ufficio Reti risponde alle associazioni.", "risponde alle associazioni"),
    ],
)
def test_remits(text: str, remit: str | None) -> None:
    """What an office does, behind what it is part of; answering the telephone is no remit."""
    rows = [row for row in tables(PAGE.format(text))["organisations"] if row["name"] == "Ufficio Reti"]
    assert cells(rows, "remit_it") == [(remit,)]


def test_offices_to_come_and_parts() -> None:
    """An office to be founded is none yet; a path of offices says which is part of which."""
    assert not [row for row in told("L'Ufficio Reti sarà istituito nel 2030.", "organisations", "name") if "Ufficio" in
                str(row)]  # fmt: skip
    rows = tables(PAGE.format("Settore Sviluppo > Ufficio Reti"))["organisations"]
    rows += tables(PAGE.format("Dipende dalla Direzione Esteri l'Ufficio Pace."))["organisations"]
    parents = {row["name"]: str(row["parent_id"]).partition("-comune")[0] for row in rows}
    assert parents["Ufficio Reti"] == "settore-sviluppo"
    assert parents["Ufficio Pace"] == "direzione-esteri"


@pytest.mark.parametrize(
    ("text", "contacts"),
    [
        ("Si può scrivere all'Ufficio Reti (reti@comune.torino.it) o telefonare (011 4421111).",
         [("email", "reti@comune.torino.it", None), ("phone", "011 4421111", None)]),
        ("Ci si può rivolgere all'Ufficio Reti, in via Branca 12, dal lunedì al venerdì dalle 9 alle 13.",
         [("office", "via Branca 12", "Mo-Fr 09:00-13:00")]),
        ("Ufficio Reti\nMartedì: 9.00 - 12.30\nGiovedì: 15.00 - 17.00", [("office", None, "Tu 09:00-12:30; Th 15:00-17:00")]),
        ("Ufficio Reti\ntel: (+39) 011 4421111", [("phone", "(+39) 011 4421111", None)]),
        ("È possibile rivolgersi all'Ufficio Reti, telefono 011 4421111, dal lunedì al venerdì dalle 9 alle 12.",
         [("phone", "011 4421111", "Mo-Fr 09:00-12:00")]),
        ("Ci si può rivolgere all'Ufficio Reti per tutto l'anno 2024.", []),
    ],
)  # fmt: skip
def test_contacts(text: str, contacts: list[tuple[object, ...]]) -> None:
    """Numbers in brackets, hours behind where one turns to."""
    assert told(text, "contacts", "kind", "value_as_written", "opening_hours") == contacts


def test_whose_contacts() -> None:
    """A partner's number is the partner's; below the publisher's name alone stands the publisher's."""
    text = "Segreteria: Associazione Le Nuvole, tel. 011 4400500"
    assert told(text, "contacts", "organisation_id") == [("associazione-le-nuvole",)]
    text = "Ufficio Reti\ntel. 011 4421111\n\nValuta questa pagina\nComune di Torino\nPEC: protocollo@cert.torino.it\nAltro"
    assert {str(row[0]).partition("-comune")[0] for row in told(text, "contacts", "organisation_id")} == {
        "ufficio-reti",
        "comune-di-torino",
    }


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Il termine resilienza indica la capacità di una città di resistere.", ["resilienza"]),
        ('Sono dette "città rifugio" le città che accolgono difensori dei diritti.', ["città rifugio"]),
        ("Per ente capofila deve intendersi il soggetto che presenta la domanda.", ["ente capofila"]),
        ('Con "ente referente" si fa riferimento all\'ente che guida la rete.', ["ente referente"]),
        ("Il termine per la domanda indica la fine del bando.", []),
        ("Si intende proseguire la collaborazione con Lione.", []),
    ],
)
def test_terms(text: str, terms: list[str]) -> None:
    """`Il termine X indica`, `Sono dette "X" le`; a term in time is none."""
    assert [term for (term,) in told(text, "definitions", "term")] == terms


@pytest.mark.parametrize(
    ("top", "title", "published", "authors"),
    [
        ("Città di Torino\nNovità | Servizi | Vivere Torino\n\nTorino nelle reti\n", "Torino nelle reti", None, None),
        ("Comune di Torino\nMenu\nAmministrazione\nNovità\nServizi\n\nTorino nelle reti\n", "Torino nelle reti", None,
         None),
        ("Ultimo aggiornamento: 3 marzo 2024, ore 12:03\n\nTorino nelle reti\n", "Torino nelle reti", "2024-03-03", None),
        ("Comune di Torino > Notizie\n\n18/04/2024 - Torino nelle reti\n", "Torino nelle reti", "2024-04-18", None),
        ("Torino nelle reti\ndi Anna Verdi\n8 giugno 2021\n", "Torino nelle reti", "2021-06-08", "Anna Verdi"),
        ("Torino nelle reti\n\nArticolo di Anna Verdi, pubblicato il 3 maggio 2019\n", "Torino nelle reti", "2019-05-03",
         "Anna Verdi"),
        ("Le reti di Mario Verdi\n\nRedazione: Ufficio Reti\n", "Le reti di Mario Verdi", None, "Ufficio Reti"),
        ("Servizi\n\nAnagrafe\n", "Servizi", None, None),
    ],
)  # fmt: skip
def test_the_top_of_a_page(top: str, title: str, published: str | None, authors: str | None) -> None:
    """Menus, stamps, paths, days and authors above and below a title are no part of it."""
    [row] = tables(f"{top}\nLa città aderisce a reti europee da molti anni.\n")["documents"]
    day = row["published_on"]
    assert (row["title"], str(day) if day else None, row["authors"]) == (title, published, authors)


def test_the_title_that_the_registry_knows() -> None:
    """Of two lines at the top the one that the registry calls the page is its title."""
    text = "Comune di Torino\nPolitiche per la pace\n\nTitolo\n\nIl Comune sostiene progetti di pace.\n"
    assert cells(tables(text)["documents"], "title") == [("Titolo",)]
