"""Signings that a line over a list tells, by finite verbs and by signatures put to it, each with its near misses."""

import pytest
from texts import cells, tables

LIST = """Accordi del Comune di Torino

{}
- con Melun (Francia), 12 giugno 1998; attivo
- con Soest (Germania), nel settembre 2003
"""


@pytest.mark.parametrize(
    ("over", "days"),
    [
        ("Gemellaggi sottoscritti:", ["1998-06-12", "2003-09"]),
        ("Patti di amicizia firmati dai Sindaci:", ["1998-06-12", "2003-09"]),
        ("Abbiamo siglato i seguenti gemellaggi:", ["1998-06-12", "2003-09"]),
        ("Gemellaggi:", []),
        ("Gemellaggi attivi:", []),
        ("Gemellaggi approvati e non ancora firmati:", []),
    ],
)
def test_signings_told_over_a_list(over: str, days: list[str]) -> None:
    """The participle over a list says what its dates are."""
    assert cells(tables(LIST.format(over), "agreements_list")["events"], "date_edtf") == [(day,) for day in days]


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        ("Il Comune di Torino ha un gemellaggio con Gent (Belgio): le firme furono apposte a Gent il 3 maggio 1990.",
         [("1990-05-03", "Gent")]),
        ("Torino ha un gemellaggio con Gent (Belgio): i Sindaci firmarono l'atto a Gent, il 3 maggio 1990.",
         [("1990-05-03", "Gent")]),
        ("Torino ha un gemellaggio con Gent (Belgio), attivo dal 1990.", []),
    ],
)  # fmt: skip
def test_signings_by_other_verbs(text: str, signed: list[tuple[str, str]]) -> None:
    """What was signed, by whatever verb of signing."""
    found = tables(f"Gemellaggi\n\n{text}\n", "agreements_list")["events"]
    assert cells(found, "date_edtf", "place_name") == signed


@pytest.mark.parametrize(
    ("over", "item", "agreements"),
    [
        ("In vigore", "Gemellaggio con Gent (Belgio), firmato nel 1990", [("Gent", "active")]),
        ("Accordi in vigore:", "Gent (Belgio): gemellaggio, 1990", [("Gent", "active")]),
        ("**Sospesi**", "Patto di amicizia con Gent (Belgio), firmato nel 1990", [("Gent", "suspended")]),
        ("Accordi di collaborazione conclusi:", "Gemellaggio con Gent (Belgio), 1990", [("Gent", "ended")]),
        ("In vigore", "Gemellaggio con Gent (Belgio), 1990, oggi sospeso", [("Gent", "suspended")]),
        ("Attivi e sospesi", "Gemellaggio con Gent (Belgio), firmato nel 1990", [("Gent", None)]),
        ("Progetti attivi", "Gemellaggio con Gent (Belgio), firmato nel 1990", [("Gent", None)]),
        ("Allo studio", "Gemellaggio con Gent (Belgio)", []),
        ("Accordi in trattativa:", "Gemellaggio con Gent (Belgio)", []),
        ("Le voci", "Gemellaggio con Gent (Belgio): nessun atto è stato adottato finora", []),
    ],
)
def test_states_told_above(over: str, item: str, agreements: list[tuple[str, str | None]]) -> None:
    """A line that says how the agreements below it stand, if they do not say so themselves."""
    found = tables(f"Accordi\n\n{over}\n- {item}\n\nAltro\n\nTesto della pagina.\n", "agreements_list")["agreements"]
    assert cells(found, "partner", "status") == agreements


@pytest.mark.parametrize(
    ("text", "agreements"),
    [
        ("E il gemellaggio con Gent (Belgio)?\nFirmato nel 1999, è oggi sospeso.",
         [("Gent", "twinning", "1999", "suspended")]),
        ("Che cosa lega Torino e Gent?\nUn patto di amicizia. Lo hanno sottoscritto nel 1996 i Sindaci; è in vigore.",
         [("Gent", "friendship", "1996", "active")]),
        ("Che cosa lega Torino e Gent?\nUn progetto europeo del 2012.", []),
        ("Ci sono altri accordi?\nSì, quello di collaborazione con la Fondazione Alfa, siglato nel 2019.",
         [("Fondazione Alfa", "collaboration", "2019", None)]),
        ("Ci sono altri accordi?\nQuello di amicizia con Praga sarà firmato nel 2026.", []),
        ("Ci sono altri accordi?\nNo, nessuno.", []),
        ("Con chi è gemellata Torino?\nCon Gent (Belgio), dal 1999: da allora è sempre rimasto attivo.",
         [("Gent", "twinning", "1999", "active")]),
    ],
)  # fmt: skip
def test_questions_and_answers(text: str, agreements: list[tuple[str, str, str, str]]) -> None:
    """A question that names the partner or the agreement, with what is told of it in the answer."""
    found = tables(f"Domande e risposte sui gemellaggi\n\n{text}\n", "agreements_list")["agreements"]
    assert cells(found, "partner", "kind", "signed_edtf", "status") == agreements
