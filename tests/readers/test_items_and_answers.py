"""Items over paragraphs, answers to questions, what a page says of its own day: the words around a fact decide."""

import pytest
from texts import cells, tables

MILAN = "Comune di Milano"


def test_an_item_over_the_paragraph_that_tells_of_it() -> None:
    """`• Lione (Francia)` over `Il patto fu firmato nel 1967`: an agreement told in two lines."""
    text = (
        "Gemellaggi e accordi\n\nGemellaggi\n\n• Mahdia (Tunisia)\nIl patto di gemellaggio fu firmato a Milano il 14 "
        "giugno 1986 ed è attivo. Le scuole si scambiano disegni.\n\n• Rodi (Grecia)\nIl gemellaggio, firmato a Rodi il 2 "
        "maggio 1998, è sospeso.\n\nAccordi di collaborazione\n\n• Sfax (Tunisia)\nL'accordo di partenariato, approvato "
        "nel 2024, attende ancora la firma.\n\n• Lione\nLe due città si scambiano libri.\n"
    )
    told = tables(text, "agreements_list", MILAN)
    assert cells(told["agreements"], "partner", "kind", "signed_edtf", "status") == [
        ("Lione", "collaboration", None, None),
        ("Mahdia", "twinning", "1986-06-14", "active"),
        ("Rodi", "twinning", "1998-05-02", "suspended"),
        ("Sfax", "partnership", None, "approved"),
    ]
    assert ("1998-05-02", "Rodi") in cells(told["events"], "date_edtf", "place_name")


@pytest.mark.parametrize(
    ("answer", "networks"),
    [
        ("No. Nel 2022 è stata chiesta qualche informazione.", []),
        ("Non ancora: la domanda è in esame.", []),
        ("Sì, dal 2011.", ["Lagocities"]),
    ],
)  # fmt: skip
def test_what_is_denied_names_no_network(answer: str, networks: list[str]) -> None:
    """`Il Comune fa parte di X? No.`: nothing says that X is a network."""
    text = f"Domande ricorrenti\n\nIl Comune fa parte di Lagocities?\n{answer}\n"
    assert [name for (name,) in cells(tables(text, "office_page", MILAN)["networks"], "name")] == networks


def test_of_two_networks_the_text_goes_on_to_speak_of_the_second() -> None:
    """`Oltre a X, il Comune aderisce a Y. L'hanno fondata`: Y was founded."""
    text = (
        "Le reti\n\nOltre a Polis, il Comune aderisce alla Rete delle Città del Lago, rete nazionale di Comuni. L'hanno "
        "fondata a Taranto, nel 2006, le città di Milano, Taranto e Brindisi. Vi partecipano oggi sei Comuni.\n"
    )
    told = tables(text, "page", MILAN)
    assert ("Rete delle Città del Lago", "2006") in cells(told["networks"], "name", "founded_edtf")
    assert cells(told["network_metrics"], "metric", "value") == [("member_municipalities", 6.0)]
    assert cells(told["memberships"], "network_id", "status") == [("rete-delle-citta-del-lago", "founder")]


@pytest.mark.parametrize("stamp", ["Contenuti aggiornati al 5 maggio 2025", "Ultima modifica: 5 maggio 2025"])
def test_counts_are_of_the_day_that_the_page_states_for_itself(stamp: str) -> None:
    """`Contenuti aggiornati al ...` dates the page's counts too."""
    text = f"Milano nel mondo\n\nMilano conta circa 92.500 abitanti.\n\n{stamp}\n"
    assert [str(day) for (day,) in cells(tables(text, "page", MILAN)["indicators"], "as_of")] == ["2025-05-05"]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("L'Ufficio Europa fa parte del Settore Studi. Prepara i bandi e coordina la partecipazione del Comune a Lagocities, "
         "associazione di città di cui il Comune è membro dal 2014.", ["Ufficio Europa"]),
        ("Ufficio Europa\nPrepara i bandi e coordina la partecipazione del Comune alla rete Polis.", ["Ufficio Europa"]),
        ("L'Ufficio coordina la partecipazione di Milano a Lagocities, associazione di città.", []),
        ("L'Ufficio Europa segue i bandi.\n\nL'Ufficio coordina la partecipazione della Città alla rete Polis.",
         ["Ufficio Europa"]),
        ("L'Ufficio Europa e l'Ufficio Pace aprono alle 9.\n\nL'Ufficio coordina la partecipazione alla rete Polis.", []),
        ("L'Ufficio Europa apre alle 9. Il Comune coordina la partecipazione degli enti alla rete Polis.", [MILAN]),
    ],
)  # fmt: skip
def test_who_does_what_a_sentence_without_subject_tells(text: str, roles: list[str]) -> None:
    """`Prepara i bandi e coordina la partecipazione`: the office of the line or sentence before."""
    found = tables(f"Uffici\n\n{text}\n", "office_page", MILAN)["roles"]
    assert [holder for (holder,) in cells(found, "holder")] == roles


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("- Fino al 2012 il Comune è stato socio dell'associazione Città del Bio.", ["Città del Bio"]),
        ("- Torino nella Rete Europea delle Città Lagunari: dal 2010.", ["Rete Europea delle Città Lagunari"]),
        ("- Il forum «Città e mare» si è svolto a Bari nel maggio 2023.", []),
    ],
)  # fmt: skip
def test_names_of_networks_in_a_list(line: str, names: list[str]) -> None:
    """A sentence's beginning is no name, nor is a town before `nella Rete`; a forum that was held is a meeting."""
    found = tables(f"Reti\n\nAdesioni\n{line}\n", "networks_list", MILAN)["networks"]
    assert [name for (name,) in cells(found, "name")] == names


def test_a_strategic_partnership_of_a_network_is_no_agreement_and_a_link_is_of_whom_it_names() -> None:
    """`Ha un partenariato strategico con`, in a network's entry; `[Sito della RECIT](...)`."""
    text = (
        "Reti\n\n1. **Rete Europea del Tessile (RECIT)**\nRete di città. La RECIT fa parte di Eurofilo, associazione "
        "europea di Comuni. Ha sede a Ivrea e ha un partenariato strategico con la Fondazione Libro. [Sito della RECIT]"
        "(https://www.recit.eu/)\n"
    )
    told = tables(text, "networks_list", MILAN)
    assert told["agreements"] == []
    assert cells(told["networks"], "network_id", "website_url") == [
        ("eurofilo", None),
        ("recit", "https://www.recit.eu/"),
    ]


def test_a_meeting_with_a_title_between_its_name_and_its_day() -> None:
    """`La conferenza della RECL, dal titolo «...», si è svolta ad Aveiro dal 5 al 7 giugno 2025`."""
    text = (
        "La Rete Europea delle Lagune\n\nMilano è membro della Rete Europea delle Lagune (RECL), rete di città. La "
        "conferenza della RECL, dal titolo «Lagune in movimento», si è svolta ad Aveiro dal 5 al 7 giugno 2025.\n"
    )
    found = cells(tables(text, "news", MILAN)["events"], "title", "date_edtf")
    assert found == [("Lagune in movimento", "2025-06-05/2025-06-07")]


@pytest.mark.parametrize(
    ("item", "names"),
    [
        ("rete internazionale di governi locali per lo sviluppo", ["LAGONET"]),
        ("È un'associazione europea di Comuni", ["LAGONET"]),
        ("elenco dei Comuni aderenti", []),
        ("iniziativa di alcune scuole", []),
    ],
)  # fmt: skip
def test_a_section_of_items_alone_is_a_network_that_its_first_item_says(item: str, names: list[str]) -> None:
    """`**LAGONET**` over `- rete internazionale di governi locali`, with no paragraph below."""
    text = f"# Reti\n\nIl Comune aderisce alle reti qui sotto.\n\n**LAGONET**\n- {item}\n- ha sede a Bonn\n"
    found = tables(text, "networks_list", MILAN)["networks"]
    assert cells(found, "name", "headquarters_place_id") == [(name, "2946447") for name in names]
