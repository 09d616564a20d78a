"""Agreements: bilateral, with a named partner; wishes are none."""

import pytest
from reading import cells, doc, pages
from texts import tables

from pipelines.readers import agreements

Row = tuple[object, ...]


def _rows(text: str, kind: str) -> list[Row]:
    found = pages(doc(text, "Comune di Torino", kind))[0]
    agreements.read(found)
    rows = cells(found.facts, "agreements").values()
    return [(r["partner"], r["kind"], r.get("signed_edtf"), r.get("status")) for r in rows]


_LIST = """Gemellaggi e accordi

## Città gemellate
- Lione (Francia) - 1967
- 1956, Nantes
- Colonia (Germania), dal 1958, sospeso nel 1999
- [https://www.citta.it/haifa](Haifa) (Israele) 2015

## Accordi di collaborazione
- Shenzhen (Cina), patto di amicizia, 3 maggio 2007
- Praia - accordo firmato nel 2004, rinnovato nel 2010
"""


def test_entries_under_headings() -> None:
    assert _rows(_LIST, "agreements_list") == [
        ("Lione", "twinning", "1967", None),
        ("Nantes", "twinning", "1956", None),
        ("Colonia", "twinning", "1958", "suspended"),
        ("Haifa", "twinning", "2015", None),
        ("Shenzhen", "friendship", "2007-05-03", None),
        ("Praia", "collaboration", "2004", None),
    ]


def test_a_heading_for_each_partner() -> None:
    text = (
        "Accordi\n\nRapporti bilaterali.\n\n## Lione (Francia)\nIl gemellaggio è stato firmato nel 1967.\n\n"
        "## Contatti\nUfficio gemellaggi.\n"
    )
    assert _rows(text, "agreements_list") == [("Lione", "twinning", "1967", None)]


_TABLE = """Gemellaggi

Città / Paese / anno / stato
Nantes / Francia / 1957 / attivo
Colonia / Germania / 1958 / sospeso

## Accordi di collaborazione
Il 3 marzo 2022 il Comune di Torino ha firmato con Gent (Belgio) un accordo di collaborazione sui mercati.

Partner: Università di Berkeley
Data di sottoscrizione: 4 giugno 2011
Stato: concluso
"""


def test_tables_and_labelled_lines() -> None:
    assert _rows(_TABLE, "agreements_list") == [
        ("Nantes", "twinning", "1957", "active"),
        ("Colonia", "twinning", "1958", "suspended"),
        ("Gent", "collaboration", "2022-03-03", None),
        ("Università di Berkeley", "collaboration", "2011-06-04", "ended"),
    ]


def test_entries_that_name_their_kind() -> None:
    text = "Relazioni\n\n- Nantes (Francia): gemellaggio, 1957\n- Haifa: patto di amicizia, firmato nel 2015, sospeso\n"
    assert _rows(text, "office_page") == [
        ("Nantes", "twinning", "1957", None),
        ("Haifa", "friendship", "2015", "suspended"),
    ]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Torino è gemellata con Lione dal 1967.", [("Lione", "twinning", "1967", None)]),
        (
            "Torino è gemellata con Lione dal 1967 e ha un patto di amicizia con la città di Praia dal 2001.",
            [("Lione", "twinning", "1967", None), ("Praia", "friendship", "2001", None)],
        ),
        (
            "Le città gemellate con Torino sono: Colonia (1958) e Rotterdam (1963).",
            [("Colonia", "twinning", "1958", None), ("Rotterdam", "twinning", "1963", None)],
        ),
        ("Ha accordi di collaborazione (ad esempio quello con l'Unicef).", [("Unicef", "collaboration", None, None)]),
        (
            "L'accordo di partenariato con l'Università di Berkeley è del 2016.",
            [("Università di Berkeley", "partnership", "2016", None)],
        ),
        ("Nel 1999 ha firmato un protocollo d'intesa con Zagabria.", [("Zagabria", "collaboration", "1999", None)]),
        ("Torino era gemellata con Volgograd fino al 2014.", [("Volgograd", "twinning", None, "ended")]),
        (
            "La città è legata a Glasgow da un gemellaggio, sospeso nel 2010.",
            [("Glasgow", "twinning", None, "suspended")],
        ),
        ("È stato approvato l'accordo di collaborazione con Praia.", [("Praia", "collaboration", None, "approved")]),
        (
            "Nel 2018 la Giunta ha approvato lo schema di accordo di collaborazione con Praia.",
            [("Praia", "collaboration", None, "approved")],
        ),
        (
            "Il gemellaggio con Lione è del 1967. Quello con Nantes fu firmato nel 1975;"
            " seguirono Gent (Belgio), nel maggio 1980, e Utrecht, il 3 giugno 1981.",
            [
                ("Lione", "twinning", "1967", None),
                ("Nantes", "twinning", "1975", None),
                ("Gent", "twinning", "1980-05", None),
                ("Utrecht", "twinning", "1981-06-03", None),
            ],
        ),
        (
            "Con Zagabria il Comune ha sottoscritto il 2 aprile 1990 un patto di amicizia.",
            [("Zagabria", "friendship", "1990-04-02", None)],
        ),
        (
            "I Sindaci di Torino e di Tunisi (Tunisia) hanno firmato a Tunisi, il 3 maggio 2011, un patto di amicizia.",
            [("Tunisi", "friendship", "2011-05-03", None)],
        ),
        (
            "Il 4 giugno 2015 il Comune di Torino e la città di Praia (Capo Verde) hanno sottoscritto un accordo di"
            " collaborazione sui mercati. L'accordo è tuttora in vigore.",
            [("Praia", "collaboration", "2015-06-04", "active")],
        ),
        ("Lione e Torino sono gemellate dal 1967.", [("Lione", "twinning", "1967", None)]),
        (
            "Torino e La Valletta (Malta) firmarono nel 2004 un gemellaggio.",
            [("La Valletta", "twinning", "2004", None)],
        ),
        (
            "Il Sindaco di Torino, Mario Rossi, e la Sindaca di Annecy, Anne Dupont, hanno firmato nel marzo 2012 un"
            " accordo di collaborazione.",
            [("Annecy", "collaboration", "2012-03", None)],
        ),
        (
            "Il Comune ha siglato con Maputo (Mozambico), nell'aprile 2009, un accordo di partenariato, ora sospeso.",
            [("Maputo", "partnership", "2009-04", "suspended")],
        ),
        (
            "Un patto di amicizia è stato firmato nel 2013 con la città di Zagabria; il patto è oggi sospeso.",
            [("Zagabria", "friendship", "2013", "suspended")],
        ),
        (
            "Il rapporto più antico è quello con Lione: il gemellaggio fu firmato nel 1967.",
            [("Lione", "twinning", "1967", None)],
        ),
        (
            "Cura accordi di collaborazione, come quello siglato con l'Unicef.",
            [("Unicef", "collaboration", None, None)],
        ),
        ("Un gemellaggio lega inoltre Torino alla città di Gent.", [("Gent", "twinning", None, None)]),
        (
            "Attività bilaterali, quali gemellaggi (ad esempio con Lione e Gent), convegni e fiere.",
            [("Lione", "twinning", None, None), ("Gent", "twinning", None, None)],
        ),
        (
            "Cura gli scambi con Cadice (Spagna), città legata a Torino da un gemellaggio del 3 giugno 1996.",
            [("Cadice", "twinning", "1996-06-03", None)],
        ),
        (
            "Ospiti di Annecy, città gemellata con Torino dal 1957, e di Praia, alla quale ci lega un patto di amicizia.",
            [("Annecy", "twinning", "1957", None), ("Praia", "friendship", None, None)],
        ),
        ("Gent, gemella di Torino dal 1980, ha accolto i cori.", [("Gent", "twinning", "1980", None)]),
        ("Dal 2003 Glasgow è città gemella di Torino.", [("Glasgow", "twinning", "2003", None)]),
        ("Glasgow è la città con cui Torino è gemellata dal 2003.", [("Glasgow", "twinning", "2003", None)]),
        (
            "La collaborazione con Berlino, formalizzata con un memorandum d'intesa nel 2016, prosegue.",
            [("Berlino", "collaboration", "2016", None)],
        ),
        (
            "Il protocollo con Zagabria è stato siglato il 3 maggio 2007.",
            [("Zagabria", "collaboration", "2007-05-03", None)],
        ),
        (
            "L'accordo con il Politecnico di Losanna è in essere.",
            [("Politecnico di Losanna", "collaboration", None, "active")],
        ),
        (
            "Con la Fondazione Mare Aperto è stato firmato il 5 ottobre 2017 un accordo di collaborazione. L'accordo si è"
            " concluso nel 2020.",
            [("Fondazione Mare Aperto", "collaboration", "2017-10-05", "ended")],
        ),
        (
            "Con Gent il patto di amicizia fu siglato nel 1998 e non è più attivo.",
            [("Gent", "friendship", "1998", "ended")],
        ),
        (
            "A Haifa il Comune è legato da un gemellaggio del 2015, ora sospeso.",
            [("Haifa", "twinning", "2015", "suspended")],
        ),
        (
            "Tra il Comune di Torino e la Municipalità di Dakar è in vigore dal 2016 un accordo di cooperazione.",
            [("Dakar", "collaboration", "2016", "active")],
        ),
        (
            "Torino è gemellata dal 1957 con Annecy, in Francia, e dal 1958 con Colonia, in Germania.",
            [("Annecy", "twinning", "1957", None), ("Colonia", "twinning", "1958", None)],
        ),
        (
            "È del 1957 il primo gemellaggio, con Annecy; l'ultimo, con Haifa, è del 2015.",
            [("Annecy", "twinning", "1957", None), ("Haifa", "twinning", "2015", None)],
        ),
        (
            "Ha firmato un protocollo di cooperazione con Maputo il 4 maggio 2010 e un patto di amicizia con Praia nel 2011.",
            [("Maputo", "collaboration", "2010-05-04", None), ("Praia", "friendship", "2011", None)],
        ),
        (
            "Un accordo di partenariato è stato concluso con Gent nel luglio 1999.",
            [("Gent", "partnership", "1999-07", None)],
        ),
        (
            "Il Comune ha disdetto nel 2022 l'accordo di collaborazione con Minsk, firmato nel 2013.",
            [("Minsk", "collaboration", "2013", "ended")],
        ),
        ("Il gemellaggio con Minsk è congelato dal marzo 2022.", [("Minsk", "twinning", None, "suspended")]),
        ("Il gemellaggio con Kharkiv è in fase di perfezionamento.", []),
        ("È in via di definizione un patto di amicizia con Tirana.", []),
        ("In accordo con la Fondazione Mare Aperto è stato avviato nel 2016 un corso.", []),
        ("Nel 2021 la Giunta ha deliberato l'adesione al protocollo con la Prefettura di Cuneo.", []),
        ("Scuole gemelle: Annecy e Gent.", []),
        ("Gent, gemella di Lione dal 1980, ha accolto i cori.", []),
        ("Genova è gemellata con Lione dal 1967.", []),
        ("Anche la Città di Genova ha firmato nel 2015 un accordo di collaborazione con Praia.", []),
        ("Nel 2018 la Regione Piemonte ha firmato un accordo di collaborazione con Praia.", []),
        ("Genova e Lione hanno firmato nel 2015 un accordo di collaborazione.", []),
        ("Il Sindaco ha discusso di un possibile gemellaggio con Kyoto.", []),
        ("La Giunta ha manifestato interesse per un gemellaggio con Miami.", []),
        ("Nel 2015 si discusse di un patto di amicizia con Praia, ma la firma non ebbe mai luogo.", []),
        ("Segue le città gemelle e con il Corpo consolare i rapporti.", []),
        ("Il Comune intende avviare un gemellaggio con Maputo.", []),
        ("Ha ricevuto una proposta di gemellaggio con Maputo.", []),
        ("Cura accordi di collaborazione con città straniere.", []),
    ],
)
def test_sentences(text: str, rows: list[Row]) -> None:
    assert _rows(f"Relazioni\n\n{text}\n", "office_page") == rows


TOLD_OTHERWISE = [
    ("La città si gemellò nel 1961 con Annecy.", [("Annecy", "twinning", "1961", None)]),
    (
        "Il gemellaggio con Gent è del 1967; nel 1984 fu la volta di Capodistria, in Slovenia, e nel 1990 di Praia.",
        [
            ("Gent", "twinning", "1967", None),
            ("Capodistria", "twinning", "1984", None),
            ("Praia", "twinning", "1990", None),
        ],
    ),
    (
        "Il gemellaggio con Gent è stato firmato nel 1960, quello con Haifa nel 1975 e quello con Praia nel 1998; sono "
        "tutti attivi.",
        [
            ("Gent", "twinning", "1960", "active"),
            ("Haifa", "twinning", "1975", "active"),
            ("Praia", "twinning", "1998", "active"),
        ],
    ),
    (
        "Sono in vigore due gemellaggi: quello con Gent, firmato nel 1967, e quello con Haifa, del 1980.",
        [("Gent", "twinning", "1967", "active"), ("Haifa", "twinning", "1980", "active")],
    ),
    (
        "Un memorandum d'intesa lega inoltre il Comune all'Università di Graz: siglato il 5 aprile 2019, è rimasto in "
        "vigore fino al 2023.",
        [("Università di Graz", "collaboration", "2019-04-05", "ended")],
    ),
    (
        "L'Assessore ha ricordato che con la città croata di Spalato è attivo un gemellaggio firmato il 2 giugno 1994.",
        [("Spalato", "twinning", "1994-06-02", "active")],
    ),
    (
        "Il 20 settembre 2024 il Sindaco di Torino, Ugo Neri, e la Vicesindaca di Lubiana, Petra Zupan, hanno firmato "
        "un accordo di collaborazione.",
        [("Lubiana", "collaboration", "2024-09-20", None)],
    ),
    (
        "Il 3 maggio 2010 l'allora sindaco Ugo Neri e il suo omologo di Annecy, Jean Petit, firmarono il patto di "
        "gemellaggio.",
        [("Annecy", "twinning", "2010-05-03", None)],
    ),
    (
        "Il Comune e l'Università di Ginevra hanno siglato il 7 luglio 2020 una convenzione di collaborazione, ancora "
        "vigente.",
        [("Università di Ginevra", "collaboration", "2020-07-07", "active")],
    ),
    (
        "Dal 2021 è attivo un accordo di collaborazione con l'UNICEF, firmato il 20 novembre 2021.",
        [("UNICEF", "collaboration", "2021-11-20", "active")],
    ),
    (
        "Considerato che tra il Comune di Torino e la Città di Gent intercorre dal 1967 un rapporto di gemellaggio;",
        [("Città di Gent", "twinning", "1967", None)],
    ),
    ("Nel 2015 Torino e Gent sono diventate città gemelle.", [("Gent", "twinning", "2015", None)]),
    ("Il gemellaggio con Gent fu sciolto nel 1993.", [("Gent", "twinning", None, "ended")]),
    (
        "Nel 2022 il Consiglio ha sospeso il gemellaggio con Minsk, firmato nel 1967.",
        [("Minsk", "twinning", "1967", "suspended")],
    ),
    (
        "Nel 2022 il Consiglio ha dato il via libera al patto di amicizia con Tunisi, la cui firma è attesa.",
        [("Tunisi", "friendship", None, "approved")],
    ),
    ("Un accordo di collaborazione con Dakar sarà firmato nel 2026.", []),
    ("Il Sindaco ha espresso il desiderio di un gemellaggio con Dakar, per il quale occorrerà attendere.", []),
    ("Non esiste alcun gemellaggio con Dakar.", []),
]


@pytest.mark.parametrize(("text", "rows"), TOLD_OTHERWISE)
def test_told_otherwise(text: str, rows: list[Row]) -> None:
    assert _rows(f"Relazioni\n\n{text}\n", "office_page") == rows


ROWS = [("Gent", "twinning", "1967", "active"), ("Praia", "friendship", "2008-05-10", "suspended")]
LAYOUTS = [
    "## Città | Paese | Atto | Anno | Stato\n- Gent | Belgio | gemellaggio | 1967 | attivo\n"
    "- Praia | Capo Verde | patto di amicizia | 10 maggio 2008 | sospeso\n",
    "Città\tPaese\tAtto\tAnno\tStato\nGent\tBelgio\tgemellaggio\t1967\tattivo\n"
    "Praia\tCapo Verde\tpatto di amicizia\t10 maggio 2008\tsospeso\n",
    "**Gent**\nBelgio\nAnno del gemellaggio: 1967\nStato: attivo\n\n"
    "**Praia**\nCapo Verde\nPatto di amicizia\nFirmato il 10 maggio 2008\nStato: sospeso\n",
    "1. Gent, Belgio – gemellaggio dal 1967 – attivo\n2. Praia, Capo Verde – patto di amicizia firmato il 10 maggio 2008"
    " – sospeso\n",
    "Torino è gemellata dal 1967 con Gent (Belgio): il gemellaggio è attivo. Il patto di amicizia con Praia, siglato il"
    " 10 maggio 2008, è sospeso.\n",
]


@pytest.mark.parametrize("layout", LAYOUTS)
def test_one_page_in_many_layouts(layout: str) -> None:
    assert _rows(f"Città gemelle e amiche\n\nRapporti di Torino.\n\n{layout}", "page") == ROWS


TOLD_BY_OTHER_WORDS = [
    ("Novi Sad è dal 1982 città gemella di Torino.", [("Novi Sad", "twinning", "1982", None)]),
    ("Città gemella dal 1992, Gent è meta di scambi.", [("Gent", "twinning", "1992", None)]),
    (
        "Il Comune è altresì gemellato, dal 27 maggio 1973, con la cittadina inglese di Exeter.",
        [("Exeter", "twinning", "1973-05-27", None)],
    ),
    (
        "L'amicizia con Betlemme è stata formalizzata il 5 marzo 2007 con un patto di gemellaggio.",
        [("Betlemme", "twinning", "2007-03-05", None)],
    ),
    (
        "Un patto di collaborazione è stato siglato il 3 marzo 2016 dai Sindaci di Torino e Dubrovnik.",
        [("Dubrovnik", "collaboration", "2016-03-03", None)],
    ),
    (
        "Il più antico è il gemellaggio con Annecy, del 1957. Seguirono Gent (1968) e, nel 1975, Praia.",
        [
            ("Annecy", "twinning", "1957", None),
            ("Gent", "twinning", "1968", None),
            ("Praia", "twinning", "1975", None),
        ],
    ),
    (
        "Non è stato rinnovato l'accordo di collaborazione con Tripoli, scaduto nel 2014.",
        [("Tripoli", "collaboration", None, "ended")],
    ),
    (
        "Il Consiglio comunale ha deliberato il 5 maggio 2023 il gemellaggio con Cannes; la firma è prevista in autunno.",
        [("Cannes", "twinning", None, "approved")],
    ),
    ("Il Comune ha aderito al protocollo d'intesa tra la Regione e l'UNICEF.", []),
    ("La rete ha firmato un accordo di collaborazione con l'UNICEF.", []),
    ("La mozione impegna il Sindaco a stipulare un patto di amicizia con Gent.", []),
    ("Si è festeggiato il gemellaggio tra Bergamo e Mulhouse.", []),
    ("Il Comitato gemellaggi si riunisce a Gent.", []),
    ("A differenza di Bergamo, gemellata con Mulhouse, la città non ha città gemelle.", []),
    ("Il gemellaggio con Odessa è stato proposto da due consiglieri.", []),
    ("La cerimonia di firma del gemellaggio con Odessa si terrà a giugno.", []),
    ("Il Comune ha ricevuto una delegazione di Kanazawa, città gemella di Gent.", []),
]


@pytest.mark.parametrize(("text", "rows"), TOLD_BY_OTHER_WORDS)
def test_told_by_other_words(text: str, rows: list[Row]) -> None:
    assert _rows(f"Relazioni\n\n{text}\n", "office_page") == rows


def test_a_sentence_that_goes_on_about_the_agreement_just_told() -> None:
    text = (
        "Accordi\n\n1) Memorandum d'intesa con la Generalitat de Catalunya. Sottoscritto a Barcellona il 20 febbraio "
        "2019. Durata quattro anni, scaduto.\n2) Accordo di collaborazione con l'Agenzia regionale Laore Corsa, siglato "
        "nel giugno 2020.\n\nSi sono concluse le celebrazioni del gemellaggio tra Torino e Gent. L'atto fu firmato il 6 "
        "ottobre 1973. L'accordo di Parigi fu firmato nel 2015.\n"
    )
    assert _rows(text, "page") == [
        ("Generalitat de Catalunya", "collaboration", "2019-02-20", "ended"),
        ("Agenzia regionale Laore Corsa", "collaboration", "2020-06", None),
        ("Gent", "twinning", "1973-10-06", None),
    ]


def test_twins_named_right_behind_the_word_and_an_older_tie_in_apposition() -> None:
    text = (
        "Notizie\n\nSemaforo verde della Giunta all'accordo di collaborazione con Zittau, cittadina della Sassonia già "
        "legata a Torino da un gemellaggio che risale al 1971.\n\nL'ufficio segue le città gemelle Annecy (Francia), Gent "
        "(Belgio) e Praia.\n"
    )
    assert _rows(text, "news") == [
        ("Zittau", "collaboration", None, "approved"),
        ("Zittau", "twinning", "1971", None),
        ("Annecy", "twinning", None, None),
        ("Gent", "twinning", None, None),
        ("Praia", "twinning", None, None),
    ]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Il primo gemellaggio, firmato nel 1961, fu quello con Gent (Belgio); ne derivò, nel maggio 1964, la stipula"
            " del gemellaggio con Praia (Capo Verde). Ambedue sono ancora in vigore.",
            [("Gent", "twinning", "1961", "active"), ("Praia", "twinning", "1964-05", "active")],
        ),
        (
            "Nel 2021 è stato approvato l'accordo di collaborazione con Dakar, poi siglato il 4 maggio 2022 e oggi"
            " operante.",
            [("Dakar", "collaboration", "2022-05-04", "active")],
        ),
        (
            "Il 4 maggio 2022 la Giunta ha approvato lo schema di patto di amicizia con Tunisi, non ancora firmato.",
            [("Tunisi", "friendship", None, "approved")],
        ),
        (
            "La Sindaca di Torino ha siglato con il suo omologo di Gent, Karim Jansen, un patto di amicizia. Il patto era"
            " stato approvato dal Consiglio comunale.",
            [("Gent", "friendship", None, None)],
        ),
    ],
)
def test_told_in_turn(text: str, rows: list[Row]) -> None:
    """What follows on from an earlier one, both at once, and what was only approved before it was signed."""
    assert _rows(f"Relazioni\n\n{text}\n", "office_page") == rows


def test_labels_of_an_act() -> None:
    """Labelled lines head nothing; a line about another partner tells nothing of the one above."""
    text = (
        "Gemellaggi\n\nGEMELLAGGI\n\nGent\nPaese: Belgio\nSottoscrizione: Gent, 3 maggio 1967\nStato dell'atto: attivo\n"
        "Scambi tra i licei.\n\nPraia\nPaese: Capo Verde\nData della firma: 2008\nStato dell'atto: attivo\n\n"
        "Ha cessato i propri effetti il gemellaggio con Tampa (Stati Uniti), firmato nel 1990.\n"
    )
    assert _rows(text, "agreements_list") == [
        ("Gent", "twinning", "1967-05-03", "active"),
        ("Praia", "twinning", "2008", "active"),
        ("Tampa", "twinning", "1990", "ended"),
    ]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Il patto di amicizia con Gent (Belgio), siglato nel 1990, e quello con Praia (Capo Verde), siglato nel 1994,"
            " sono in vigore.",
            [("Gent", "friendship", "1990", "active"), ("Praia", "friendship", "1994", "active")],
        ),
        (
            "Con Gent è vigente un patto di amicizia siglato nel 1967; con Praia (Capo Verde) il Comune ha siglato a Torino, il 4 maggio 2010,"
            " un accordo di partenariato tuttora in vigore.",
            [("Gent", "friendship", "1967", "active"), ("Praia", "partnership", "2010-05-04", "active")],
        ),
        (
            "Il patto di amicizia con Gent è in vigore; quello con Praia (Capo Verde), del 2009, non è stato rinnovato.",
            [("Gent", "friendship", None, "active"), ("Praia", "friendship", "2009", "ended")],
        ),
    ],
)
def test_several_at_once(text: str, rows: list[Row]) -> None:
    """A plural verb is said of all that its sentence tells; a clause behind a semicolon begins anew."""
    assert _rows(f"Relazioni\n\n{text}\n", "office_page") == rows


def test_rows_not_yet_in_force() -> None:
    """`In corso di definizione` is no state of an agreement."""
    text = "Gemellaggi\n\n| Gent | Belgio | gemellaggio | 1967 | attivo |\n| Praia | Capo Verde | gemellaggio | - | in corso di definizione |\n"
    assert _rows(text, "agreements_list") == [("Gent", "twinning", "1967", "active")]


MORE_TURNS = [
    (
        "Il rapporto più antico è quello con Gent, in Belgio: il patto di gemellaggio, firmato nel 1967, è attivo.",
        [("Gent", "twinning", "1967", "active")],
    ),
    (
        "Un patto di amicizia, firmato il 7 novembre 2017 e anch'esso attivo, unisce Torino a Gent, in Belgio.",
        [("Gent", "friendship", "2017-11-07", "active")],
    ),
    (
        "Quanto alla Città di Gent, in Belgio, la Giunta ha approvato un accordo di collaborazione, la cui firma avrà luogo"
        " in autunno.",
        [("Città di Gent", "collaboration", None, "approved")],
    ),
    (
        "La Giunta ha dato il proprio assenso all'accordo di collaborazione con Gent, che sarà firmato in maggio.",
        [("Gent", "collaboration", None, "approved")],
    ),
    (
        "Torino è gemellata con Praia (1990) e con Gent (1976) e ha in vigore accordi di collaborazione con Dakar.",
        [
            ("Praia", "twinning", "1990", None),
            ("Gent", "twinning", "1976", None),
            ("Dakar", "collaboration", None, "active"),
        ],
    ),
    (
        "La città di Vigo ha firmato con il Comune di Torino, nel luglio 2018, un accordo di collaborazione, oggi scaduto.",
        [("Vigo", "collaboration", "2018-07", "ended")],
    ),
    ("Il gemellaggio con Mosca non è più attivo.", [("Mosca", "twinning", None, "ended")]),
    (
        "Erano presenti le delegazioni delle città gemelle di Gent e Praia.",
        [("Gent", "twinning", None, None), ("Praia", "twinning", None, None)],
    ),
    (
        "Il Sindaco di Torino e il Borgomastro di Gent hanno rinnovato oggi il gemellaggio che lega le due città dal 1967.",
        [("Gent", "twinning", "1967", None)],
    ),
    (
        "Torino ha dieci città gemelle. Le ultime a essersi aggiunte sono state Praia, nel 2005, e Gent, nel 1998.",
        [("Praia", "twinning", "2005", None), ("Gent", "twinning", "1998", None)],
    ),
    (
        "Dal 2011 la città ha un rapporto di collaborazione con la Diputación di Valencia, sancito da un protocollo d'intesa"
        " firmato il 7 marzo 2011 e scaduto.",
        [("Diputación di Valencia", "collaboration", "2011-03-07", "ended")],
    ),
    (
        "Protocolli d'intesa: UNICEF, 2022; Città di Dakar, in corso di definizione.",
        [("UNICEF", "collaboration", "2022", None)],
    ),
    (
        "Il legame più antico è quello con Gent: risale al 1970 e fu il primo gemellaggio della città.",
        [("Gent", "twinning", "1970", None)],
    ),
    (
        "Seguirono i gemellaggi con Gent (1975) e Praia (2006). Quest'ultimo è cessato nel 2021.",
        [("Gent", "twinning", "1975", None), ("Praia", "twinning", "2006", "ended")],
    ),
    (
        "Partita per Gent, dove si celebrano i vent'anni del gemellaggio tra le due città, firmato il 9 ottobre 2002.",
        [("Gent", "twinning", "2002-10-09", None)],
    ),
    ("Il giro fa tappa a Worms, gemellata con Torino dal 1984.", [("Worms", "twinning", "1984", None)]),
    (
        "Tra le città con le quali Torino è gemellata figurano Gent e Praia.",
        [("Gent", "twinning", None, None), ("Praia", "twinning", None, None)],
    ),
    (
        "Torino ha firmato nel 2015 il Patto dei Sindaci e nel 2019 un memorandum d'intesa con UNICEF, giunto a scadenza.",
        [("UNICEF", "collaboration", "2019", "ended")],
    ),
    ("La mostra racconta i gemellaggi di Firenze con Kyoto e con Dresda.", []),
    ("È in corso l'istruttoria per un accordo di collaborazione con Gent.", []),
    ("Il liceo è gemellato con quello di Lione; l'Università ha siglato un accordo di collaborazione con Kyoto.", []),
    ("La città di Vigo ha firmato con il Comune di Modena un accordo di collaborazione.", []),
]


@pytest.mark.parametrize(("text", "rows"), MORE_TURNS)
def test_more_turns(text: str, rows: list[Row]) -> None:
    assert _rows(f"Relazioni\n\n{text}\n", "office_page") == rows


TWO = [("Gent", "twinning", "1967-05-03", "active"), ("Praia", "twinning", "2008", "suspended")]


@pytest.mark.parametrize(
    "text",
    [
        "Gemellaggi\n\n1. Gent (Belgio)\nData: 3 maggio 1967\nStato: attivo\n\n2. Praia (Capo Verde)\nData: 2008\nStato: sospeso",
        "1. Gemellaggi\n1.1 Gent (Belgio). Firmato il 3 maggio 1967. In vigore.\n1.2 Praia (Capo Verde). Firmato nel 2008. Sospeso.\n\n"
        "2. Rapporti da definire\n2.1 Lima (Perù)",
        "Elenco\n\nPartner: Gent\nPaese: Belgio\nTipo: gemellaggio\nData: 3 maggio 1967\nStato: attivo\n\n"
        "Partner: Praia\nPaese: Capo Verde\nTipo: gemellaggio\nData: 2008\nStato: sospeso",
        "Domande\n\nCon quali città è gemellata Torino?\nCon due: Gent (Belgio), dal 3 maggio 1967, attivo; Praia (Capo Verde),"
        " dal 2008, oggi sospeso.\n\nÈ vero che Torino si gemellerà con Odessa?\nNulla è deciso.",
        "Legami\n\nPiù solenne del patto di amicizia è il gemellaggio. Ne sono stati firmati due:\n- con Gent (Belgio), il 3"
        " maggio 1967, attivo\n- con Praia (Capo Verde), nel 2008, sospeso",
    ],
)
def test_numbers_labels_answers_and_the_kind_told_last(text: str) -> None:
    assert _rows(text, "agreements_list") == TWO


def test_prose_below_labels_tells_of_others() -> None:
    text = (
        "Schede\n\nGent\nStato: Belgio\nNatura del rapporto: gemellaggio\nSituazione attuale: approvato\nChe cosa non è un"
        " gemellaggio\nGli scambi non sono gemellaggi, come i contatti avuti nel 2019 con Lima."
    )
    assert _rows(text, "agreements_list") == [("Gent", "twinning", None, "approved")]


def test_a_partner_behind_an_aside() -> None:
    text = "Un patto di amicizia è stato firmato il 4 agosto 2012, in occasione della Giostra, con Lione (Francia)."
    assert _rows(text, "page") == [("Lione", "friendship", "2012-08-04", None)]


def test_the_colleague_of_a_mayor_not_named() -> None:
    text = (
        "Il 12 ottobre 2022 il Sindaco e la collega di Nantes hanno firmato a Nantes un protocollo di collaborazione."
    )
    assert _rows(text, "page") == [("Nantes", "collaboration", "2022-10-12", None)]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Non si è mai concluso l'iter del gemellaggio con Lione.", []),
        ("La procedura per il gemellaggio con Lione si è arenata.", []),
        ("Il patto di amicizia con Lione è rimasto sulla carta.", []),
        ("Al termine di un lungo iter, nel 2019 è stato firmato il gemellaggio con Lione.", ["2019", None]),
        ("Il gemellaggio con Lione, del 1975, non si è mai interrotto ed è tuttora attivo.", ["1975", "active"]),
        ("Il gemellaggio con Lione, firmato nel 1975, non è sospeso.", ["1975", None]),
        (
            "Tra gli accordi più recenti si segnala quello con Lione (Francia), sottoscritto il 21 maggio 2023.",
            ["2023-05-21", None],
        ),
    ],
)
def test_what_was_not_and_what_did_not_end(text: str, rows: list[str | None]) -> None:
    assert [list(row[2:]) for row in _rows(text, "page")] == ([rows] if rows else [])


def test_rows_of_a_table_that_begin_with_their_number() -> None:
    text = "N. | Città | Paese | Tipo | Anno\n1 | Lione | Francia | gemellaggio | 1985\n2 | Nantes | Francia | gemellaggio | 2019"
    assert [(row[0], row[2]) for row in _rows(f"Accordi\n\n{text}\n", "agreements_list")] == [
        ("Lione", "1985"),
        ("Nantes", "2019"),
    ]


@pytest.mark.parametrize("heading", ["1967 - Lione (Francia)", "1967: Lione (Francia)", "Lione (Francia), 1967"])
def test_the_day_below_a_heading_that_gives_the_year(heading: str) -> None:
    text = f"I gemellaggi, dal più antico\n\n{heading}\nIl patto di gemellaggio, firmato a Torino il 9 giugno 1967.\n"
    (row,) = tables(text, "agreements_list")["agreements"]
    assert (row["partner"], row["kind"], row["signed_edtf"]) == ("Lione", "twinning", "1967-06-09")


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        ("Torino è gemellata con Lione dal 1967, Gent dal 1969 e Nantes.", ["1967", "1969", None]),
        ("Torino è gemellata con Lione dal 1967, con Gent dal 1969 e, dal 2014, con Nantes.", ["1967", "1969", "2014"]),
        ("Torino è gemellata dal 1967 con Lione, dal 1969 con Gent e dal 2014 con Nantes.", ["1967", "1969", "2014"]),
        (
            "Torino è gemellata con Lione dal 1967, Gent dal 1969 e, ultima in ordine di tempo, Nantes, con cui il patto"
            " è stato firmato il 3 marzo 2014.",
            ["1967", "1969", "2014-03-03"],
        ),
    ],
)
def test_whose_date_it_is_in_a_row_of_cities(text: str, signed: list[str | None]) -> None:
    rows = {partner: when for partner, _, when, _ in _rows(f"Le città\n\n{text}\n", "page")}
    assert rows == dict(zip(["Lione", "Gent", "Nantes"], signed, strict=True))


@pytest.mark.parametrize(
    ("below", "row"),
    [
        ("Il patto di amicizia con Gent, siglato nel 1998, è attivo.", ("friendship", "1998", "active")),
        ("Il patto di fratellanza con la città di Gent è cessato nel 2011.", ("friendship", None, "ended")),
        ("La Giunta ha approvato nel 2021 lo schema del patto di amicizia con Gent.", ("friendship", None, "approved")),
        ("Il gemellaggio con Gent fu proposto nel 1966 e firmato il 3 maggio 1967.", ("twinning", "1967-05-03", None)),
        ("Il gemellaggio con Gent è del 1967. Si valuta di rilanciarlo.", ("twinning", "1967", None)),
        ("È allo studio un patto di amicizia con Gent.", None),
        ("Si auspica di stringere un gemellaggio con Gent.", None),
        ("Gent ha proposto un gemellaggio, su cui il Consiglio non si è espresso.", None),
    ],
)
def test_a_heading_over_a_sentence_that_names_kind_and_partner(below: str, row: tuple[str | None, ...] | None) -> None:
    """What the sentence says of the heading's own city goes before the page's title; a wish is no agreement."""
    text = f"Gemellaggi e amicizie\n\nLe città amiche.\n\nGent (Belgio)\n{below}\n\nCork (Irlanda)\nGemellaggio firmato nel 1988.\n"
    assert sorted(_rows(text, "agreements_list")) == [
        ("Cork", "twinning", "1988", None),
        *([("Gent", *row)] if row else []),
    ]


@pytest.mark.parametrize("office", ["Servizio Gemellaggi e Protocollo", "Ufficio Amicizie e Gemellaggi"])
def test_an_office_is_no_partner(office: str) -> None:
    text = f"Gemellaggi\n\nLe città amiche.\n\nCork (Irlanda)\nGemellaggio firmato nel 1988.\n\nContatti\n{office}\nTelefono: 011 4421111\n"
    assert [row["partner"] for row in tables(text, "agreements_list")["agreements"]] == ["Cork"]


@pytest.mark.parametrize(
    "head", ["N. {}", "Scheda n. {}", "Accordo {}", "N.{}/2020", "Rep. {}", "Posizione {}:", "{})"]
)
def test_a_heading_that_is_only_a_number_names_no_partner(head: str) -> None:
    """A register's entries: the partner stands in a line of its own, each is signed once."""
    entries = (
        ("Gent (Belgio)", "gemellaggio", "Firma: 3 maggio 1967\nStato: in vigore"),
        ("Fondazione Laghi", "accordo di collaborazione", "Oggetto: mostre\nFirma: aprile 2019\nStato: scaduto"),
        ("Praia (Capo Verde)", "patto di amicizia", "Firma: 2008"),
    )
    text = "Registro degli accordi\n" + "".join(
        f"\n{head.format(n)}\nControparte: {partner}\nTipo: {kind}\n{rest}\n"
        for n, (partner, kind, rest) in enumerate(entries, 1)
    )
    told = tables(text, "agreements_list")
    assert sorted((str(r["partner"]), r["signed_edtf"], r["status"]) for r in told["agreements"]) == [
        ("Fondazione Laghi", "2019-04", "ended"),
        ("Gent", "1967-05-03", "active"),
        ("Praia", "2008", None),
    ]
    assert len([e for e in told["events"] if e["kind"] == "signing"]) == 3


def test_a_long_line_that_says_by_which_act_it_was_approved() -> None:
    """What a Giunta approved is not signed on that day; a line that says no more than that tells no date."""
    text = (
        "Accordi\n\nPartner: Gent (Belgio)\nTipo: accordo di partenariato\nStato: deliberato dalla Giunta comunale con"
        " provvedimento n. 31 del 6 marzo 2023, in attesa della cerimonia\n\n"
        "Partner: Praia (Capo Verde)\nTipo: gemellaggio\nStato: sospeso dal 2019, su richiesta della municipalità partner"
        " e fino al completamento dei lavori\n"
    )
    assert _rows(text, "agreements_list") == [
        ("Gent", "partnership", None, "approved"),
        ("Praia", "twinning", None, "suspended"),
    ]


@pytest.mark.parametrize(
    ("body", "partner"),
    [
        ("l'Istituto Nazionale di Oceanografia", "Istituto Nazionale di Oceanografia"),
        ("l'Istituto Storico delle Valli", "Istituto Storico delle Valli"),
        ("l'Istituto comprensivo Manzoni", None),
        ("l'Istituto Superiore Manzoni", None),
    ],
)
def test_an_institute_that_is_no_school(body: str, partner: str | None) -> None:
    rows = _rows(f"Notizie\n\nIl 4 marzo 2021 il Comune ha siglato un accordo di collaborazione con {body}.", "news")
    assert rows == ([(partner, "collaboration", "2021-03-04", None)] if partner else [])


def test_a_publisher_whose_town_has_an_article() -> None:
    """The town is L'Aquila, whatever its Comune is called: it is no partner of its own."""
    text = "Notizie\n\nL'Aquila e Gent (Belgio) hanno firmato a Gent, il 6 aprile 2019, un patto di amicizia.\n"
    rows = tables(text, "news", "Comune dell'Aquila")["agreements"]
    assert [(r["partner"], r["kind"], r["signed_edtf"]) for r in rows] == [("Gent", "friendship", "2019-04-06")]
