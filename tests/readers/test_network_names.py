"""How far a network's name goes, and whose entry a line is: names in small letters, unions, entries nobody knows."""

import pytest
from texts import about, cells, tables

from pipelines.mentions.phrases import phrase_at

UNION = "Unione dei Comuni del Sole"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Comitato permanente per la difesa dei laghi (CPDL), nato", "Comitato permanente per la difesa dei laghi"),
        ("Rete italiana per il riuso delle acque (RIRA)", "Rete italiana per il riuso delle acque"),
        ("Osservatorio Rive ha sede a Como (ORC)", "Osservatorio Rive"),
        ("Fondazione Rive di origine incerta (FR)", "Fondazione Rive"),
    ],
)
def test_a_name_goes_on_to_the_acronym_that_needs_its_words(text: str, name: str) -> None:
    """Initials are proof; a verb, or an acronym of other words, is none."""
    span = phrase_at(text, 0)
    assert span is not None
    assert text[slice(*span)] == name


def test_the_union_that_publishes_acts_and_is_no_network() -> None:
    """`L'Unione ne è socia` is said of the publisher, whose own name says `Unione dei Comuni`."""
    text = (
        "Le reti\n\nL'Unione dei Comuni del Sole comprende 9 Comuni.\n\n"
        "- Borghi Vivi è un'associazione di Comuni. L'Unione ne è socia dal 2009.\n\n"
        "- La Rete dei Comuni del Grano riunisce 40 Comuni. L'ingresso dell'Unione è avvenuto nel 2012.\n\n"
        "- La Lega dei Comuni Alti conta 12 Comuni. L'Unione europea ne fa parte dal 2001.\n"
    )
    told = tables(text, "networks_list", UNION)
    assert cells(told["memberships"], "member", "network_id", "joined_edtf") == [
        (UNION, "borghi-vivi", "2009"),
        (UNION, "rete-dei-comuni-del-grano", "2012"),
    ]
    assert "unione-dei-comuni-del-sole" not in {row["network_id"] for row in told["networks"]}


ENTRIES = (
    "Le reti\n\nReti nazionali\n\n"
    "• Avviso Verde – L'associazione, nata nel 1996, riunisce 550 Comuni.\n\n"
    "• {}\n\n"
    "• Rete dei Laghi (RL) – rete di città lacustri, con sede a Como.\n"
)


@pytest.mark.parametrize(
    ("entry", "network"),
    [
        ("Tavolo permanente delle città in cammino – La rete, che ha sede a Perugia, conta 30 Comuni.", "tavolo-p"),
        ("Coordinamento nazionale dei Comuni per i diritti umani – Il Coordinamento ha sede a Perugia.", "coord"),
        ("Qualcosa di molto diverso – Che cosa fa con sede a Perugia non si sa.", None),
    ],
)
def test_an_entry_keeps_its_facts(entry: str, network: str | None) -> None:
    """What an entry tells is never of the one before it."""
    rows = tables(ENTRIES.format(entry), "networks_list")["networks"]
    seated = {row["network_id"]: row["headquarters_place_id"] for row in rows}
    assert seated["avviso-verde"] is None
    assert [key for key, place in seated.items() if place == "3171180"] == [
        key for key in seated if network and key.startswith(network)
    ]


def test_a_sentence_behind_the_dash_describes_the_entry() -> None:
    """What has a subject and a verb is a sentence; `rete di città lacustri` is told with the name."""
    rows = tables(ENTRIES.format("Borghi Vivi – L'associazione conta 30 Comuni."), "networks_list")["networks"]
    assert {row["description_it"] for row in rows} == {
        "L'associazione, nata nel 1996, riunisce 550 Comuni.",
        "L'associazione conta 30 Comuni.",
        "Rete dei Laghi (RL) – rete di città lacustri, con sede a Como.",
    }


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        (
            "L'Associazione nazionale Città del Grano, nata nel 1987, promuove il pane.",
            "Associazione nazionale Città del",
        ),
        ("La Rete Città del Grano promuove il pane.", "Rete Città del Grano"),
        ("Con Città del Grano si promuove il pane nei Comuni.", "Città del Grano"),
    ],
)
def test_the_full_name_stands_in_the_sentence_below_its_heading(sentence: str, name: str) -> None:
    """A heading may shorten the name."""
    text = f"Le reti\n\nCittà del Grano\n\n{sentence} Torino vi è entrata nel 1999.\n"
    told = tables(text, "networks_list")
    assert [str(row["name"]).startswith(name) for row in told["networks"]] == [True]
    assert [row["joined_edtf"] for row in told["memberships"]] == ["1999"]


@pytest.mark.parametrize(
    ("sentence", "body"),
    [
        (
            "Torino partecipa al gruppo di lavoro Sicurezza nelle ore notturne.",
            "gruppo di lavoro Sicurezza nelle ore notturne",
        ),
        ("Torino partecipa al gruppo di lavoro Sicurezza nel triennio in corso.", "gruppo di lavoro Sicurezza"),
    ],
)
def test_an_organ_name_goes_on(sentence: str, body: str) -> None:
    """`nelle ore notturne` tells the organ, `nel triennio` when."""
    assert about(sentence, "network_bodies", "body") == [(body,)]


@pytest.mark.parametrize(
    ("definition", "kind"),
    [("è una rete europea di città", "network"), ("raccoglie città europee", "association")],
)
def test_an_organisation_is_what_it_is_defined_as(definition: str, kind: str) -> None:
    """The word `Organizzazione` says least."""
    text = f"Le reti\n\nOrganizzazione delle Città d'Acqua\n\nL'Organizzazione delle Città d'Acqua {definition}.\n"
    assert cells(tables(text, "networks_list")["networks"], "kind") == [(kind,)]


def test_a_site_told_in_the_paragraph_of_a_network() -> None:
    """`Altre notizie sono sul sito ...`, where no other network is spoken of; not the site of a project."""
    text = "Titolo\n\nEUROLAGHI è una rete di città europee. {} https://example.org/a\n"
    sites = [
        tables(text.format(lead))["networks"][0]["website_url"]
        for lead in ("Altre notizie sul sito", "Sito del progetto Riva:")
    ]
    assert sites == ["https://example.org/a", None]


def test_lines_of_a_section_tell_its_acronym_and_its_members() -> None:
    """`Sigla:` and `Composizione:` are labels; an organ's word is not the network's kind."""
    text = (
        "Le reti\n\nOrganizzazione delle Città d'Acqua\nSigla: OCA\nComposizione: 27 Comuni\n"
        "Anno di adesione: 1996\nRuolo del Comune: membro del Consiglio di amministrazione dal 2019\n"
    )
    told = tables(text, "networks_list")
    assert cells(told["networks"], "network_id", "acronym", "kind") == [("oca", "OCA", "association")]
    assert cells(told["network_metrics"], "metric", "value") == [("member_municipalities", 27.0)]


@pytest.mark.parametrize(
    ("answer", "joined"),
    [("Sì, dal 2010.", ["2010"]), ("Sì: vi aderisce dal 2010.", ["2010"]), ("No, ma ne segue i lavori dal 2010.", [])],
)
def test_a_question_states_nothing_until_it_is_answered(answer: str, joined: list[str]) -> None:
    """`Torino è socia di EUROLAGHI?`"""
    text = f"Domande\n\nEUROLAGHI è una rete di città europee.\n\nTorino è socia di EUROLAGHI?\n{answer}\n"
    assert [row["joined_edtf"] for row in tables(text)["memberships"]] == joined


@pytest.mark.parametrize(
    ("sentence", "founders"),
    [
        ("Nata a Lione nel 2007, è presieduta dal 2022 dalla città di Osaka.", []),
        ("Nata a Lione nel 2007, è stata costituita dalla città di Osaka.", [("Osaka", "founder")]),
        ("La rete, iniziativa lanciata dalla Commissione europea nel 2008, promuove il verde.", []),
    ],
)
def test_who_presides_or_convenes_founds_nothing(sentence: str, founders: list[tuple[str, str]]) -> None:
    """Another verb stands between the founding and `dalla`."""
    assert about(sentence, "network_founders", "founder", "role") == founders


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("Torino coordina al suo interno il gruppo di lavoro Acqua.", [("chair", "gruppo di lavoro Acqua")]),
        ("La domanda di ammissione a LACUS è ferma; ne decide il Management Committee.", []),
        ("Il Comune è uscito da Mareblu, di cui era nel Comitato Esecutivo.", []),
    ],
)
def test_what_is_told_of_a_stranger_is_not_of_the_last_network(sentence: str, roles: list[tuple[str, str]]) -> None:
    """A body that the publisher asks to join, or has left, closes the topic."""
    assert about(sentence, "roles", "role", "body") == roles
    assert about(sentence, "network_bodies", "body") == [(body,) for _, body in roles]


def test_an_acronym_before_the_dash_and_an_association_that_gathers() -> None:
    """`ICLEI – Local Governments ...` has its acronym; `l'associazione X, costituita ..., riunisce enti`."""
    text = (
        "Titolo\n\nRIVA – Lake Towns for Water è una rete globale di città, con il segretariato a Bonn.\n\n"
        "Premesso che:\n- l'associazione Verde Pubblico, costituita nel 1996, riunisce 500 enti locali;\n"
    )
    rows = cells(tables(text)["networks"], "network_id", "acronym", "kind", "founded_edtf")
    assert rows == [("riva", "RIVA", "network", None), ("verde-pubblico", None, "association", "1996")]


def test_numbered_sections_keep_their_facts() -> None:
    """`3.1 EUROLAGHI`: the number is no part of the name; the next section is of another."""
    text = (
        "Linee guida\n\n3.1 Rete delle Città della Lanterna\nLa rete riunisce le città dei fari.\n\n"
        "3.2 Cantieri di pace\nAvviati nel 1982, i cantieri hanno sede a Lione. L'adesione di Torino risale al 2005.\n\n"
        "3.3 Sindaci per l'Acqua\nOrganizzazione internazionale non governativa avviata nel 1982, opera in 16 Paesi. "
        "L'adesione di Torino risale al 9 agosto 2006.\n"
    )
    told = tables(text, "guideline")
    assert cells(told["networks"], "name", "scope") == [
        ("Sindaci per l'Acqua", "international"),
        ("Rete delle Città della Lanterna", None),
    ]
    assert cells(told["memberships"], "network_id", "joined_edtf") == [("sindaci-per-l-acqua", "2006-08-09")]


@pytest.mark.parametrize(
    ("heading", "network", "acronym"),
    [
        ("European Lake Towns Network - ELTN", "eltn", "ELTN"),
        ("Rete Città Sane - OMS", "rete-citta-sane-oms", None),
    ],
)
def test_an_acronym_behind_the_dash_is_made_of_initials(heading: str, network: str, acronym: str | None) -> None:
    """`OMS` behind the dash is another body."""
    text = f"Le reti\n\n{heading}\nÈ una rete europea di città. Torino ne fa parte dal 2001.\n"
    assert cells(tables(text, "networks_list")["networks"], "network_id", "acronym") == [(network, acronym)]


@pytest.mark.parametrize(
    ("entry", "joined"),
    [
        ("Rete delle Valli: no, è in corso la verifica", []),
        ("Rete delle Valli (settore Latte), dal 2006", [("rete-delle-valli", "2006")]),
        ("Rete delle Valli – rete di oltre 40 Comuni, attiva dal 2006", [("rete-delle-valli", None)]),
        ("Rete delle Valli, rete di Comuni. Adesione: 3 maggio 2011", [("rete-delle-valli", "2011-05-03")]),
    ],
)
def test_what_ends_an_entry(entry: str, joined: list[tuple[str, str | None]]) -> None:
    """The date of joining, or `no`."""
    told = tables(f"Le reti\n\nReti nazionali\n\n- Eurolaghi, dal 1999\n- {entry}\n", "networks_list")["memberships"]
    assert cells([row for row in told if row["network_id"] != "eurolaghi"], "network_id", "joined_edtf") == joined


@pytest.mark.parametrize(
    ("sentence", "founders"),
    [
        ("È nata nel 2001 per volontà dell'associazione Mare e della società Onda.", ["Mare", "Onda"]),
        ("È stata fondata nel 2001 dall'associazione Mare e dalla società Onda.", ["Mare", "Onda"]),
        ("È stata fondata nel 2001 da Lione insieme ai Comuni di Gand e Osaka e alla Marina Reale.",
         ["Gand", "Lione", "Marina Reale", "Osaka"]),
        ("È stata fondata nel 2001 da Trieste, Nova Gorica e Villaco.", ["Nova Gorica", "Trieste", "Villaco"]),
    ],
)  # fmt: skip
def test_founders_of_several_kinds(sentence: str, founders: list[str]) -> None:
    """What stands before a body's name is no part of it."""
    assert [founder for (founder,) in about(sentence, "network_founders", "founder")] == founders
