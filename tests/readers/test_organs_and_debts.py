"""What is of an organ and not of its network, and whom a network owes its beginning to."""

import pytest
from texts import about, tables

JOINED = "Torino vi ha aderito nel 2004."


@pytest.mark.parametrize(
    ("sentence", "member"),
    [
        ("Del Consiglio direttivo la Città non fa più parte dal 2021.", True),
        ("Nel Comitato esecutivo (Executive Board) Torino non siede più.", True),
        ("Dal gruppo di lavoro sulle acque, nel 2021, il Comune si è ritirato.", True),
        ("Il Sindaco sedeva nel Consiglio direttivo, dal quale è uscito nel 2022.", True),
        ("L'assessora è entrata nel Comitato nel 2015; dal 2021 non ne fa più parte.", True),
        ("Dal 2010 presiede il Forum Acque e dal Comitato esecutivo è uscita nel 2020.", True),
        ("La Città era nel Forum Acque e nel Comitato esecutivo, poi è uscita dalla rete.", False),
        ("Di quel tavolo la Città non è più membro.", True),
        ("Di EUROLAGHI la Città non è più socia dal 2020.", False),
        ("Della rete il Comune non fa più parte.", False),
        ("Dopo averne presieduto il Comitato Direttivo, nel 2021 ne è uscita.", False),
        ("Nel 2021, lasciato il Comitato Direttivo, Torino è uscita anche dalla rete.", False),
    ],
)
def test_an_organ_that_was_left_is_not_its_network(sentence: str, member: bool) -> None:
    expected = [("Comune di Torino", "eurolaghi", "2004")] if member else []
    assert about(f"{JOINED} {sentence}", "memberships", "member", "network_id", "joined_edtf") == expected


def test_a_network_that_is_called_a_council_may_be_left() -> None:
    text = (
        "Reti\n\nIl Consiglio dei Comuni del Lago è una rete europea di città. Torino vi ha aderito nel 2004. Del "
        "Consiglio la Città non fa più parte.\n"
    )
    assert tables(text)["memberships"] == []


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Torino è componente inoltre del Comitato esecutivo.", "committee_member"),
        ("La Città è membro di diritto anche del Comitato esecutivo.", "committee_member"),
        ("Torino, membro altresì del Comitato esecutivo, ha aperto i lavori.", "committee_member"),
        ("Torino è membro, insieme a Gent, del Comitato esecutivo.", "committee_member"),
        ("Torino siede poi anche nel Comitato esecutivo.", "committee_member"),
        ("Torino è stata eletta anche nel Comitato esecutivo.", "committee_member"),
        ("Il Comune è presidente anche del Comitato esecutivo.", "chair"),
        ("Torino ha incontrato Anna Neri, membro anche del Comitato esecutivo.", None),
        ("Gent, componente anche del Comitato esecutivo, ha visitato Torino.", None),
        ("Torino sarà membro anche del Comitato esecutivo.", None),
    ],
)
def test_adverbs_between_a_member_and_the_committee(sentence: str, role: str | None) -> None:
    expected = [("Comune di Torino", role, "Comitato esecutivo")] if role else []
    assert about(sentence, "roles", "holder", "role", "body") == expected


@pytest.mark.parametrize(
    ("sentence", "founders"),
    [
        ("La sua nascita risale al 1991 e si deve a Gent e Osaka.", ["Gent", "Osaka"]),
        ("La sua costituzione, avvenuta nel 1991, è opera delle città di Gent e Osaka.", ["Gent", "Osaka"]),
        ("Nata nel 1991, è dovuta a Gent e Osaka.", ["Gent", "Osaka"]),
        ("La rete deve la propria nascita, nel 1991, a Gent e Osaka.", ["Gent", "Osaka"]),
        ("A Gent e Osaka si deve la nascita della rete, nel 1991.", ["Gent", "Osaka"]),
        ("La fondazione, nel 1991, va attribuita a Gent e Osaka.", ["Gent", "Osaka"]),
        ("Nata nel 1991, si riunisce ogni anno a Gent.", []),
        ("Nata nel 1991, la sua crescita si deve a Gent e Osaka.", []),
        ("La sua nascita risale al 1991 e si deve a un'idea discussa a Gent.", []),
        ("La sua nascita risale al 1991; il successo si deve a Gent.", []),
    ],
)
def test_to_whom_a_network_owes_its_beginning(sentence: str, founders: list[str]) -> None:
    """Those named are its founders, and no town where it was founded."""
    rows = tables(f"Titolo della pagina\n\nEUROLAGHI è una rete di città europee. {sentence}\n")
    assert sorted(row["founder"] for row in rows["network_founders"]) == founders
    assert [(row["founded_edtf"], row["founded_place_id"]) for row in rows["networks"]] == [("1991", None)]


@pytest.mark.parametrize(
    "sentence",
    [
        "La nascita della biblioteca del lago si deve a Gent e Osaka.",
        "Torino ha un museo del lago. La fondazione, nel 1991, si deve a Gent.",
        "Il Premio Acqua, la cui nascita si deve a Gent, è assegnato ogni anno.",
        "La sua nascita non si deve a Gent.",
    ],
)
def test_what_else_is_owed_to_somebody(sentence: str) -> None:
    assert about(sentence, "network_founders", "founder") == []
