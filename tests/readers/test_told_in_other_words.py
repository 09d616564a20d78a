"""Facts about networks in the other orders that Italian has: clefts, passives, what comes first told last."""

import pytest
from texts import about, cells, tables


@pytest.mark.parametrize(
    ("sentence", "objects"),
    [
        (
            "Dal programma Acque Vive (AV), lanciato dalla Fondazione Cariplo, nasce la rete EUROLAGHI.",
            [("Acque Vive",)],
        ),
        ("È dal programma Acque Vive, che la Fondazione Cariplo ha lanciato, che è nata EUROLAGHI.", [("Acque Vive",)]),
        ("Dal progetto Acque Vive è nato un sito.", []),
        ("Dal dialogo tra le città è nata EUROLAGHI.", []),
    ],
)
def test_grew_from(sentence: str, objects: list[tuple[str]]) -> None:
    """What a network grew from, told first."""
    assert about(sentence, "network_relations", "object") == objects


def test_who_launched_the_programme_founded_no_network() -> None:
    """`nasce dal programma X, che la Fondazione ha lanciato nel 2010`: whose initiative it is, not when it began."""
    found = tables("Titolo\n\nEUROLAGHI è una rete di città. EUROLAGHI nasce dal programma Acque Vive, che la Fondazione "
                   "Cariplo ha lanciato nel 2010.\n")  # fmt: skip
    assert cells(found["networks"], "convener", "founded_edtf") == [("Fondazione Cariplo", None)]
    assert not found["network_founders"]


@pytest.mark.parametrize(
    ("sentence", "founders"),
    [
        ("La sua fondazione si deve all'iniziativa di Lione e ha avuto il sostegno del Consiglio d'Europa.",
         [("Consiglio d'Europa", "supporter"), ("Lione", "initiator")]),
        ("EUROLAGHI, nata nel 1994 e sostenuta, nella fondazione, dal Consiglio d'Europa, riunisce 20 città.",
         [("Consiglio d'Europa", "supporter")]),
        ("La sua mostra si deve all'iniziativa di Lione e ha avuto il sostegno del Consiglio d'Europa.", []),
    ],
)  # fmt: skip
def test_supporters(sentence: str, founders: list[tuple[str, str]]) -> None:
    """Who helped the founding."""
    assert about(sentence, "network_founders", "founder", "role") == founders


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("Circa venti città, africane ed europee, sono riunite dall'iniziativa EUROLAGHI.", [("member_cities", 20)]),
        ("Sono 32 i Comuni e 6 le associazioni che il coordinamento EUROLAGHI raggruppa.",
         [("member_associations", 6), ("member_municipalities", 32)]),
        ("I Paesi aderenti sono più di 39, le persone rappresentate 130 milioni. È una rete.",
         [("member_countries", 39), ("population_represented", 130_000_000)]),
        ("Venti città sono coinvolte dal progetto di EUROLAGHI.", []),
        ("Venti città, riunite a Lione, hanno scritto a EUROLAGHI.", []),
    ],
)  # fmt: skip
def test_counts(sentence: str, counts: list[tuple[str, float]]) -> None:
    """Members told in the passive, behind their verb, or without one."""
    assert about(sentence, "network_metrics", "metric", "value") == counts


@pytest.mark.parametrize(
    ("sentence", "scope"),
    [
        ("Esso è il primo patto internazionale a impegnare i Sindaci.", "international"),
        ("Con la prima coalizione mondiale ha firmato un'intesa.", None),
        ("Alla prima riunione del patto c'era la stampa nazionale.", None),
    ],
)
def test_first_of_its_kind(sentence: str, scope: str | None) -> None:
    """How far it reaches, where it is called the first of its kind."""
    page = f"Le reti\n\nIl Comune fa parte di queste reti.\n\nPatto dei Laghi\nIl Patto dei Laghi impegna i Comuni. {sentence}\n"
    assert cells(tables(page, "networks_list")["networks"], "scope") == [(scope,)]


def test_kind_before_a_colon() -> None:
    """`hanno costituito una rete globale: il C40`."""
    page = "Le reti\n\nIl Comune fa parte di queste reti.\n\nLagonet\nVenti città hanno costituito una rete globale: il Lagonet.\n"
    assert cells(tables(page, "networks_list")["networks"], "kind", "scope") == [("network", "global")]


@pytest.mark.parametrize(
    ("sentence", "relations"),
    [
        ("«Vuoi l'acqua? Nuota!» è una gara, promossa insieme alla Fondazione Cariplo.", [("Fondazione Cariplo", "organised_with")]),
        ("Alla gara, che la rete, promuovendola insieme alla Fondazione Cariplo, tiene ogni anno, vanno in molti.",
         [("Fondazione Cariplo", "organised_with")]),
        ("L'azione si svolge in sinergia con la Fondazione Cariplo.", [("Fondazione Cariplo", "works_with")]),
        ("L'azione del Comune si svolge in sinergia con la Fondazione Cariplo.", []),
    ],
)  # fmt: skip
def test_with_whom(sentence: str, relations: list[tuple[str, str]]) -> None:
    """With whom a network organises and works."""
    assert about(sentence, "network_relations", "object", "relation") == relations


@pytest.mark.parametrize(
    ("sentence", "acts"),
    [
        ('Si seguono i limiti che l\'OMS indica nelle "Linee Guida sull\'Aria".', [("Linee Guida sull'Aria", "OMS")]),
        ('Le indicazioni che l\'IPCC ha dato nel "Rapporto Speciale sul Clima" valgono.', [("Rapporto Speciale sul Clima", "IPCC")]),
        ('C\'è il pacchetto cosiddetto "Pronti per il 55%".', [("Pronti per il 55%", None)]),
        ("I dati che il Comune pubblica e le \"Linee Guida sull'Aria\".", [("Linee Guida sull'Aria", None)]),
    ],
)  # fmt: skip
def test_issuers(sentence: str, acts: list[tuple[str, str | None]]) -> None:
    """Whose a paper is, told before it."""
    assert cells(tables(f"Titolo\n\n{sentence}\n")["acts"], "title", "issuer") == acts


PACT = "Il Patto dei Laghi è un patto internazionale di città."


@pytest.mark.parametrize(
    ("sentence", "events"),
    [
        ("Anna Verdi ha ricevuto il Patto dei Laghi il 16 ottobre 2015; la firma a Palazzo Reale è del 15 ottobre 2015.",
         [("delivery", "2015-10-16", None), ("signing", "2015-10-15", "Palazzo Reale")]),
        ("Il Comune ha ricevuto la delegazione del Patto dei Laghi il 16 ottobre 2015.", []),
        ("La firma a sorpresa è del 15 ottobre 2015.", []),
    ],
)  # fmt: skip
def test_events(sentence: str, events: list[tuple[str, str, str | None]]) -> None:
    """What was received was handed over; where and when a paper was signed."""
    found = tables(f"Titolo\n\n{PACT} {sentence}\n")["events"]
    assert cells(found, "kind", "date_edtf", "place_name") == events


@pytest.mark.parametrize(
    ("tie", "relations"),
    [
        ("sorto nell'ambito del Patto dei Laghi, Torino e Lione hanno avviato nel 2010 la rete", [("lagonet", "Patto dei Laghi")]),
        ("sorto nell'ambito del Patto dei Laghi, Torino e Lione hanno scritto alla rete", []),
    ],
)  # fmt: skip
def test_founded_on_a_tie(tie: str, relations: list[tuple[str, str]]) -> None:
    """`sulla base del legame sorto nell'ambito di`: what was founded on it grew from there."""
    found = tables(f"Titolo\n\n{PACT} Sulla base del legame {tie} Lagonet, rete di città lacustri.\n")[
        "network_relations"
    ]
    assert cells(found, "network_id", "object") == relations
