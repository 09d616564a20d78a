"""Evidence: the words that a cell quotes are those that state it, not merely words that stand by."""

from __future__ import annotations

from pathlib import Path

import pytest
from texts import OWN, tables

from pipelines.readers import read
from pipelines.sources import read_documents
from pipelines.statements import Row, Tables


def quotes(found: Tables, table: str, column: str) -> list[str]:
    """What the preferred statements of a column quote, in text order."""
    told = [s for s in found["statements"] if (s["table_name"], s["column_name"]) == (table, column) and s["preferred"]]
    return [s["quote"] for s in sorted(told, key=lambda s: s["char_start"])]


def told(sentence: str, table: str, column: str, kind: str = "page") -> list[str]:
    """What the cells of a column quote on a page that has just spoken of EUROLAGHI."""
    return quotes(tables(f"Titolo della pagina\n\n{OWN} {sentence}\n", kind), table, column)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("È stata fondata nel 1986 da Lione e Ginevra.", "È stata fondata"),
        ("La rete nasce nel 2005 a Lione.", "nasce"),
        ("Nel 1990 le città di Lione e Ginevra hanno dato vita a EUROLAGHI.", "hanno dato vita a"),
        ("Torino vi ha aderito nel 2004.", "ha aderito"),
        ("Dal 2009 Torino fa parte di EUROLAGHI.", "fa parte di EUROLAGHI"),
    ],
)
def test_a_happening_is_quoted_from_its_verb(sentence: str, words: str) -> None:
    """Founding and joining: the verb says what happened, the date when."""
    assert told(sentence, "events", "kind") == [words]


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        (
            "È stata fondata nel 1987 su iniziativa del Sindaco di Lione e con il sostegno del Consiglio d'Europa.",
            ["su iniziativa", "con il sostegno"],
        ),
        ("È stata fondata nel 1987 da Lione e Ginevra.", ["È stata fondata"] * 2),
        ("Fu il Sindaco di Lione a promuoverne la fondazione nel 1987.", ["a promuoverne la fondazione"]),
        ("Torino è tra i fondatori di EUROLAGHI.", ["è tra i fondatori"]),
        ("Tra i fondatori figurano Lione e Ginevra.", ["fondatori figurano"] * 2),
    ],
)
def test_a_founder_is_quoted_from_what_was_done(sentence: str, roles: list[str]) -> None:
    """Role: `su iniziativa`, `con il sostegno`, `fondata`, not the name of who did it."""
    assert told(sentence, "network_founders", "role") == roles


def test_a_founding_member_is_quoted_from_the_founding() -> None:
    """The status `founder` rests on the verb, the member on its name."""
    sentence = "Fondata nel 1986 da Lione, Torino e Ginevra, promuove la mobilità."
    assert told(sentence, "memberships", "status") == ["Fondata"]
    assert told(sentence, "memberships", "member") == ["Torino"]


NETWORKS_LIST = """{title}

{lead}

EUROLAGHI
EUROLAGHI è una rete di città europee.

Rete Monti Verdi
La Rete Monti Verdi riunisce 20 Comuni.

Altri impegni internazionali
- Patto dei Laghi
- Alleanza delle Valli
"""


@pytest.mark.parametrize(
    ("title", "lead", "members", "states"),
    [
        (
            "Reti e partenariati",
            "Il Comune di Torino, insieme alle sue società, fa parte di diverse reti internazionali.",
            ["Comune di Torino"] * 4,
            ["fa parte"] * 2 + ["Altri impegni internazionali"] * 2,
        ),
        (
            "Torino nelle reti di città",
            "Le reti aiutano a scambiare esperienze.",
            ["Torino"] * 4,
            ["Torino nelle reti di città"] * 2 + ["Altri impegni internazionali"] * 2,
        ),
        (
            "Le reti di Torino",
            "In passato il Comune di Torino intendeva aderire a molte reti.",
            ["Torino"] * 4,
            ["Le reti di Torino"] * 2 + ["Altri impegni internazionali"] * 2,
        ),
    ],
)
def test_a_listed_membership_is_quoted_from_what_introduces_the_list(
    title: str, lead: str, members: list[str], states: list[str]
) -> None:
    """Who belongs and that it does: the lead, the heading above, the title; the network's heading comes second."""
    found = tables(NETWORKS_LIST.format(title=title, lead=lead), "networks_list")
    assert quotes(found, "memberships", "member") == members
    assert quotes(found, "memberships", "status") == states
    second = {s["quote"] for s in found["statements"] if s["table_name"] == "memberships" and not s["preferred"]}
    assert second == {"EUROLAGHI", "Rete Monti Verdi", "Patto dei Laghi", "Alleanza delle Valli"}


def test_entries_are_quoted_from_the_line_above_them() -> None:
    """`Aderiamo inoltre a:` states what its entries list."""
    text = (
        "Titolo\n\nIl Comune di Torino aderisce alle seguenti reti:\n- Rete Monti Verdi\n- Rete dei Laghi, dal 2009\n"
    )
    found = tables(text)
    assert quotes(found, "memberships", "member") == ["Comune di Torino"] * 2
    assert quotes(found, "memberships", "status") == ["aderisce"] * 2
    assert quotes(found, "events", "kind") == ["aderisce"]


def test_a_reach_is_told_of_the_network() -> None:
    """The word `rete` or those reached in a sentence about something else say nothing of the last network named."""
    other = "Lo Statuto chiede di costruire la rete internazionale delle Città. Si prevede di coinvolgere gli attori "
    told_of = [
        s["quote"]
        for s in tables(f"Titolo\n\n{OWN} Torino vi ha aderito. {other}del territorio.\n")["statements"]
        if s["column_name"] == "scope"
    ]
    assert told_of == ["europee"]
    assert told("Riunisce Comuni di tutto il mondo.", "networks", "scope") == ["europee"]


@pytest.mark.parametrize(
    ("sentence", "names", "kinds"),
    [
        ("Ha tre forum tematici (cultura, clima, acque).", ["acque", "clima", "cultura"], ["forum"]),
        ("Torino segue i gruppi di lavoro sulle Acque e sull'Energia.", ["Acque", "Energia"], ["gruppi di lavoro"]),
        ("Torino presiede il Working Group Food.", ["Working Group Food"], ["Working Group"]),
        ("Organizza i Lake Awards.", ["Lake Awards"], ["Awards"]),
    ],
)
def test_an_organ_is_quoted_by_its_head_word(sentence: str, names: list[str], kinds: list[str]) -> None:
    """The head word says the kind, wherever a list shares it; a mention of the organ goes by its row's key."""
    found = tables(f"Titolo\n\n{OWN} {sentence}\n")
    assert sorted(set(quotes(found, "network_bodies", "kind"))) == kinds
    mentioned = sorted((m["text"], m["normalised"], m["ref"]) for m in found["mentions"] if m["kind"] == "body")
    keys = {f"{row['network_id']}|{row['body']}" for row in found["network_bodies"]}
    assert [text for text, *_ in mentioned] == names
    assert all(normalised == ref and ref in keys for _, normalised, ref in mentioned)


def test_a_name_is_quoted_from_its_spellings() -> None:
    """Neither the network that a member joined, nor an organ or act that implies a body, spells the body's name."""
    text = (
        "Reti di città\n\nIl Comune di Torino fa parte di diverse reti.\n\nEUROLAGHI\nEUROLAGHI è una rete di città. Il "
        "Sindaco di Torino ne è fondatore. Torino vi ha aderito con delibera di consiglio n. 12/2003, come dice lo "
        "Statuto. Fondi: FAO; UE/UNDP.\n"
    )
    found = tables(text, "networks_list")
    named = {
        s["quote"] for s in found["statements"] if (s["row_key"], s["column_name"]) == ("comune-di-torino", "name")
    }
    assert named == {"Comune di Torino"}


def test_an_implied_issuer_is_quoted_from_the_name_beside() -> None:
    """`delibera di consiglio`: whose, the sentence says; where it does not, the words that imply it."""
    named = tables("Titolo\n\nIl Comune di Torino, con delibera di consiglio n. 41/2019, ha approvato il bando.\n")
    assert quotes(named, "acts", "issuer") == ["Comune di Torino"]
    implied = tables("Titolo\n\nLa cooperazione è prevista dallo Statuto comunale.\n")
    assert quotes(implied, "acts", "issuer") == ["Statuto comunale"]


FIVE = Path(__file__).parents[2] / "raw"
NAMED = ("organisations", "networks", "people", "funding_sources", "projects")


@pytest.fixture(scope="module")
def five() -> Tables:
    """The tables of the five texts."""
    return read(read_documents(FIVE))


def plain(text: str) -> str:
    """Words without emphasis, white space, capitals and the curl of apostrophes."""
    return " ".join(text.replace("’", "'").replace("*", "").split()).casefold()


def by_cell(found: Tables) -> dict[tuple[str, str, str], list[Row]]:
    """Table, row and column -> the preferred statements of the cell."""
    out: dict[tuple[str, str, str], list[Row]] = {}
    for each in found["statements"]:
        if each["preferred"]:
            out.setdefault((each["table_name"], each["row_key"], each["column_name"]), []).append(each)
    return out


def test_every_name_is_quoted_from_a_spelling(five: Tables) -> None:
    """A statement on a name quotes that name, or a short word by which a publisher speaks of itself."""
    short = {"comune", "il comune", "città metropolitana", "amministrazione comunale", "città di milano"}
    for each in five["statements"]:
        if each["table_name"] in NAMED and each["column_name"] == "name":
            assert plain(each["quote"]) == plain(each["value"]) or plain(each["quote"]) in short, each


def test_what_a_cell_says_is_not_quoted_from_another_cells_words(five: Tables) -> None:
    """Status, role and kind of a row rest on words of their own: no name, no date."""
    cells = by_cell(five)
    apart = {
        ("memberships", "status"): ("member", "joined_edtf", "act_id"),
        ("memberships", "member"): ("status", "joined_edtf", "act_id"),
        ("network_founders", "role"): ("founder",),
        ("events", "kind"): ("date_edtf", "place_name"),
        ("roles", "role"): ("holder", "body", "period_edtf"),
        ("network_relations", "relation"): ("object",),
    }
    for (table, key, column), told in cells.items():
        for other in apart.get((table, column), ()) if not key.startswith("expo-") else ():
            spans = {(s["document_id"], s["char_start"], s["char_end"]) for s in cells.get((table, key, other), ())}
            assert spans.isdisjoint((s["document_id"], s["char_start"], s["char_end"]) for s in told), (key, column)


def test_no_membership_is_quoted_from_a_networks_name(five: Tables) -> None:
    """The heading of a network names it; that the publisher belongs to it other words say."""
    names = {(s["document_id"], s["char_start"]) for s in five["statements"] if s["table_name"] == "networks"}
    for (table, _, column), told in by_cell(five).items():
        if table == "memberships" and column in ("member", "status"):
            assert names.isdisjoint((s["document_id"], s["char_start"]) for s in told), told


def test_every_reach_is_told_where_the_network_is(five: Tables) -> None:
    """How far a network reaches: its own section, or a paragraph that names it, says so; a list's label of its items."""
    headings = {b["section_id"]: b["block_id"] for b in reversed(five["blocks"]) if b["kind"] == "heading"}
    named = {(m["block_id"], m["ref"]) for m in five["mentions"] if m["kind"] == "network"}
    for each in five["statements"]:
        if each["column_name"] == "scope" and each["rule"] != "scope_of_list_label":
            at = next(
                block
                for block in five["blocks"]
                if block["document_id"] == each["document_id"]
                and block["char_start"] <= each["char_start"] < block["char_end"]
            )
            above = headings.get(at["section_id"])
            assert (at["block_id"], each["row_key"]) in named or (above, each["row_key"]) in named, each


def test_every_issuer_is_quoted_from_its_name(five: Tables) -> None:
    """An act's issuer stands beside it; only where its sentence names nobody the act's own words imply it."""
    cells = by_cell(five)
    for row in five["acts"]:
        for each in cells.get(("acts", row["act_id"], "issuer"), ()):
            kinds = {s["quote"] for s in cells["acts", row["act_id"], "kind"]}
            implied = row["kind"] == "statute" and each["quote"] in kinds
            assert plain(each["value"]).startswith(plain(each["quote"])) or implied, each


def test_every_organ_mentioned_is_one_of_the_table(five: Tables) -> None:
    """`network_bodies` joins its mentions by its key."""
    keys = {f"{row['network_id']}|{row['body']}" for row in five["network_bodies"]}
    assert {m["ref"] for m in five["mentions"] if m["kind"] == "body"} == keys


def test_every_quotation_has_words(five: Tables) -> None:
    """No statement quotes nothing, and none of a cell is the beginning of another."""
    for each in five["statements"]:
        assert each["quote"].strip(), each
    for told in by_cell(five).values():
        starts = [(s["document_id"], s["char_start"]) for s in told]
        assert len(starts) == len(set(starts)), told


def test_hours_are_quoted_line_by_line_and_once() -> None:
    """Each line gives its own hours: no piece of a line below with those of the line above."""
    text = (
        "Titolo\n\nInfo\n\nURP - Ufficio Relazioni con il Pubblico\n\n  • Numero Verde: 800.88.33.11\n"
        "    - dal lunedì al giovedì:\n      10.00-12.00 / 14.00-16.00\n    - venerdì:\n      10.00-12.00\n"
    )
    lines = [" ".join(quote.split()) for quote in quotes(tables(text), "contacts", "opening_hours")]
    assert lines == ["dal lunedì al giovedì: 10.00-12.00 / 14.00-16.00", "venerdì: 10.00-12.00"]


def test_a_description_has_no_blank_that_a_line_left() -> None:
    """A line that ends before a comma leaves no blank in the value; a blank that was written stays, as do quotations."""
    found = tables("Titolo\n\nCittà Lente\n, iniziativa della FAO, è una rete di città europee.\n")
    assert [row["description_it"] for row in found["networks"]] == [
        "Città Lente, iniziativa della FAO, è una rete di città europee."
    ]
    assert quotes(found, "networks", "description_it") == [
        "Città Lente\n, iniziativa della FAO, è una rete di città europee."
    ]
    written = tables("Titolo\n\nEUROLAGHI , sigla di Laghi d'Europa, è una rete di città europee.\n")
    assert str(written["networks"][0]["description_it"]).startswith("EUROLAGHI , sigla")


def test_a_tables_cells_are_quoted_with_the_head_of_their_column() -> None:
    """`Anno di adesione` says what the year below it is; who belongs the page's own words say."""
    found = tables(
        "Le reti di cui il Comune di Torino fa parte\n\nRete | Anno di fondazione | Anno di adesione\n"
        "Rete dei Laghi | 1990 | 2013\nRete delle Valli | 1996 | 2018\n",
        "networks_list",
    )
    assert quotes(found, "memberships", "status") == ["Anno di adesione"] * 2
    assert set(quotes(found, "memberships", "member")) == {"Comune di Torino"}
    assert sorted(set(quotes(found, "events", "kind"))) == ["Anno di adesione", "Anno di fondazione"]
