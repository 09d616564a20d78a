"""Kind, scope, theme, website and description of networks."""

import pytest
from texts import cells, tables


def page(text: str, *columns: str, kind: str = "page") -> list[tuple[object, ...]]:
    """Columns of the networks that a text under a title makes known."""
    return cells(tables(f"Titolo della pagina\n\n{text}\n", kind)["networks"], *columns)


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("EUROLAGHI è una rete di città.", "network"),
        ("EUROLAGHI è un coordinamento di Comuni.", "network"),
        ("EUROLAGHI è un circuito di città.", "network"),
        ("EUROLAGHI è una coalizione di sindaci.", "coalition"),
        ("EUROLAGHI è un'associazione di Comuni.", "association"),
        ("EUROLAGHI è un forum di autorità locali.", "forum"),
        ("EUROLAGHI è un'iniziativa che riunisce Comuni.", "initiative"),
        ("Il Lake Cities Forum è una rete di città.", "forum"),
        ("Il Patto dei Sindaci è un'iniziativa di Comuni europei.", "pact"),
        ("Il Mayors Council è un'associazione di sindaci.", "council"),
        ("Il Lakes Food Pact è un patto internazionale sul cibo. Il Patto conta oggi 90 città.", "pact"),
        ("EUROLAGHI è un'alleanza per la tutela delle acque. Vi aderiscono 40 Comuni.", "network"),
        ("L'Alleanza delle Acque è una coalizione internazionale di città.", "coalition"),
        ("L'Alleanza delle Acque riunisce 64 città.", "network"),
        ("Il Patto delle Acque è una coalizione internazionale di città.", "pact"),
    ],
)
def test_kind(sentence: str, kind: str) -> None:
    """The word in the name first, else the first noun of the definition."""
    assert page(sentence, "kind") == [(kind,)]


@pytest.mark.parametrize(
    ("sentence", "scope"),
    [
        ("EUROLAGHI è una rete globale di città.", "global"),
        ("EUROLAGHI è una rete di città di tutto il mondo.", "global"),
        ("EUROLAGHI è una rete di città europee.", "european"),
        ("EUROLAGHI è una rete internazionale di Comuni.", "international"),
        ("EUROLAGHI è un'associazione nazionale di Comuni.", "national"),
        ("EUROLAGHI è una rete di città africane ed europee.", "interregional"),
        ("EUROLAGHI è un coordinamento di Comuni del Milanese.", "local"),
        ("EUROLAGHI è un'iniziativa che riunisce i Comuni di tutta Europa.", "european"),
        ("EUROLAGHI è una rete di città.", None),
    ],
)
def test_scope(sentence: str, scope: str | None) -> None:
    """The reach that the definition gives; silence is null."""
    assert page(sentence, "scope") == [(scope,)]


@pytest.mark.parametrize(
    ("definition", "expected"),
    [
        ("È una coalizione globale di 30 città.", ("coalition", "global")),
        ("Rete europea di 40 città.", ("network", "european")),
        ("La rete riunisce 40 città europee.", ("network", "european")),
    ],
)
def test_a_definition_under_its_heading(definition: str, expected: tuple[str | None, str]) -> None:
    """The name may stand in the heading alone."""
    assert page(f"Acque Vive\n{definition}\n", "kind", "scope", kind="networks_list") == [expected]


@pytest.mark.parametrize(
    ("link", "url"),
    [
        ("[https://eurolaghi.eu/](Visita il sito)", "https://eurolaghi.eu/"),
        ("[Visita il sito](https://eurolaghi.eu/)", "https://eurolaghi.eu/"),
        ("Sito: www.eurolaghi.eu", "www.eurolaghi.eu"),
        ("https://eurolaghi.eu/", "https://eurolaghi.eu/"),
        ("[https://www.eurolaghi.eu/](eurolaghi.eu)", "https://www.eurolaghi.eu/"),
        (
            "Seguici: [https://www.facebook.com/lakes](Facebook), [https://eurolaghi.eu](eurolaghi.eu)",
            "https://eurolaghi.eu",
        ),
        ("[https://example.org/bando.pdf](Bando 2020)", None),
    ],
)
def test_website(link: str, url: str | None) -> None:
    """The link of the network's own section, in every way links are written; not one to something else."""
    text = f"EUROLAGHI\nEUROLAGHI è una rete di città europee.\n{link}\n\nUrbanet\nUrbanet è una rete di città.\n"
    assert page(text, "network_id", "website_url", kind="networks_list") == [("eurolaghi", url), ("urbanet", None)]


def test_website_below_its_heading_on_any_page() -> None:
    """A link that calls itself the site, in the section under the network's name."""
    text = "Titolo\n\nPrima parte\n\nProsa.\n\nEUROLAGHI\nEUROLAGHI è una rete di città.\n[Vai al sito](https://eurolaghi.eu)\n"
    assert cells(tables(text)["networks"], "website_url") == [("https://eurolaghi.eu",)]


def test_description_is_the_first_sentence_about_it() -> None:
    """Joined lines, without the dateline; not a sentence that names it in passing."""
    assert page("8 ottobre 2019 - EUROLAGHI è una rete\ndi città europee. Promuove la mobilità.", "description_it") == [
        ("EUROLAGHI è una rete di città europee.",)
    ]
    assert page("Torino ha ospitato EUROLAGHI. EUROLAGHI è una rete di città.", "description_it") == [
        ("EUROLAGHI è una rete di città.",)
    ]


def test_a_theme_is_not_the_next_networks() -> None:
    """In a list of definitions each has its own words."""
    text = "EUROLAGHI è una rete di città; Urbanet, rete di Comuni per la pace, vi collabora."
    assert page(text, "network_id", "theme_id") == [("eurolaghi", None), ("urbanet", "pace")]


def test_a_new_theme_makes_no_row_of_its_own_words() -> None:
    """A theme is a name that vocabulary knows; what it does not know stays null."""
    assert page("EUROLAGHI è una rete di città per la pace.", "theme_id") == [("pace",)]
    assert page("EUROLAGHI è una rete di città.", "theme_id") == [(None,)]


@pytest.mark.parametrize(
    ("text", "url"),
    [
        (
            "EUROLAGHI è una rete di città. Raccoglie 40 Comuni. Il sito è https://eurolaghi.eu/",
            "https://eurolaghi.eu/",
        ),
        (
            "EUROLAGHI è una rete di città. Nacque nel 1990 ([Sito web](https://eurolaghi.eu/)).",
            "https://eurolaghi.eu/",
        ),
        ("EUROLAGHI è una rete di città. I fondi: https://example.org/bilancio.pdf", None),
        (
            "EUROLAGHI è una rete di città. Prova è entrata in EUROLAGHI (https://eurolaghi.eu/).",
            "https://eurolaghi.eu/",
        ),
        (
            "EUROLAGHI è una rete di città. Prova cura i rapporti con la rete (https://eurolaghi.eu).",
            "https://eurolaghi.eu",
        ),
        ("EUROLAGHI è una rete di città. Prova ha ospitato il convegno della rete (https://example.org/a).", None),
    ],
)
def test_website_in_the_paragraph(text: str, url: str | None) -> None:
    """The site named in the paragraph that describes a network, not any address there."""
    assert page(text, "website_url") == [(url,)]


@pytest.mark.parametrize(
    ("entry", "description"),
    [
        ("- Lagonet, dal 2009", None),
        ("- Lagonet – adesione nel 1996.", None),
        ("- Lagonet: rete nazionale di Comuni, nata nel 1998.", "Lagonet: rete nazionale di Comuni, nata nel 1998."),
        ("- Lagonet, rete di Comuni, riunisce 40 città.", "Lagonet, rete di Comuni, riunisce 40 città."),
        ("- **LAGONET**\n  LAGONET è una rete di città. Nata nel 1998.", "LAGONET è una rete di città."),
    ],
)
def test_description_of_an_entry(entry: str, description: str | None) -> None:
    """A name with a date is no sentence; a definition without its verb is."""
    assert page(f"Il Comune aderisce a queste reti:\n\n{entry}", "description_it", kind="networks_list") == [
        (description,)
    ]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Dal 2019 Torino fa parte della rete internazionale di città.", "network"),
        ("Il Comune ha aderito nel 2015 a questo patto.", "pact"),
        ("Torino è membro di una grande coalizione di città dal 2016.", "coalition"),
        ("Il Comune partecipa ai lavori con i propri uffici.", None),
    ],
)
def test_kind_of_what_the_publisher_belongs_to(sentence: str, kind: str | None) -> None:
    """A network that only its heading names is called what its member says it is a member of."""
    assert page(f"Acque Vive\n{sentence}\n", "kind", kind="networks_list") == [(kind,)]


def test_scope_is_not_another_networks() -> None:
    """`fa parte della rete internazionale X` says how far X reaches."""
    text = "La Rete dei Laghi riunisce le città. La Rete dei Laghi fa parte della rete internazionale Lakenet."
    assert ("rete-dei-laghi", None) in page(text, "network_id", "scope")
