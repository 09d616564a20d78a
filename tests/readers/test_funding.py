"""Funding sources: funds and programmes with their funders."""

import pytest
from reading import cells, doc, pages

from pipelines.readers import funding

Fund = tuple[str, str | None, str | None]


@pytest.mark.parametrize(
    ("text", "funds"),
    [
        (
            "Le risorse verranno da altri fondi (UE – Europa Creativa, Programmi LIFE e URBACT; MASE – fondi per il"
            " Clima; UNICEF).",
            [
                ("Europa Creativa", None, "UE"),
                ("LIFE", "LIFE", "UE"),
                ("URBACT", "URBACT", "UE"),
                ("fondi per il Clima", None, "MASE"),
                ("UNICEF", "UNICEF", None),
            ],
        ),
        (
            "Le risorse verranno da altri fondi (Regione Umbria – Fondo per la Pace (FPP); UNICEF; UE – LIFE).",
            [("Fondo per la Pace", "FPP", "Regione Umbria"), ("UNICEF", "UNICEF", None), ("LIFE", "LIFE", "UE")],
        ),
        (
            "Le risorse verranno da altri fondi (fondi per la Tutela dei Boschi del MASE; UE – LIFE).",
            [("fondi per la Tutela dei Boschi", None, "MASE"), ("LIFE", "LIFE", "UE")],
        ),
        (
            "Il progetto è cofinanziato dall'Unione Europea nell'ambito del programma Erasmus+.",
            [("Erasmus+", None, "Unione Europea")],
        ),
        (
            "Altre risorse provengono da: Bando Pace (Regione Umbria), Fondo Mondi (Banca Prova).",
            [("Bando Pace", None, "Regione Umbria"), ("Fondo Mondi", None, "Banca Prova")],
        ),
        (
            "Le risorse provengono dal Fondo pace della Regione Umbria e dal bando Territori dell'AICS.",
            [("Fondo pace", None, "Regione Umbria"), ("Territori", None, "AICS")],
        ),
        (
            "È nato in risposta al bando del Programma Interreg Spazio Alpino ed è attivo.",
            [("Programma Interreg Spazio Alpino", None, None)],
        ),
        (
            "Attività finanziata a valere sul Fondo Asilo, Migrazione e Integrazione (FAMI).",
            [("Fondo Asilo, Migrazione e Integrazione", "FAMI", None)],
        ),
        (
            "Si fa con il contributo della Regione Piemonte e della Fondazione CRT.",
            [("Regione Piemonte", None, "Regione Piemonte"), ("Fondazione CRT", "CRT", "Fondazione CRT")],
        ),
        (
            "Concorrono la Regione Umbria (fondo per la pace) e l'Unione europea (programma Memoria, diritti - MED).",
            [("fondo per la pace", None, "Regione Umbria"), ("Memoria, diritti", "MED", "Unione europea")],
        ),
        (
            "Le altre fonti sono: MASE - Contributi agli enti; UE - Asylum and Integration Fund (AIF).",
            [("Contributi agli enti", None, "MASE"), ("Asylum and Integration Fund", "AIF", "UE")],
        ),
        (
            "Il cofinanziamento potrà essere chiesto a:\n\n- Ministero della Cultura – Fondo per i borghi\n- UNICEF -"
            " Programma Città amiche\n- le imprese della città\n- UE –"
            " Programma LIFE e Erasmus+\n- Regione Umbria – Bando Sport e solidarietà",
            [
                ("Fondo per i borghi", None, "Ministero della Cultura"),
                ("Programma Città amiche", None, "UNICEF"),
                ("Programma LIFE", None, "UE"),
                ("Erasmus+", None, "UE"),
                ("Bando Sport e solidarietà", None, "Regione Umbria"),
            ],
        ),
        (
            "Il progetto è sostenuto dal Fondo Asilo, Migrazione e Integrazione (FAMI) dell'Unione europea.",
            [("Fondo Asilo, Migrazione e Integrazione", "FAMI", "Unione europea")],
        ),
        (
            "Fonti di finanziamento\n\n- AICS – Fondo Asilo, Migrazione e Integrazione",
            [("Fondo Asilo, Migrazione e Integrazione", None, "AICS")],
        ),
        ("Le tappe del progetto:\n\n- Lione – Seminario\n- Gent – Convegno", []),
        (
            "Le attività si svolgono con il Programma Interreg Alpi, finanziato dalla Commissione europea.",
            [("Programma Interreg Alpi", None, "Commissione europea")],
        ),
        ("A cura dell'Ufficio Pace, con il contributo del Centro Studi Balcani.", []),
        ("Il Comune ha finanziato dodici progetti con risorse proprie.", []),
        ("Il progetto, finanziato dal Comune di Torino, è partito (Torino; Lione).", []),
    ],
)
def test_funds(text: str, funds: list[Fund]) -> None:
    found = pages(doc(f"Titolo\n\n{text}\n", "Comune di Torino"))[0]
    funding.read(found)
    rows = cells(found.facts, "funding_sources").values()
    assert [(r["name"], r.get("acronym"), r.get("funder")) for r in rows] == funds


_TOLD = [("Bando Borghi", None, "AICS")]


@pytest.mark.parametrize(
    "text",
    [
        "I progetti sono pagati con il Bando Borghi, promosso da AICS, grazie a un finanziamento annuale.",
        "Il Bando Borghi dell'AICS ha finanziato due progetti.",
        "Lo finanzia l'AICS con il Bando Borghi.",
        "L'AICS finanzia i progetti attraverso il Bando Borghi.",
        "Il Comune ha ottenuto un finanziamento dall'AICS nell'ambito del Bando Borghi.",
        "Fonti di finanziamento\n\n- AICS – Bando Borghi\n",
        "Fonti di finanziamento\n\n- Bando Borghi (AICS)\n",
    ],
)
def test_a_fund_and_whose_it_is_however_told(text: str) -> None:
    test_funds(text, _TOLD)


@pytest.mark.parametrize(
    "text",
    [
        "Con i contributi di Fondazione Alba sono nate tre scuole.",
        "Il progetto gode del sostegno economico di Fondazione Alba.",
        "Le risorse provengono dal bilancio comunale e da Fondazione Alba.",
        "Un contributo è arrivato da Fondazione Alba.",
    ],
)
def test_who_pays_without_a_fund(text: str) -> None:
    test_funds(text, [("Fondazione Alba", None, "Fondazione Alba")])


@pytest.mark.parametrize(
    "text",
    [
        "Fonti di finanziamento: AICS (Bando Borghi), Regione Umbria (Fondo per la pace).",
        "Altre fonti: Bando Borghi (AICS); Fondo per la pace (Regione Umbria).",
        "Le risorse potranno provenire dal Bando Borghi dell'AICS e dal Fondo per la pace della Regione Umbria.",
        "Si è finanziati, oltre che dal bilancio, da:\n\n- il Bando Borghi dell'AICS;\n- il Fondo per la pace (Regione Umbria).",
        "Con quali risorse\n\nA esse si aggiungono:\nil Bando Borghi (AICS);\nil Fondo per la pace (Regione Umbria).",
        "Si usano risorse esterne (AICS, Bando Borghi) e regionali (Fondo per la pace della Regione Umbria).",
        "Fonti\n\nAICS: Bando Borghi. Regione Umbria: Fondo per la pace.",
        "Finanziatori\n\n| Ente | Linea |\n| AICS | Bando Borghi |\n| Regione Umbria | Fondo per la pace |",
        "[Orti](https://www.comune.it/orti)\nFinanziatore: AICS (Bando Borghi)\n\n[Reti](https://www.comune.it/reti)\n"
        "Contributo: Regione Umbria, Fondo per la pace",
    ],
)
def test_funds_and_funders_in_every_layout(text: str) -> None:
    test_funds(text, [*_TOLD, ("Fondo per la pace", None, "Regione Umbria")])


@pytest.mark.parametrize(
    "text",
    [
        "È stata presentata una candidatura al Bando Borghi dell'AICS, che non è stata finanziata.",
        "Il progetto non è finanziato dall'Unione europea.",
        "L'ufficio segue i progetti europei finanziati dalla Commissione europea.",
        "L'UE sostiene le città attraverso la Commissione Europea.",
        "Grazie al contributo dei volontari il centro è aperto.",
    ],
)
def test_no_funds(text: str) -> None:
    test_funds(text, [])


@pytest.mark.parametrize(
    ("text", "funds"),
    [
        ("Finanziamento: Programma Borghi Vivi", [("Programma Borghi Vivi", None, None)]),
        ("Il progetto è finanziato dall'Unione europea.", [("Unione europea", None, "Unione europea")]),
        ("Segue progetti finanziati dall'Unione europea (programma LIFE).", [("LIFE", "LIFE", "Unione europea")]),
        (
            "Le risorse provengono da:\n\n- Unione europea – Programma Persone, lavoro, salute e memoria (PLSM)\n"
            "- Agenzia per i Gemellaggi (AG) – Bando Borghi",
            [
                ("Programma Persone, lavoro, salute e memoria", "PLSM", "Unione europea"),
                ("Bando Borghi", None, "Agenzia per i Gemellaggi"),
            ],
        ),
        (
            "Il progetto è finanziato con il Programma Giustizia, diritti e cittadinanza della Commissione europea.",
            [("Programma Giustizia, diritti e cittadinanza", None, "Commissione europea")],
        ),
        (
            "Le fonti sono:\n\n- UE – Programma Orti, URBACT e LIFE\n- Stato – Fondo Asilo, migrazione e salute",
            [
                ("Programma Orti", None, "UE"),
                ("URBACT", "URBACT", "UE"),
                ("LIFE", "LIFE", "UE"),
                ("Fondo Asilo, migrazione e salute", None, "Stato"),
            ],
        ),
    ],
)
def test_names_with_commas_stay_whole(text: str, funds: list[Fund]) -> None:
    """What goes on in small letters is the name's; names in capitals are several funds."""
    test_funds(text, funds)
