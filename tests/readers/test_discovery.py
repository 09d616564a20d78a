"""Which bodies a text calls networks of cities, under which names, and what is none."""

import pytest
from texts import cells, doc, tables

from pipelines.readers import read


def page(text: str, kind: str = "page") -> list[tuple[str, str, str | None]]:
    """Id, name and acronym of the networks that a text makes known."""
    return cells(tables(f"Titolo della pagina\n\n{text}\n", kind)["networks"], "network_id", "name", "acronym")


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("EUROLAGHI è una rete di città europee.", ("eurolaghi", "EUROLAGHI", None)),
        (
            "La Lega delle Città del Po (LCP) è un'associazione che raggruppa 24 Comuni.",
            ("lcp", "Lega delle Città del Po", "LCP"),
        ),
        ("ACQUE+ è una rete internazionale di città e regioni.", ("acque", "ACQUE+", None)),
        (
            "Torino partecipa inoltre all'Associazione Europea delle Vie d'Acqua (AEVA).",
            ("aeva", "Associazione Europea delle Vie d'Acqua", "AEVA"),
        ),
        (
            "Il primo è EUL (European Union of Lakes), sodalizio di municipalità europee.",
            ("eul", "European Union of Lakes", "EUL"),
        ),
        (
            "Lagonet, rete internazionale di comuni rivieraschi, promuove il turismo lento.",
            ("lagonet", "Lagonet", None),
        ),
        (
            "Il Patto dei Sindaci è un'iniziativa che riunisce i Comuni di tutta Europa.",
            ("patto-dei-sindaci", "Patto dei Sindaci", None),
        ),
        (
            "Il Comune partecipa alla rete europea LAGONET per lo scambio di buone pratiche.",
            ("lagonet", "LAGONET", None),
        ),
        (
            "L'esperienza della rete REALSAN (rete delle città europee e centroamericane) prosegue.",
            ("realsan", "REALSAN", None),
        ),
        (
            "Nel 2019 Lagonet è stata avviata dal Sindaco di Lione; l'iniziativa riunisce venti città del lago.",
            ("lagonet", "Lagonet", None),
        ),
        (
            "Torino è fondatrice, con Lione, della Rete Alpina Sport (RAS), costituita a Torino nel 2017.",
            ("ras", "Rete Alpina Sport", "RAS"),
        ),
        (
            "Vivaterra rappresenta invece un coordinamento delle autorità locali sulla cooperazione.",
            ("vivaterra", "Vivaterra", None),
        ),
        (
            "Il Coordinamento Regionale degli Enti Locali per la Pace organizza la marcia.",
            (
                "coordinamento-regionale-degli-enti-locali-per-la-pace",
                "Coordinamento Regionale degli Enti Locali per la Pace",
                None,
            ),
        ),
    ],
)
def test_a_text_that_calls_it_a_network(sentence: str, found: tuple[str, str, str | None]) -> None:
    """Defined, in apposition, called so before its name, or by its name."""
    assert page(sentence) == [found]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nel 2019 il progetto Lagonet è stato avviato dal Comune; l'iniziativa riunisce venti città.",
        "Nel 2019 Lagonet è stata avviata dal Sindaco di Lione; l'iniziativa riunisce venti studenti.",
    ],
)
def test_what_began_is_no_network(sentence: str) -> None:
    """A project, or what gathers no cities."""
    assert page(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "La città aderisce alle reti Lagonet e Urbanet.",
        "L'Ufficio Esteri coordina la partecipazione della città alle reti europee LAGONET ed URBANET.",
        "Torino è membro dei network Lagonet e Urbanet.",
    ],
)
def test_several_networks_under_one_word(sentence: str) -> None:
    """`alle reti X e Y`: each is a network."""
    assert [name.title() for _, name, _ in page(sentence)] == ["Lagonet", "Urbanet"]


def test_a_list_of_networks() -> None:
    """`diverse reti di città, tra cui X, Y e la Rete Z`: each is one."""
    found = page("Torino aderisce a diverse reti di città, tra cui Lagonet, Urbanet e la Rete dei Borghi Alpini.")
    assert [name for _, name, _ in found] == ["Lagonet", "Rete dei Borghi Alpini", "Urbanet"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Il Comune gestisce la rete Wi-Fi gratuita nelle piazze.",
        "La rete Natura 2000 tutela gli habitat del territorio comunale.",
        "Caritas è una rete di associazioni di volontariato.",
        "L'associazione Amici del Parco riunisce 30 volontari.",
        "La rete idrica di Torino è lunga 300 chilometri.",
        "La piattaforma Zoom è usata per le riunioni.",
        "Il centro ha aperto grazie alle reti Wi-Fi e Bluetooth.",
        "Il Forum del Volontariato è un'associazione di cittadini.",
        "Il Consiglio comunale è un organo del Comune.",
        "Il Patto per la Lettura di Torino è stato firmato da biblioteche e librai.",
        "L'Unione Europea è un'organizzazione di Stati.",
        "Torino è una città in rete con altre città.",
        "Essa è una rete di città.",
        "Domanda: a quali reti di città partecipa il Comune?",
        "L'8 novembre 2021 Torino, rete di imprese e città, ha presentato il bilancio.",
    ],
)
def test_what_is_no_network_of_cities(sentence: str) -> None:
    """Cables, habitats, charities, tools, organs of the city, states."""
    assert page(sentence) == []


@pytest.mark.parametrize(
    "entry",
    [
        "- EUROLAGHI: rete europea di 40 città",
        "• EUROLAGHI – rete europea di città",
        "- **EUROLAGHI** (rete di città)",
        "1. EUROLAGHI, rete di città europee",
        "EUROLAGHI",
    ],
)
def test_entries_of_a_list(entry: str) -> None:
    """On a page that lists networks every entry is one, however it is marked."""
    listed = f"Altre reti\n{entry}\n{entry.replace('EUROLAGHI', 'Urbanet')}\n{entry.replace('EUROLAGHI', 'Lagonet')}"
    assert [name for _, name, _ in page(listed, "networks_list")] == ["EUROLAGHI", "Lagonet", "Urbanet"]


@pytest.mark.parametrize("heading", ["EUROLAGHI", "**EUROLAGHI**", "## EUROLAGHI", "1. EUROLAGHI"])
def test_sections_of_a_list(heading: str) -> None:
    """A section with prose, headed by a name, is a network; the prose above is not."""
    text = f"Torino fa parte di reti internazionali.\n\n{heading}\nRiunisce 40 città.\n\n{heading.replace('EUROLAGHI', 'Urbanet')}\nPromuove la mobilità.\n"
    assert [name for _, name, _ in page(text, "networks_list")] == ["EUROLAGHI", "Urbanet"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1. EUL – Forum europeo per la sicurezza lacustre\nSede: Lione\nMembri: 40 città", "eul"),
        ("Forum europeo per la sicurezza lacustre (EUL)\n\nProsa che non dice altro.", "eul"),
        ("EUL (European Union of Lakes)\n\nNe siamo soci dal 2001.", "eul"),
        ("Laghi Insieme (rete di laghi)\n\nNe siamo soci dal 2001.", "laghi-insieme"),
        ("Acque in comune\n\nAnno di adesione: 2008\nSede: Lione", "acque-in-comune"),
    ],
)
def test_sections_by_their_labels_or_both_their_names(text: str, found: str) -> None:
    """An acronym with what it stands for, or label lines that only a network has."""
    after = "Altre notizie\n\nProsa del sito.\n"
    assert [row["network_id"] for row in tables(f"Le reti\n\n{text}\n\n{after}", "networks_list")["networks"]] == [
        found
    ]


def test_sections_of_any_page_that_define_what_heads_them() -> None:
    """The definition leaves the name to its heading; the next heading ends what is spoken of."""
    text = (
        "Servizio Europa\n\nLe reti a cui l'Ente è iscritto.\n\nLAGONET\nRete di città europee di medie dimensioni, nata nel "
        "1991.\n\nSindaci dei Laghi\nPromossa nel 1982 dal Sindaco di Lione, riunisce oltre 200 città.\n\nContatti\n"
        "Riunisce le domande dei Comuni lo sportello.\n"
    )
    found = cells(tables(text, "office_page")["networks"], "network_id", "founded_edtf")
    assert found == [("lagonet", "1991"), ("sindaci-dei-laghi", "1982")]


def test_capitals_of_a_heading() -> None:
    """A name in capitals is written as the prose below writes it."""
    text = "Reti\n\nLAGHI INSIEME\n\nI Laghi Insieme nacquero nel 1999.\n\nACQUE VIVE\n\nNe siamo soci dal 2001.\n"
    assert cells(tables(text, "networks_list")["networks"], "name") == [("ACQUE VIVE",), ("Laghi Insieme",)]


def test_networks_told_in_turn() -> None:
    """`La seconda si chiama Urbanet`, on a page that lists networks."""
    text = "Le reti\n\nSono due. La prima è Lagonet, rete di città. La seconda si chiama Urbanet. Vi siamo entrati nel 2020.\n"
    found = tables(text, "networks_list")
    assert ("urbanet", "2020") in cells(found["memberships"], "network_id", "joined_edtf")
    assert [row["network_id"] for row in tables(text, "page")["networks"]] == ["lagonet"]


def test_the_title_calls_it_a_network() -> None:
    """`Prova entra in Lagonet, la rete delle città lacustri`: known to the sentences below."""
    text = "Torino entra in Lagonet, la rete delle città lacustri\n\nDal 2019 Torino è membro di Lagonet.\n"
    found = tables(text)
    assert cells(found["memberships"], "network_id", "joined_edtf") == [("lagonet", "2019")]


def test_several_texts_one_network() -> None:
    """A spelling, an acronym, a spelt-out form on another page mean the same network; every spelling is a statement."""
    first = doc("Adesioni\n\nLagune EXchange Network (LEXNET) è una rete di città europee.\n", name="prima")
    second = doc("Notizie\n\nTorino aderisce alla rete Lexnet dal 2011.\n", name="seconda")
    found = read([first, second])
    assert cells(found["networks"], "network_id", "name", "acronym") == [
        ("lexnet", "Lagune EXchange Network", "LEXNET")
    ]
    assert cells(found["memberships"], "network_id", "joined_edtf") == [("lexnet", "2011")]


def test_the_order_of_texts_changes_no_id() -> None:
    """Ids come from names, not from places."""
    texts = [
        doc("A\n\nEUROLAGHI è una rete di città.\n", name="a"),
        doc("B\n\nUrbanet è una rete di città.\n", name="b"),
    ]
    ids = [cells(read(order)["networks"], "network_id") for order in (texts, texts[::-1])]
    assert ids[0] == ids[1] == [("eurolaghi",), ("urbanet",)]


def listed(text: str) -> list[tuple[str, str, str | None]]:
    """The networks of a list of networks."""
    return page(text, "networks_list")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("- **LAGONET**\n  LAGONET è la rete europea dei laghi.", ("lagonet", "LAGONET", None)),
        ("- **Forum dei Laghi (FDL)** Il Forum è un'associazione di enti locali.", ("fdl", "Forum dei Laghi", "FDL")),
        ("- Associazione nazionale Città della Neve", ("associazione-nazionale-citta-della-neve",)),
        ("- Rete italiana delle Città Termali dell'OMS", ("rete-italiana-delle-citta-termali-dell-oms",)),
        ("- Alleanza Città d'Acqua", ("alleanza-citta-d-acqua",)),
    ],
)
def test_entries(text: str, found: tuple[str, ...]) -> None:
    """Entries with a label of their own, and names in which the reach is written small."""
    [network] = listed(f"Il Comune aderisce alle seguenti reti:\n\n{text}")
    assert network[: len(found)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Città Unite per l'Acqua\nDal 2019 il Comune fa parte della rete internazionale di città.",
            "Città Unite per l'Acqua",
        ),
        ("Lagonet 2.0\nLagonet 2.0 è un'associazione europea di città.", "Lagonet 2.0"),
        ("Snowy Cities Network\n[https://snowy.example.org/](Visita il sito)\n\nAltro\nTesto.", "Snowy Cities Network"),
        ("Il\nLagonet\n(LagoN21)\nè una rete di città.", "Lagonet"),
    ],
)
def test_headed(text: str, found: str) -> None:
    """Names that only their heading gives, with figures, with nothing but a link below."""
    assert found in [name for _, name, _ in listed(text)]


def test_what_an_entry_is_behind_its_dash() -> None:
    """`Urbanet - Rete mondiale delle città` is one network; a full stop may end an entry's name."""
    text = "- Urbanet - Rete mondiale delle città, fondata nel 2001\n- Lagonet. È una rete di città; nasce nel 2002."
    assert [name for _, name, _ in listed(f"Reti internazionali\n\n{text}")] == ["Lagonet", "Urbanet"]


@pytest.mark.parametrize(
    "text",
    [
        "Contatti\nScrivere all'ufficio competente.",
        "Documenti\nI verbali si trovano in archivio.",
        "Nota\nIl Comune non ha preso parte ai lavori della rete europea Lagonet.",
        "Lagonet\nLagonet è una rete di città.\nRaggruppa 32 Comuni e 2 Province, mettendo in rete le esperienze.",
    ],
)
def test_no_networks(text: str) -> None:
    """Headings of one everyday word; a verb with what it counts."""
    assert [name for _, name, _ in listed(text) if name != "Lagonet"] == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        (
            "NEVE, acronimo di Network of European Vales, è una rete di città.",
            ("neve", "Network of European Vales", "NEVE"),
        ),
        (
            "La Lega delle Città del Po, in sigla LCP, è un'associazione di Comuni.",
            ("lcp", "Lega delle Città del Po", "LCP"),
        ),
        (
            "Il Comune aderisce alla Rete dei Comuni Lacustri (Recolac), associazione di enti locali.",
            ("recolac", "Rete dei Comuni Lacustri", "Recolac"),
        ),
        (
            "Il Comune ha aderito a Città e Laghi Uniti (CLU). Città e Laghi Uniti è una rete di città.",
            ("clu", "Città e Laghi Uniti", "CLU"),
        ),
        ("È allo studio la domanda di ingresso nella rete Lagonet.", ("lagonet", "Lagonet", None)),
        ("Il Comune ha fatto parte fino al 2012 dell'associazione Lagonet.", ("lagonet", "Lagonet", None)),
        ("I funzionari hanno seguito alcuni seminari della rete Lagonet.", ("lagonet", "Lagonet", None)),
        ("Il Comune è stato tra i Comuni dell'associazione Lagonet.", ("lagonet", "Lagonet", None)),
        (
            "Siede nel gruppo di lavoro Acque del Coordinamento Comuni per la Pace, rete di enti locali.",
            ("coordinamento-comuni-per-la-pace", "Coordinamento Comuni per la Pace", None),
        ),
        ("La rete Culture 21 riunisce le città.", ("culture-21", "Culture 21", None)),
        (
            "Il Consiglio ha approvato l'adesione del Comune alla Rete Laghi Sani, associazione di Comuni.",
            ("rete-laghi-sani", "Rete Laghi Sani", None),
        ),
        ("È stata respinta la candidatura alla rete di comuni rurali Lagonet.", ("lagonet", "Lagonet", None)),
    ],
)
def test_short_names_and_passing_mentions(sentence: str, found: tuple[str, str, str | None]) -> None:
    """Acronyms spelt out or beside another mention of the name; networks that the publisher left or may enter."""
    assert page(sentence) == [found]


@pytest.mark.parametrize(
    "sentence",
    [
        "La UE, acronimo di Unione Europea, finanzia il progetto.",
        "Il Comune ha fatto parte della giuria dell'associazione.",
        "La rete Wi-Fi è stata estesa.",
        "I lavori della rete fognaria Nord proseguono.",
    ],
)
def test_no_short_names(sentence: str) -> None:
    """A spelt-out acronym alone makes no network."""
    assert page(sentence) == []
