"""Provisions: items of lists that a guideline introduces as criteria, steps or instruments."""

import pytest
from reading import cells, doc, pages

from pipelines.readers import provisions

_TEXT = """Linee guida

Le città saranno scelte con i seguenti tre criteri:

1. la storia dei rapporti;
2. la vicinanza, che per le città
della costa conta;
3. la presenza di comunità.

Il percorso prevede i seguenti passaggi:

- Creazione di una cabina.
- Firma dell'accordo.

Gli strumenti sono: a) bandi annuali; b) accordi di rete.

I temi sono:

- acqua
- salute
"""


def _rows(text: str, kind: str = "guideline") -> list[tuple[object, object, object]]:
    found = pages(doc(text, "Comune di Torino", kind))[0]
    provisions.read(found)
    return [(r["kind"], r["ordinal"], r["text"]) for r in cells(found.facts, "provisions").values()]


def test_criteria_steps_and_instruments() -> None:
    assert _rows(_TEXT) == [
        ("selection_criterion", 1, "la storia dei rapporti;"),
        ("selection_criterion", 2, "la vicinanza, che per le città della costa conta;"),
        ("selection_criterion", 3, "la presenza di comunità."),
        ("partnership_step", 1, "Creazione di una cabina."),
        ("partnership_step", 2, "Firma dell'accordo."),
        ("instrument", 1, "bandi annuali"),
        ("instrument", 2, "accordi di rete"),
    ]


def test_a_network_s_instruments_are_none() -> None:
    assert _rows(_TEXT, "networks_list") == []


@pytest.mark.parametrize(
    "text",
    [
        "Criteri di scelta\n\nA. la storia dei rapporti;\nB. la vicinanza.",
        "I partner sono scelti in base a due criteri: la storia dei rapporti, la vicinanza.",
        "I criteri sono due. Il primo è la storia dei rapporti, il secondo la vicinanza.",
        "Criteri di scelta: I) la storia dei rapporti; II) la vicinanza.",
        "Criterio 1: la storia dei rapporti\n\nCriterio 2: la vicinanza",
        "Per scegliere le città partner il Comune valuta:\n- la storia dei rapporti;\n- la vicinanza.\n\n¹ Cfr. pag. 3",
        "Nella scelta pesano due elementi:\nI. la storia dei rapporti;\nII. la vicinanza.",
        "Si tiene conto dei criteri che seguono:\n\nla storia dei rapporti;\nla vicinanza.",
        "I criteri sono due. Si comincia con la storia dei rapporti; si prosegue con la vicinanza.",
        "I criteri sono i seguenti.\n\n1. la storia dei rapporti;\n2. la vicinanza.",
        "Si applicano i seguenti criteri:\na. la storia dei rapporti;\nb. la vicinanza.",
        "Come si scelgono i partner\n\nPrimo criterio: la storia dei rapporti. Secondo criterio: la vicinanza.",
        "Come si scelgono i partner?\n- la storia dei rapporti\n- la vicinanza",
        "Si applicano i seguenti criteri:\nprimo: la storia dei rapporti;\nsecondo: la vicinanza.",
    ],
)
def test_however_the_criteria_are_listed(text: str) -> None:
    rows = _rows(f"Linee guida\n\n{text}\n\nUn testo senza elenchi chiude il documento.")
    assert [(kind, ordinal, str(words).rstrip(".;")) for kind, ordinal, words in rows] == [
        ("selection_criterion", 1, "la storia dei rapporti"),
        ("selection_criterion", 2, "la vicinanza"),
    ]


def test_instruments_of_a_network_are_none_in_a_guideline_either() -> None:
    assert _rows("Linee guida\n\nGli strumenti messi a disposizione dalla rete sono:\n\n- forum\n- notiziario\n") == []


def test_items_keep_their_emphasis_and_footnote_figures() -> None:
    text = "Il Comune valuta i seguenti criteri:\n- la storia¹ dei *rapporti*;\n- la vicinanza.\n\n¹ Cfr. pag. 3"
    rows = _rows(f"Linee guida\n\n{text}\n\nUn testo senza elenchi chiude il documento.")
    assert [str(words).rstrip(".;") for _, _, words in rows] == ["la storia¹ dei *rapporti*", "la vicinanza"]


def test_criteria_on_the_page_of_an_office_that_deals_with_other_countries() -> None:
    text = (
        "Indirizzi per i rapporti con l'estero\n\nNella scelta degli enti esteri si osservano i seguenti criteri:\n\n"
        "a) la somiglianza dei territori;\nb) i costi.\n\nGli strumenti utilizzabili sono:\n\na) gli accordi;\nb) i tirocini."
    )
    assert [(kind, text) for kind, _, text in _rows(text, "office_page")] == [
        ("selection_criterion", "la somiglianza dei territori;"),
        ("selection_criterion", "i costi."),
        ("instrument", "gli accordi;"),
        ("instrument", "i tirocini."),
    ]


def test_what_citizens_need_for_a_service_is_no_criterion() -> None:
    text = "Iscrizione al nido\n\nI requisiti per l'iscrizione sono:\n\n- la residenza;\n- l'età."
    assert _rows(text, "office_page") == []


@pytest.mark.parametrize(
    ("text", "kind", "items"),
    [
        (
            "Tra i criteri di scelta figurano la vicinanza, la presenza di comunità e la stabilità politica.",
            "selection_criterion",
            ["la vicinanza", "la presenza di comunità", "la stabilità politica"],
        ),
        ("Gli strumenti principali sono gli accordi e i bandi.", "instrument", ["gli accordi", "i bandi"]),
        (
            "Costituiscono criteri di selezione la reciprocità e la durata dei rapporti.",
            "selection_criterion",
            ["la reciprocità", "la durata dei rapporti"],
        ),
        (
            "Gli strumenti di cui si avvale il Comune sono tre: gli accordi, i bandi e le missioni.",
            "instrument",
            ["gli accordi", "i bandi", "le missioni"],
        ),
        (
            "Il percorso si apre con una missione, prosegue con una lettera di intenti e si conclude con la firma.",
            "partnership_step",
            ["una missione", "una lettera di intenti", "la firma"],
        ),
        (
            "VII. STRUMENTI\n\nVII.1 Per attuare gli indirizzi il Comune dispone di:\n• un bando;\n• borse di studio.",
            "instrument",
            ["un bando;", "borse di studio."],
        ),
        (
            "Strumenti\n\nIl Comune opera attraverso accordi di partenariato, bandi e missioni tecniche.",
            "instrument",
            ["accordi di partenariato", "bandi", "missioni tecniche"],
        ),
    ],
)
def test_provisions_told_without_a_list(text: str, kind: str, items: list[str]) -> None:
    assert _rows(f"Linee guida\n\n{text}") == [(kind, number, item) for number, item in enumerate(items, 1)]


@pytest.mark.parametrize(
    "text",
    [
        "I criteri sono gli stessi del programma precedente, la cui efficacia è nota.",
        "Gli strumenti sono stati definiti dal Consiglio, la Giunta e gli uffici.",
        "I requisiti sono pubblicati sul sito.",
        "Il Comune opera attraverso bandi, accordi e missioni.",
        "Strumenti\n\nIl documento si apre con la premessa e si conclude con il bilancio.",
        "Non sono criteri di selezione la vicinanza e la lingua.",
    ],
)
def test_prose_that_lists_no_provisions(text: str) -> None:
    assert _rows(f"Linee guida\n\n{text}") == []


def test_paragraphs_of_an_article_under_its_heading() -> None:
    text = (
        "Articolo 3 - Criteri di selezione\n1. Nella scelta dei partner si tiene conto:\na) della storia dei rapporti;\n"
        "b) della vicinanza.\n\nArticolo 5 - Strumenti\n1. Sono strumenti della cooperazione: i bandi; i gemellaggi.\n"
    )
    assert _rows(f"Linee guida\n\n{text}") == [
        ("selection_criterion", 1, "della storia dei rapporti;"),
        ("selection_criterion", 2, "della vicinanza."),
        ("instrument", 1, "i bandi"),
        ("instrument", 2, "i gemellaggi"),
    ]


def test_markers_of_a_section_s_letter_and_a_number_are_none_of_an_item() -> None:
    assert _rows("Linee guida\n\nC) CRITERI\nC.1 vicinanza\nC.2 presenza di comunità\n") == [
        ("selection_criterion", 1, "vicinanza"),
        ("selection_criterion", 2, "presenza di comunità"),
    ]
