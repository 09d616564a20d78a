"""Memberships that a network gives: the request it accepted, the members it counts, and whose a verb without a subject
is."""

import pytest
from texts import about, cells, tables

TURIN = "Comune di Torino"


@pytest.mark.parametrize(
    ("sentence", "joined"),
    [
        ("Nel 2012 è stata accolta la domanda di adesione di Torino.", "2012"),
        ("Nel 2012 è stata accolta la domanda di adesione di Torino a EUROLAGHI.", "2012"),
        ("Il 3 maggio 2012 venne accolta la richiesta di ingresso del Comune di Torino nella rete.", "2012-05-03"),
        ("Fu accolta nel 2012 la richiesta di ingresso presentata dal Comune di Torino.", "2012"),
        ("La domanda di adesione di Torino a EUROLAGHI è stata accolta nel 2012.", "2012"),
        ("La richiesta di adesione a EUROLAGHI del Comune di Torino è stata accettata dalla rete nel 2012.", "2012"),
        ("La domanda di adesione di Torino, presentata nel 2010, è stata accolta il 3 maggio 2012.", "2012-05-03"),
        ("Nel 2012 EUROLAGHI ha accettato la richiesta d'ingresso della Città di Torino.", "2012"),
        ("Nel 2012 la rete ha accolto la domanda di adesione di Torino.", "2012"),
        ("È stata accolta la domanda di adesione di Torino.", None),
    ],
)
def test_a_request_that_was_accepted_makes_a_member(sentence: str, joined: str | None) -> None:
    assert about(sentence, "memberships", "member", "status", "joined_edtf") == [(TURIN, "member", joined)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nel 2012 è stata presentata la domanda di adesione di Torino.",
        "Nel 2012 non è stata accolta la domanda di adesione di Torino.",
        "La domanda di adesione di Torino non è stata ancora accolta.",
        "Sarà accolta nel 2026 la domanda di adesione di Torino.",
        "È all'esame degli uffici, e non ancora accolta, la domanda di adesione di Torino.",
        "Nel 2012 è stata accolta la domanda di adesione di Lione.",
        "Nel 2012 è stata accolta la domanda di adesione di Lione, non quella di Torino.",
        "Nel 2012 è stata accolta la domanda di adesione di Torino al progetto Acque.",
        "Nel 2012 il Ministero ha accolto la richiesta di adesione di Torino.",
        "Nel 2012 ha accolto la domanda di adesione di Torino.",
        "Torino ha accolto la domanda di adesione di Lione.",
        "Nel 2012 è stata accolta la domanda di ingresso di Torino nel Comitato direttivo.",
        "Il consorzio Acque ha fra i suoi soci Torino.",
        "L'associazione Acque riunisce Lione e Torino.",
        "Il comitato della rete conta fra i suoi membri Torino.",
        "Conta fra i suoi membri l'Università di Torino.",
        "La Giunta ha accolto la richiesta di adesione del Comune.",
        "Nel 2012 contava fra i suoi membri anche Torino.",
        "Fino al 2012 contava fra i suoi membri anche Torino.",
        "Non conta fra i suoi membri Torino.",
        "Presto conterà fra i suoi membri anche Torino.",
        "Dal 2012 conta fra i suoi membri anche Lione.",
        "Torino conta fra i suoi membri anche Lione.",
        "Dal 2012 conta fra i suoi partner anche Torino.",
        "Lione lavora per il clima. Fa parte di EUROLAGHI dal 2012.",
        "Lione lavora con Torino. È membro di EUROLAGHI dal 2012.",
        "La Fondazione Acque lavora per il clima. È socia di EUROLAGHI dal 2012.",
        "Torino lavora per il clima. Non fa parte di EUROLAGHI.",
    ],
)
def test_what_makes_no_member(sentence: str) -> None:
    assert about(sentence, "memberships", "member") == []


@pytest.mark.parametrize(
    ("sentence", "joined"),
    [
        ("Dal 2012 conta fra i suoi membri anche Torino.", "2012"),
        ("Dal 2012 conta tra i suoi soci anche il Comune di Torino.", "2012"),
        ("Dal marzo 2012 la rete annovera Lione e Torino tra i suoi soci.", "2012-03"),
        ("Dal 2012 EUROLAGHI ha fra i propri membri anche Lione e Torino.", "2012"),
        ("Ha fra i suoi membri Lione, Torino (dal 2012) e Ginevra.", "2012"),
        ("Conta fra i suoi membri Torino dal 2012.", "2012"),
        ("Tra i suoi membri conta dal 2012 anche Torino.", "2012"),
        ("Nata nel 1990, conta fra i suoi membri anche Torino.", None),
    ],
)
def test_members_that_a_network_counts(sentence: str, joined: str | None) -> None:
    assert about(sentence, "memberships", "member", "joined_edtf") == [(TURIN, joined)]


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("Torino lavora per il clima. Fa parte della rete EUROLAGHI dal 2012.", "2012"),
        ("Il Comune lavora con Lione. È membro della rete EUROLAGHI dal 2015.", "2015"),
        ("Lione e Torino lavorano per il clima. Fa parte della rete EUROLAGHI dal 2012.", "2012"),
    ],
)
def test_a_verb_without_a_subject_goes_on_about_the_city(text: str, joined: str) -> None:
    rows = tables(f"Titolo\n\n{text}\n")["memberships"]
    assert cells(rows, "network_id", "joined_edtf") == [("eurolaghi", joined)]
