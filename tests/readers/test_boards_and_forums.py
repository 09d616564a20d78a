"""Organs with their topic in front (`Culture Forum`), and boards in small letters that somebody sits in."""

import pytest
from texts import about


@pytest.mark.parametrize(
    ("sentence", "bodies"),
    [
        ("Il Settore Cultura presiede il Culture Forum.", ["Culture Forum"]),
        ("Torino partecipa al Mobility Forum e all'Environment Forum.", ["Environment Forum", "Mobility Forum"]),
        ("Torino presiede la Social Affairs Working Group.", ["Social Affairs Working Group"]),
        ("Nel 2019 Torino ha ospitato il World Water Forum.", []),
        ("Torino partecipa al Working Group Housing.", ["Working Group Housing"]),
    ],
)
def test_a_topic_in_front(sentence: str, bodies: list[str]) -> None:
    """An English topic before the head word names the organ; a world's forum is none of the network's."""
    assert [body for (body,) in about(sentence, "network_bodies", "body")] == bodies


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("Il Sindaco di Torino siede nel comitato direttivo.", [("Sindaco di Torino", "comitato direttivo")]),
        ("Torino fa parte del comitato esecutivo di EUROLAGHI.", [("Comune di Torino", "comitato esecutivo")]),
        ("La rete è guidata da un comitato direttivo di nove membri.", []),
        ("Il Sindaco di Torino è membro del consiglio di amministrazione della fondazione Rive.", []),
    ],
)
def test_a_board_in_small_letters(sentence: str, roles: list[tuple[str, str]]) -> None:
    """Only where somebody sits in it, and it is no other body's."""
    assert about(sentence, "roles", "holder", "body") == roles
    assert [body for (body,) in about(sentence, "network_bodies", "body")] == [body for _, body in roles]
