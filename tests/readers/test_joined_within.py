"""What a city joins within a policy, before, amid and behind the policy's name; English names with Italian owners."""

import pytest
from texts import cells, tables

PAGE = "Le reti della città\n\nAltri impegni\n{}\n"
BANKS, SOIL = "partnership-on-green-banks", "partnership-on-soil-quality"


@pytest.mark.parametrize(
    ("sentence", "joined", "parts"),
    [
        ("Torino fa parte del Global Covenant of Mayors on Soil e, nel quadro della Urban Agenda for Land, della "
         "Partnership on Green Banks e della Partnership on Soil Quality.",
         ["global-covenant-of-mayors-on-soil", BANKS, SOIL], [BANKS, SOIL]),
        ("Torino ha aderito alla Partnership on Green Banks e alla Partnership on Soil Quality della Urban Agenda for "
         "Land, al Global Covenant of Mayors on Soil e a Mayors for Land.",
         ["global-covenant-of-mayors-on-soil", "mayors-for-land", BANKS, SOIL], [BANKS, SOIL]),
        ("Nell'ambito della Urban Agenda for Land il Comune partecipa alla Partnership on Green Banks.", [BANKS],
         [BANKS]),
        ("Nell'ambito della Urban Agenda for Land Torino partecipa alla Partnership on Green Banks e alla Partnership on "
         "Soil Quality; aderisce inoltre a Mayors for Land.", ["mayors-for-land", BANKS, SOIL], [BANKS, SOIL]),
        ("Torino aderisce a Mayors for Land; nel quadro della Urban Agenda for Land aderisce alla Partnership on Soil "
         "Quality.", ["mayors-for-land", SOIL], [SOIL]),
        ("Torino aderisce a Mayors for Land e alla Partnership on Soil Quality (Urban Agenda for Land).",
         ["mayors-for-land", SOIL], [SOIL]),
        ("Nell'ambito della Giornata della Terra Torino aderisce alla Partnership on Soil Quality.", [SOIL], []),
        ("Torino aderisce a Mayors for Land e, nel quadro della Urban Agenda for Land, collabora con la Partnership on "
         "Soil Quality.", ["mayors-for-land"], []),
    ],
)  # fmt: skip
def test_joined_within_a_policy(sentence: str, joined: list[str], parts: list[str]) -> None:
    """`aderisce a X e, nell'ambito della Urban Agenda, alla Partnership on Y`: all joined, the last part of it."""
    found = tables(PAGE.format(sentence), "networks_list")
    assert [name for (name,) in cells(found["memberships"], "network_id")] == joined
    told = [row for row in found["network_relations"] if row["relation"] == "part_of"]
    assert cells(told, "network_id", "object") == [(part, "Urban Agenda for Land") for part in parts]
