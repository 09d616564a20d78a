"""Roles in items that go on from the line above them: `Il Comune, in particolare:` above `- è attivo nel Forum`."""

import pytest
from texts import cells, tables

PAGE = "Reti di città\n\nEUROLAGHI\nEUROLAGHI è una rete europea di città di lago.\n{}\n"
CHAIR, SPORT = ("Comune di Torino", "chair", "Working Group Acque"), ("Comune di Torino", "participant", "Forum Sport")


@pytest.mark.parametrize(
    ("lines", "roles"),
    [
        (["Il Comune di Torino, in particolare:", "- guida il Working Group Acque;",
          "- è attivo all'interno del Forum Sport, di cui co-presiede il Working Group Vela;"],
         [CHAIR, ("Comune di Torino", "co_chair", "Working Group Vela"), SPORT]),
        (["In EUROLAGHI il Comune:", "- lavora stabilmente al Forum Sport;", "- presiede il Working Group Acque."],
         [CHAIR, SPORT]),
        (["La città, nella rete:", "- dal 2021 presiede il Working Group Acque;", "- oggi partecipa al Forum Sport."],
         [CHAIR, SPORT]),
        (["Il Sindaco di Torino:", "- siede nel Comitato Esecutivo;", "- contribuisce al Forum Sport."],
         [("Sindaco di Torino", "committee_member", "Comitato Esecutivo"),
          ("Sindaco di Torino", "participant", "Forum Sport")]),
        (["In particolare, il Comune di Torino:", "- presiede il Working Group Acque;",
          "- all'interno del Forum Sport, dove è attivo, co-presiede il Working Group Vela."],
         [CHAIR, ("Comune di Torino", "co_chair", "Working Group Vela"), SPORT]),
        (["Il Comune di Torino, inoltre:", "- nel Forum Sport co-presiede il Working Group Vela;",
          "- nell'ambito del Forum Scuola partecipa ai Working Group Mense e Nidi."],
         [("Comune di Torino", "co_chair", "Working Group Vela"),
          ("Comune di Torino", "participant", "Working Group Mense"),
          ("Comune di Torino", "participant", "Working Group Nidi")]),
        (["Altre città della rete:", "- nel Forum Sport, dove è attiva, co-presiede il Working Group Vela."], []),
        (["Altre città della rete:", "- presiede il Working Group Acque;", "- è attiva nel Forum Sport."], []),
        (["Il Comune di Torino collabora con Lione, che:", "- è attiva nel Forum Sport;", "- presiede il Forum."], []),
        (["Il Comune di Torino:", "- non partecipa al Forum Sport;", "- non presiede il Working Group Acque."], []),
        (["Il Comune di Torino intende:", "- partecipare al Forum Sport;", "- presiedere il Working Group Acque."], []),
    ],
)  # fmt: skip
def test_items_below_who_acts(lines: list[str], roles: list[tuple[str, str, str]]) -> None:
    """Whoever the line above names does what the items begin with; other cities, wishes and denials give nothing."""
    for gap in ("\n", "\n\n"):
        found = tables(PAGE.format(gap.join(lines)), "networks_list")["roles"]
        assert cells(found, "holder", "role", "body") == roles
