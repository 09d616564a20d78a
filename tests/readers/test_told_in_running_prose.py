"""What lists and brackets tell elsewhere, told in running prose: who approved a plan, funds in a row, themes held."""

from datetime import date

import pytest
from texts import cells, tables

MILAN = "Comune di Milano"
PAGE = "Linee di indirizzo\n\nMilano è una metropoli.\n\n{}\n"
Cells = list[tuple[object, ...]]


def of(sentence: str, table: str, *columns: str, publisher: str = MILAN) -> Cells:
    """Chosen columns of a table of a guideline that says a sentence."""
    return cells(tables(PAGE.format(sentence), "guideline", publisher)[table], *columns)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Il 6 settembre 2012 la Giunta ha approvato il *Piano Casa 2012-2014*, nel quale si legge altro.",
         [("plan", "Giunta", date(2012, 9, 6))]),
        ("La Giunta comunale ha approvato, il 3 maggio 2021, il proprio Piano Casa.",
         [("plan", "Giunta comunale", date(2021, 5, 3))]),
        ("Il Consiglio Comunale di Milano ha poi adottato nella seduta del 3 maggio 2021 il Piano Casa.",
         [("plan", "Consiglio Comunale di Milano", date(2021, 5, 3))]),
        ("La Giunta, nella seduta del 3 maggio 2021, ha approvato all'unanimità il Piano Casa.",
         [("plan", "Giunta", date(2021, 5, 3))]),
        ("Il Piano Casa che la Giunta ha approvato il 3 maggio 2021 indica le priorità.",
         [("plan", "Giunta", date(2021, 5, 3))]),
        ("Il Consiglio Comunale approvò il 14 gennaio 2013 la Mozione 57.", [("motion", "Consiglio Comunale", None)]),
        ("Il 3 maggio 2021 il Comune ha approvato il Piano Casa.", [("plan", MILAN, None)]),
        ("La Giunta non ha ancora approvato il Piano Casa.", [("plan", MILAN, None)]),
        ("Il 3 maggio 2021 la Giunta ha approvato un aggiornamento del Piano Casa.", [("plan", MILAN, None)]),
        ("La Giunta ha approvato le misure che attuano il Piano Casa.", [("plan", MILAN, None)]),
        ("La Giunta ha approvato con favore l'idea. Poi il Piano Casa è stato rivisto.", [("plan", MILAN, None)]),
    ],
)  # fmt: skip
def test_who_approved_a_plan(sentence: str, expected: Cells) -> None:
    """The organ that approved it, as written; not who approved something else that goes with it."""
    assert of(sentence, "acts", "kind", "issuer", "date") == expected


def test_a_provinces_council_is_an_organ_of_its_own() -> None:
    """`il Consiglio provinciale`, part of its province."""
    text = "Il 28 novembre 2023 il Consiglio provinciale ha adottato il Piano per la montagna 2024-2026."
    organs = of(text, "organisations", "name", "kind", "parent_id", publisher="Provincia di Belluno")
    assert organs == [("Consiglio provinciale", "office", "provincia-di-belluno")]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Alla Missione 19 Obiettivo Strategico 19.1 - Relazioni esterne - del DUP 2019-2021 si legge altro.",
         ["Missione 19 Obiettivo Strategico 19.1"]),
        ("Come prevede l'obiettivo 5.3 (Città aperta) del Piano Strategico 2020-2022, si opera.", ["obiettivo 5.3"]),
        ("Si veda la Missione 19, “Relazioni internazionali”, del DUP 2020-2022.", ["Missione 19"]),
        ("Alla Missione 19, Relazioni internazionali, del DUP 2020-2022 fanno capo i progetti.", ["Missione 19"]),
        ("Alla Missione 19 - Relazioni esterne - si aggiungono i fondi del DUP 2020-2022.", [None]),
        ("La Missione 4 (Istruzione), la cultura e il DUP 2020-2022 sono altra cosa.", [None]),
    ],
)  # fmt: skip
def test_a_pinpoint_with_its_title_before_the_act(sentence: str, expected: list[str | None]) -> None:
    """`alla Missione 19 - Relazioni esterne - del DUP`: the numbered part without its title."""
    assert [row for (row,) in of(sentence, "act_citations", "pinpoint")] == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Si cercano cofinanziamenti: i fondi per la Cooperazione Decentrata del MAE, i finanziamenti dell’UE (EuropAid,"
         " Programmi ENPI e IPA), i Programmi ART di UE/UNDP, JMDI e FAO.",
         [("ART", "UE/UNDP"), ("ENPI", "UE"), ("EuropAid", "UE"), ("FAO", None), ("IPA", "UE"), ("JMDI", None),
          ("fondi per la Cooperazione Decentrata", "MAE")]),
        ("Le risorse provengono dai fondi per la pace del MAECI e dai contributi della Regione Puglia (Bando Mare).",
         [("Bando Mare", "Regione Puglia"), ("fondi per la pace", "MAECI")]),
        ("Il Comune finanzia tre attività: i corsi del centro, i laboratori della scuola e il teatro.", []),
        ("I contributi sono destinati a tre enti: UNICEF, FAO e OMS.", []),
        ("Il progetto, finanziato dal Comune, ha tre partner: il Programma Alimentare Mondiale, UNICEF e FAO.", []),
        ("Non sono stati ottenuti finanziamenti: i fondi per la pace del MAECI e UNICEF non hanno finanziato nulla.", []),
    ],
)  # fmt: skip
def test_funds_in_a_row(sentence: str, expected: Cells) -> None:
    """A row of nothing but funds, whose some of them are; not what money is given to, nor partners."""
    assert of(sentence, "funding_sources", "name", "funder") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Sono strettamente legate alla sicurezza alimentare le tematiche delle *energie alternative* e della *pesca*.",
         [("energie alternative", "related"), ("pesca", "related")]),
        ("Sono inoltre collegati alla salute i temi dello sport, della scuola e del gioco.",
         [("gioco", "related"), ("scuola", "related"), ("sport", "related")]),
        ("È legata alla salute la tematica dello sport.", [("sport", "related")]),
        ("I progetti sono legati alla salute e affrontano le tematiche dell'acqua.", []),
        ("Non sono legate alla salute le tematiche dell'acqua.", []),
        ("Il Comune considera prioritarie quattro aree tematiche: la salute, l’acqua, la pace e la parità di genere.",
         [("acqua", "priority"), ("pace", "priority"), ("parità di genere", "priority"), ("salute", "priority")]),
        ("L'Amministrazione individua come prioritari i seguenti due ambiti: salute e acqua.",
         [("acqua", "priority"), ("salute", "priority")]),
        ("Il Ministero considera prioritarie due aree tematiche: la salute e l'acqua.", []),
        ("Il Comune non considera prioritarie tre aree tematiche: la salute, l'acqua e la pace.", []),
    ],
)  # fmt: skip
def test_themes_behind_the_words_that_rank_them(sentence: str, expected: Cells) -> None:
    """`sono legate a ... le tematiche delle X e della Y`, `considera prioritarie quattro aree: ...`."""
    assert of(sentence, "theme_priorities", "theme_name", "rank") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Il corridoio territoriale di massima priorità è, in primo luogo, quello dell'asse Nord-Sud.",
         [("asse Nord-Sud",)]),
        ("L'area di massima priorità resta quella dei Balcani.", [("Balcani",)]),
        ("L'area di massima priorità è quella delle relazioni internazionali.", []),
    ],
)  # fmt: skip
def test_an_area_taken_up_by_that(sentence: str, expected: Cells) -> None:
    """`è quello dell'asse Nord-Sud`."""
    assert of(sentence, "geographic_priorities", "area") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Nella rete che Milano si propone risultano preziosi i rapporti, ormai consolidati, con Dakar e Maputo.",
         [("Dakar", "established"), ("Maputo", "established")]),
        ("Milano si propone di avviare rapporti consolidati con Dakar.", []),
        ("Un progetto analogo è stato realizzato più di recente anche a Tunisi.", [("Tunisi", "project_site")]),
        ("Iniziative simili sono state avviate, nel 2011, anche a Maputo.", [("Maputo", "project_site")]),
        ("Un progetto analogo sarà realizzato negli ultimi mesi anche a Tunisi.", []),
        ("Un progetto non è stato realizzato di recente a Tunisi.", []),
    ],
)  # fmt: skip
def test_partner_cities(sentence: str, expected: Cells) -> None:
    """A wish ends where the next verb begins; when a project was carried out stands before where."""
    assert of(sentence, "partner_cities", "place_name", "relationship") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Vi sono accordi di collaborazione (come quello che Milano ha firmato nel marzo 2019 con la Banca Mondiale).",
         [("Banca Mondiale", "2019-03")]),
        ("Vi sono accordi di collaborazione, come quello che il Comune ha siglato nel 2018 con Dakar.",
         [("Dakar", "2018")]),
        ("Vi sono accordi di collaborazione (come quello che è stato firmato nel 2017 con Chicago).",
         [("Chicago", "2017")]),
        ("Vi sono accordi di collaborazione (come quello che Torino ha firmato nel 2019 con Lione).", []),
        ("Vi sono accordi di collaborazione (come quello che Milano firmerà nel 2027 con Praga).", []),
        ("Vi sono accordi di collaborazione (come quello che Milano non ha firmato con Praga).", []),
        ("Con Istanbul si valuterà l’opportunità di giungere, entro il 2015, alla firma di un patto di amicizia.", []),
        ("Con Istanbul è stato firmato nel 2015 un patto di amicizia.", [("Istanbul", "2015")]),
    ],
)  # fmt: skip
def test_agreements_told_in_a_clause(sentence: str, expected: Cells) -> None:
    """`quello che Milano ha firmato con`; not another city's, nor what is weighed with a city named first."""
    assert of(sentence, "agreements", "partner", "signed_edtf") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Oltre 300.000 sono i cittadini stranieri, oltre 500 le associazioni di comunità straniere.",
         [("foreign_community_associations", 500.0, None), ("foreign_residents", 3e5, None)]),
        ("Sono 130.000 i residenti, 45 le associazioni.", [("associations", 45.0, None), ("population", 13e4, None)]),
        ("Alla riunione hanno partecipato 300 cittadini, 20 le associazioni presenti.", []),
        ("Al 31 dicembre 2022 la sua popolazione residente era composta per quasi il 20% da cittadini stranieri.",
         [("foreign_resident_share", 0.2, "popolazione residente")]),
        ("I suoi abitanti erano per il 15% cittadini stranieri.", [("foreign_resident_share", 0.15, "abitanti")]),
        ("Il 20% dei residenti era composto da cittadini stranieri.", [("foreign_resident_share", 0.2, "residenti")]),
    ],
)  # fmt: skip
def test_counts_without_a_verb_and_shares_of_the_past(sentence: str, expected: Cells) -> None:
    """`sono i cittadini, oltre 500 le associazioni`; `la sua popolazione era composta per il 20%`."""
    assert of(sentence, "indicators", "indicator", "value", "base") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("L'Ufficio Europa si articola in 3 unità operative, con le quali supporta il Sindaco.",
         "supporta il Sindaco"),
        ("L'Ufficio Europa, al quale sono affidati il coordinamento dei progetti e la gestione dei fondi.",
         "il coordinamento dei progetti e la gestione dei fondi"),
        ("L'Ufficio Europa, cui compete la cura dei gemellaggi.", "la cura dei gemellaggi"),
        ("L'Ufficio Europa, che prende parte alle attività di reti di città.",
         "prende parte alle attività di reti di città"),
        ("L'Ufficio Europa, al quale hanno partecipato le città.", None),
        ("L'Ufficio Europa, al quale è affidato in uso il palazzo.", None),
        ("L'Ufficio Europa si articola in due unità. Il Sindaco supporta le attività.", None),
    ],
)  # fmt: skip
def test_what_an_office_does(sentence: str, expected: str | None) -> None:
    """`con le quali supporta`, `cui compete la cura`: told of the office that is named."""
    assert ("Ufficio Europa", expected) in of(sentence, "organisations", "name", "remit_it")
