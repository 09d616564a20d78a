"""Where the name of an office ends, and what only begins like one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipelines.mentions import names

LEXICON = names.build([])


def _offices(text: str) -> list[str]:
    return [text[m.start : m.end] for m in names.find(text, LEXICON) if m.value == "office"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Il Servizio Rapporti internazionali e Politiche giovanili del Comune di Prova cura", None),
        ("quando il Servizio Politiche giovanili aveva scritto", "Servizio Politiche giovanili"),
        ("Per contatti: Ufficio Politiche scolastiche, scuole@esempio.it", "Ufficio Politiche scolastiche"),
        ("Il Settore Trasporti della Città metropolitana di Prova segue", "Settore Trasporti"),
        ("Settore Politiche del lavoro e welfare comunitario", None),
        ("Direzione Progetti Europei e PNRR", None),
        ("l'Ufficio gemellaggi riceve il martedì", "Ufficio gemellaggi"),
        ("l'Ufficio relazioni con il pubblico risponde", "Ufficio relazioni con il pubblico"),
        ("l'ufficio Relazioni esterne risponde", "ufficio Relazioni esterne"),
        ("L'Ufficio Pace verifica le domande", "Ufficio Pace"),
        ("il Settore Istruzione pubblica partecipa al gruppo", "Settore Istruzione pubblica"),
        ("l'Ufficio Istruzione pubblica i bandi sul sito", "Ufficio Istruzione"),
        ("L'Ufficio Gemellaggi prepara una mostra", "Ufficio Gemellaggi"),
        ("Settore Cultura, Turismo e Sport", None),
        ("hanno parlato l'Ufficio Pace, Milano e Torino", "Ufficio Pace"),
        ("U.O. Cooperazione decentrata", None),
        ("Assessorato alla Cultura e al Turismo", None),
        ("Ufficio di Gabinetto del Sindaco", None),
        ("Direzione generale Ambiente e clima", None),
        ("l'Ufficio stampa del Comune di Prova", "Ufficio stampa"),
        ("Servizio per la cooperazione decentrata e la pace", None),
        ("Ripartizione Attività economiche e internazionali", None),
        ("Unità Relazioni tra Città", None),
        ("Ufficio Pace - Anna Neri, tel. 02", "Ufficio Pace"),
        ("Settore Smart City/ICT", None),
        ("Settore Cura del verde", None),
        ("Ufficio Progetti Europei Telefono 02", "Ufficio Progetti Europei"),
        ("Ufficio Pace Promuove la pace", "Ufficio Pace"),
        ("Ufficio Politiche dell'Unione europea e Bandi", None),
        ("l'Ufficio Progetti dell'Università di Prova", "Ufficio Progetti"),
        ("Ufficio Relazioni Internazionali via Roma 3", "Ufficio Relazioni Internazionali"),
    ],
)
def test_an_office_by_its_whole_name(text: str, name: str | None) -> None:
    """ "Servizio Rapporti internazionali e Politiche giovanili", without whose it is and what it does."""
    if name is None:
        name = text.removeprefix("Il ").partition(" del Comune")[0]
    assert _offices(text) == [name]


def test_a_unit_and_the_office_it_is_part_of_are_two() -> None:
    """ "Unità Cibo dell'Area Relazioni Internazionali"."""
    assert _offices("L'Unità Cibo dell'Area Relazioni Internazionali partecipa") == [
        "Unità Cibo",
        "Area Relazioni Internazionali",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "I dati sono nella sezione Cultura di questo sito",
        "gli atti sono nell'area Ambiente del portale comunale",
        "Il Servizio pubblico è di tutti.",
        "il settore privato e il settore Privato",
        "Area metropolitana",
        "Unità di misura",
        "Servizio civile",
        "la Segreteria del Forum",
        "Segreteria organizzativa",
        "gli uffici Cultura e Sport",
        "un ufficio gemellaggi",
    ],
)
def test_what_is_no_office(text: str) -> None:
    """Common nouns, plurals, and heads that nothing follows."""
    assert _offices(text) == []


@given(st.text("Ufficio Pace e del, lavoro-' ", max_size=80))
def test_spans_lie_inside(text: str) -> None:
    """Whatever is written, names lie inside the text, without white space around."""
    assert all(name == name.strip() and name for name in _offices(text))
