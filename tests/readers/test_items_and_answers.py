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


def test_a_list_below_a_letterhead_and_a_title_that_says_whose_networks_it_lists() -> None:
    """`Provincia di Teramo` above `Reti di cui la Provincia fa parte`; `X – Associazione europea di enti locali`."""
    text = (
        "Provincia di Teramo\nHome | L’Ente | Aree tematiche | Amministrazione\n\nReti e associazioni di cui la Provincia "
        "fa parte\n\nDi seguito sono elencati gli organismi ai quali essa aderisce.\n\n• Arco Latino – Associazione "
        "europea di enti locali, costituita a Lione nel 2002.\n\n• Lagonet – Rete globale di 40 città.\n\n• Bosco – La "
        "Provincia vi aderisce dal 2001.\n"
    )
    told = tables(text, "networks_list", "Provincia di Teramo")
    assert cells(told["networks"], "name", "kind", "scope") == [
        ("Arco Latino", "association", "european"),
        ("Bosco", None, None),
        ("Lagonet", "network", "global"),
    ]
    assert cells(told["documents"], "title") == [("Reti e associazioni di cui la Provincia fa parte",)]


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        ("Collabora con il Ministero della cultura e con la FAO.", "Ministero della cultura"),
        ("Collabora con il Ministero degli affari esteri e della cooperazione internazionale.",
         "Ministero degli affari esteri e della cooperazione internazionale"),
        ("Collabora con il Ministero dell'ambiente per le coste.", "Ministero dell'ambiente"),
        ("Collabora con l'Agenzia per la coesione territoriale.", "Agenzia per la coesione territoriale"),
    ],
)  # fmt: skip
def test_ministries_are_named_in_small_letters(sentence: str, body: str) -> None:
    """`Ministero della cultura`: what it is in charge of belongs to its name, and what follows does not."""
    told = tables(f"Reti\n\nLagonet\nLagonet è una rete di città. {sentence}\n", "networks_list", MILAN)
    assert body in [name for (name,) in cells(told["network_relations"], "object")]


@pytest.mark.parametrize(
    ("sentence", "partners"),
    [
        ("Un accordo di collaborazione, sottoscritto nel 2021 e in vigore, lega il Comune di Milano alla Banca Mondiale.",
         ["Banca Mondiale"]),
        ("Un patto di amicizia, firmato nel 2011, unisce Lione a Milano.", ["Lione"]),
        ("Un patto di amicizia, firmato nel 2011, unisce la Città di Torino a Lione.", []),
    ],
)  # fmt: skip
def test_whom_an_agreement_unites(sentence: str, partners: list[str]) -> None:
    """`lega il Comune di Milano alla Banca Mondiale`; of two other cities it is none of ours."""
    found = tables(f"Accordi\n\n{sentence}\n", "page", MILAN)["agreements"]
    assert [partner for (partner,) in cells(found, "partner")] == partners


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("Milano fa parte di Lagonet, rete di città. Vi ha aderito con delibera di Giunta n. 7 del 10 luglio 2019.",
         ["2019-07-10"]),
        ("Lione guida Lagonet, rete di città. Vi ha aderito nel 2019.", []),
    ],
)  # fmt: skip
def test_who_joined_is_left_unsaid(text: str, joined: list[str]) -> None:
    """`Milano fa parte di X. Vi ha aderito nel 2019`, and not where another town stands before."""
    assert [
        day for (day,) in cells(tables(f"Linee\n\n{text}\n", "page", MILAN)["memberships"], "joined_edtf")
    ] == joined


def test_counts_and_seat_of_the_next_clause() -> None:
    """`X fa parte di Y e raccoglie 16 città`; `; a Lione ha anche la sede`; `28 Comuni, 9 associazioni` as an item."""
    text = (
        "Reti\n\nLagonet è una rete di città nata a Lione nel 1991; a Lione ha anche la sede.\n\nIl Forum dei Porti (FDP) "
        "è una rete di città che fa parte di Lagonet e raccoglie 16 città.\n"
    )
    told = tables(text, "networks_list", MILAN)
    assert ("lagonet", "2996944") in cells(told["networks"], "network_id", "headquarters_place_id")
    assert cells(told["network_metrics"], "network_id", "value") == [("fdp", 16.0)]
    items = "# Reti\n\n**LAGONET**\n- rete di Comuni\n- 28 Comuni, 9 associazioni\n"
    counts = cells(tables(items, "networks_list", MILAN)["network_metrics"], "metric", "value")
    assert counts == [("member_associations", 9.0), ("member_municipalities", 28.0)]


def test_a_town_goes_by_its_first_word() -> None:
    """`Bassano e Rybnik hanno sottoscritto`, on the page of Bassano del Grappa."""
    text = "Amicizie\n\nIl 3 ottobre 2003 Bassano e Rybnik (Polonia) hanno sottoscritto un patto di amicizia. Esso è sospeso.\n"
    found = tables(text, "page", "Comune di Bassano del Grappa")["agreements"]
    assert cells(found, "partner", "signed_edtf", "status") == [("Rybnik", "2003-10-03", "suspended")]


def test_an_entry_whose_own_words_name_it_otherwise() -> None:
    """`European Forum X – Il Forum Europeo Y (FEY) è una rete`; `LAGONET – LAGONET è una rete`."""
    text = (
        "# Reti\n\nMilano fa parte di queste reti.\n\n- **European Lake Forum** – Il Forum Europeo dei Laghi (FEL) è una "
        "rete europea di città. Ha sede a Lione.\n\n- **LAGONET** – LAGONET è una rete globale di città.\n"
    )
    told = cells(tables(text, "networks_list", MILAN)["networks"], "network_id", "name", "headquarters_place_id")
    assert told == [("fel", "Forum Europeo dei Laghi", "2996944"), ("lagonet", "LAGONET", None)]


def test_names_listed_behind_a_label_are_no_heading() -> None:
    """`Fondatori: Lione, Genova` on a line of its own between blank lines."""
    text = (
        "# Reti\n\n**Lagonet**\n\nLagonet è una rete di città.\n\nFondatori: Lione, Genova, Milano\n\nSede: Lione\n\n"
        "Aderenti: 58 Comuni\n"
    )
    told = tables(text, "networks_list", MILAN)
    assert cells(told["networks"], "name", "headquarters_place_id") == [("Lagonet", "2996944")]
    assert [name for (name,) in cells(told["network_founders"], "founder")] == ["Genova", "Lione", "Milano"]


def test_a_section_of_long_items_is_told_as_one_of_paragraphs() -> None:
    """`**Lagonet**` over items that are sentences."""
    text = (
        "# Reti\n\n**Lagonet**\n- Dal 2015 il Comune partecipa ai lavori di questa rete, che si occupa di acque dolci e "
        "di coste.\n- Ha sede a Lione.\n"
    )
    told = tables(text, "networks_list", MILAN)
    assert [name for (name,) in cells(told["networks"], "name")] == ["Lagonet"]
