"""Flaws that one page shows by itself, each beside what only looks like one."""

import pytest
from reading import page

from pipelines import flaws

END = "\n\nLa rete promuove lo scambio di buone pratiche tra tutte le città che ne fanno parte da molti anni."


def _quotes(kind: str, text: str) -> list[str]:
    found = page(text)
    return [found.document.reading[each.start : each.end] for each in flaws.flaws(found) if each.kind == kind]


def test_insecure_links_in_any_writing() -> None:
    text = "[http://alfa.org/](Visita il sito)\n\nVedi http://beta.org e [https://gamma.org](Sito)."
    assert _quotes("insecure_link", text) == ["http://alfa.org/", "http://beta.org"]


def test_malformed_link() -> None:
    assert _quotes("malformed_link", "La rete [https://alfa.org(Visita il sito) ha sede a Lione." + END)


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Economia Circolare (EC", ["Economia Circolare (EC"]),
        ("La rete (EC) conta: a) città; b) regioni; 3) comuni.", []),
        ("La rete EC) conta molte città.", ["La rete EC) conta molte città."]),
        ("La rete [EC] (nata (forse) ieri) conta molte città.", []),
        ("Qui [https://alfa.org/a.pdf(Gli statuti delle reti)", []),
    ],
)
def test_brackets(text: str, quotes: list[str]) -> None:
    assert _quotes("unbalanced_bracket", text + END) == quotes


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        (
            "Esiste un progetto realizzato anche al Cairo,\n\nLa rete cresce.",
            ["Esiste un progetto realizzato anche al Cairo,"],
        ),
        ("Gli strumenti sono i bandi, che\n\n- aiutano\n- informano", []),
        ("La rete cresce con le città.\n\nEconomia Circolare (EC", ["Economia Circolare (EC"]),
        ("La rete cresce con le città\n\nFine.", []),
    ],
)
def test_cut_texts(text: str, quotes: list[str]) -> None:
    assert _quotes("truncated_text", text) == quotes


def test_a_call_that_leads_nowhere() -> None:
    assert _quotes("missing_value", "Info\n\n- Chiedilo all'URP\n- Pec\n- Tel. 011 4421111" + END) == [
        "Chiedilo all'URP",
        "Pec",
    ]


@pytest.mark.parametrize("contact", ["esteri@comune.prova.it", "esteri@comune.prova.it, telefono 011 4421111"])
def test_a_last_line_with_a_contact_is_whole(contact: str) -> None:
    line = f"Per avere altre informazioni sulle attività: Settore Esteri, primo piano, {contact}"
    assert _quotes("truncated_text", "\n\n".join([END.strip()] * 4 + [line])) == []


def test_the_foot_of_a_page_is_whole() -> None:
    foot = (
        "Città metropolitana di Prova, via della Repubblica 12 - Amministrazione trasparente - Privacy - Accessibilità"
    )
    assert _quotes("truncated_text", "\n\n".join([END.strip()] * 4 + [foot])) == []


def test_a_last_line_that_labels_a_person_is_whole() -> None:
    line = "Referente: dott. Aldo Neri, Responsabile del Servizio Gemellaggi e relazioni con i paesi esteri"
    assert _quotes("truncated_text", "\n\n".join([END.strip()] * 4 + [line])) == []


@pytest.mark.parametrize(
    ("lines", "quotes"),
    [
        ("Fax:\nVenerdì 9.00-12.00", ["Fax"]),
        ("Telefono:\nDal lunedì al giovedì, 9-13", ["Telefono"]),
        ("PEC:\nPiazza Grande 4", ["PEC"]),
        ("Fax: 011 4421112\nVenerdì 9.00-12.00", []),
        ("Telefono: venerdì 9.00-12.00", []),
        ("Telefono:\n011 4421111", []),
    ],
)
def test_a_label_over_a_line_of_something_else(lines: str, quotes: list[str]) -> None:
    assert _quotes("missing_value", f"Info\n\nUfficio Pace\n{lines}\n" + END) == quotes


def test_labels_with_nothing_behind_them() -> None:
    text = "Info\n\n  •  Tel. 02 884 12345\n  •  Pec\n  •  Chiedilo all'URP\n  •  e-mail: a@prova.it\n"
    assert _quotes("missing_value", text) == ["Pec", "Chiedilo all'URP"]
    assert _quotes("missing_value", "Posta certificata dell'Ufficio:\n\nLe città\n\nSono due." + END) == [
        "Posta certificata"
    ]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("Ha sei forum tematici (cultura, ambiente, mobilità).", ["sei forum tematici (cultura, ambiente, mobilità)"]),
        ("Ha tre forum tematici (cultura, ambiente e clima, mobilità).", []),
        ("Ha quattro forum tematici (cultura, ambiente e clima, mobilità).", []),
        ("Ha sei forum tematici (tra cui cultura, ambiente, mobilità).", []),
        ("Ha oltre sei forum tematici (cultura, ambiente, mobilità).", []),
        ("Si applicano i seguenti tre criteri:\n\n1. il primo criterio;\n2. il secondo criterio.", ["tre criteri:"]),
        ("Si applicano i seguenti due criteri:\n\n1. il primo criterio;\n2. il secondo criterio.", []),
        (
            "Si applicano i seguenti due criteri:\n\n1. i rapporti tra gli uffici delle due amministrazioni coinvolte, in modo\n\n¹ Istat (2020), Rapporto\n\n"
            "da garantirli¹;\n2. la coerenza.",
            [],
        ),
        ("Lavora su due assi: ambiente, clima, pace.", ["due assi: ambiente, clima, pace"]),
        ("Lavora su due assi: ambiente, clima e pace.", []),
        ("Lavora con 43 città: Lione, Dakar e Lima.", []),
        ("Le città gemelle sono tre:\n\nCittà gemelle\n- Lione\n- Dakar\n\nAltro testo.", ["tre:"]),
        ("Le città gemelle sono due:\n\nCittà gemelle\n- Lione\n- Dakar\n\nAltro testo.", []),
    ],
)
def test_counts_that_their_own_list_contradicts(text: str, quotes: list[str]) -> None:
    assert _quotes("count_mismatch", text + ("" if "\n" in text else END)) == quotes
