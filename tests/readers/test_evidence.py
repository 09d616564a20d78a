"""Evidence: the words that a cell quotes are those that state it, not merely words that stand by."""

from __future__ import annotations

import pytest
from texts import OWN, tables

from pipelines.statements import Tables


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
