"""Who founded, promoted or helped a network, told behind the verb or of the one spoken of."""

import pytest
from texts import cells, tables


def founders(sentence: str) -> list[tuple[object, ...]]:
    """The founders that a sentence about TECLA tells."""
    text = f"TECLA è un’associazione nazionale di Province che si occupa di cooperazione. {sentence}"
    found = tables(f"Le reti\n\nIl Comune aderisce a queste reti.\n\n### TECLA\n{text}\n", "networks_list")
    return cells(found["network_founders"], "founder", "founder_kind", "role")


@pytest.mark.parametrize(
    "sentence",
    [
        "Promotore ne fu il Sindaco di Lione.",
        "Promotore dell’associazione fu il Sindaco di Lione.",
        "Ne fu promotore, nel 1998, il Sindaco di Lione.",
        "Il suo ideatore è stato il Sindaco di Lione.",
    ],
)
def test_promoters(sentence: str) -> None:
    """Whoever had the idea is its initiator."""
    assert founders(sentence) == [("Sindaco di Lione", "office", "initiator")]


@pytest.mark.parametrize(
    "sentence",
    [
        "La Regione Umbria ne sostenne la nascita.",
        "È nata nel 1998; la Regione Umbria ne ha appoggiato la fondazione.",
        "A sostenerne la costituzione fu la Regione Umbria.",
    ],
)
def test_helpers(sentence: str) -> None:
    """Whoever backed the founding is a supporter."""
    assert founders(sentence) == [("Regione Umbria", "organisation", "supporter")]


@pytest.mark.parametrize(
    "sentence",
    [
        "Promotore del convegno fu il Sindaco di Lione.",
        "La Regione Umbria ne sostiene le attività.",
        "La Regione Umbria potrebbe averne sostenuto la nascita.",
    ],
)
def test_no_promoters(sentence: str) -> None:
    """Of a congress, of its work, or not sure."""
    assert founders(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Hanno dato vita a TECLA, nel 1998, il Sindaco di Lione e il Sindaco di Genova.",
            [("Sindaco di Genova", "office", "founder"), ("Sindaco di Lione", "office", "founder")],
        ),
        (
            "La fondarono nel 1998 i Comuni di Locarno, Chiasso e Genova, su iniziativa del Cantone Vallese.",
            [
                ("Cantone Vallese", "organisation", "initiator"),
                ("Chiasso", "city", "founder"),
                ("Genova", "city", "founder"),
                ("Locarno", "city", "founder"),
            ],
        ),
        (
            "La fondarono nel 1998 Lucca, Canterbury e Losanna.",
            [("Canterbury", "city", "founder"), ("Losanna", "city", "founder"), ("Lucca", "city", "founder")],
        ),
        ("Hanno dato vita al festival Lione e Genova.", []),
    ],
)
def test_behind_the_verb(sentence: str, expected: list[tuple[object, ...]]) -> None:
    """Founders behind the verb and its object, among them towns with names of other things."""
    assert sorted(founders(sentence)) == expected


@pytest.mark.parametrize(("label", "status"), [("Comune fondatore", "founder"), ("12 giugno 2014", "member")])
def test_labelled(label: str, status: str) -> None:
    """A label line says that the publisher is a founder, and names nobody else."""
    page = f"Le reti\n\nALLEANZA DEI LAGHI\nSede: Como\nAdesione: {label}\nL’Alleanza riunisce 40 Comuni.\n"
    found = tables(page, "networks_list")
    assert [row["status"] for row in found["memberships"]] == [status]
    assert [row["founder"] for row in found["network_founders"]] == ["Torino"] * (status == "founder")
