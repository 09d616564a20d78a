"""Foundings told by a noun: `La fondazione risale al`, `dal 1996, anno della nascita`, with near misses."""

import pytest
from texts import cells, tables

PAGE = "Reti\n\nForum dei Porti\nIl Forum dei Porti (FDP) è una rete europea di 80 città di mare. {}\n"
GENOVA = "3176219"


@pytest.mark.parametrize(
    ("sentence", "founded", "place", "founders"),
    [
        ("La costituzione, voluta dal Sindaco di Lione e appoggiata dal Consiglio d'Europa, è del 1992 ed è avvenuta a "
         "Genova.", "1992", GENOVA, [("Consiglio d'Europa", "supporter"), ("Sindaco di Lione", "initiator")]),
        ("La nascita risale al 1992, a Genova, per iniziativa del Sindaco di Lione.", "1992", GENOVA,
         [("Sindaco di Lione", "initiator")]),
        ("La fondazione (Genova, 1992) fu promossa dal Sindaco di Lione.", "1992", GENOVA,
         [("Sindaco di Lione", "initiator")]),
        ("La creazione della rete, da parte di Lione e Osaka, risale al 1992.", "1992", None,
         [("Lione", "founder"), ("Osaka", "founder")]),
        ("La nascita della rete risale al 1992 e si deve a Lione.", "1992", None, [("Lione", "founder")]),
        ("Dal 1992, anno della sua nascita a Genova, la rete ha riunito città di mare.", "1992", GENOVA, []),
        ("La rete, che dal 1992, anno in cui venne fondata a Genova, riunisce città, è attiva.", "1992", GENOVA, []),
        ("Sin dalla sua costituzione, nel 1992 a Genova, il Forum promuove scambi.", "1992", GENOVA, []),
        ("Fin dal 1992, quando nacque a Genova, la rete promuove scambi.", "1992", GENOVA, []),
        ("La fondazione Mare Nostro risale al 1992.", None, None, []),
        ("La fondazione del museo risale al 1992.", None, None, []),
        ("La Fondazione, attiva dal 1992, la sostiene.", None, None, []),
        ("La fondazione è prevista nel 2031.", None, None, []),
        ("Dal 1992, anno di fondazione del museo, la rete lavora.", None, None, []),
        ("Dal 1992, anno della sua istituzione, il Comune di Torino lavora sul mare.", None, None, []),
    ],
)  # fmt: skip
def test_told_by_a_noun(sentence: str, founded: str | None, place: str | None, founders: list[tuple[str, str]]) -> None:
    """`La fondazione, voluta da X, risale al 1992 ed è avvenuta a Y`; not a foundation's, a museum's, the city's."""
    found = tables(PAGE.format(sentence), "networks_list")
    assert cells(found["networks"], "founded_edtf", "founded_place_id") == [(founded, place)]
    assert cells(found["network_founders"], "founder", "role") == founders


@pytest.mark.parametrize(
    ("sentence", "founded", "place", "founders"),
    [
        ("Alla fondazione, avvenuta a Genova nel 1992, si giunse su iniziativa del Sindaco di Lione e con il sostegno del "
         "Consiglio d'Europa.", "1992", GENOVA, [("Consiglio d'Europa", "supporter"), ("Sindaco di Lione", "initiator")]),
        ("Alla sua costituzione si arrivò nel 1992 a Genova, su proposta di Lione.", "1992", GENOVA,
         [("Lione", "initiator")]),
        ("Alla nascita del Forum si è giunti a Genova nel maggio 1992.", "1992-05", GENOVA, []),
        ("Alla fondazione del museo si giunse nel 1992 a Genova.", None, None, []),
        ("Alla fondazione contribuirono nel 1992 i Comuni di Genova e Lione.", None, None, []),
        ("Alla fondazione si giungerà nel 2031.", None, None, []),
    ],
)  # fmt: skip
def test_come_to(sentence: str, founded: str | None, place: str | None, founders: list[tuple[str, str]]) -> None:
    """`Alla fondazione, avvenuta a X nel 1992, si giunse su iniziativa di Y`; not what others did for it."""
    found = tables(PAGE.format(sentence), "networks_list")
    assert cells(found["networks"], "founded_edtf", "founded_place_id") == [(founded, place)]
    assert cells(found["network_founders"], "founder", "role") == founders


@pytest.mark.parametrize(
    ("sentence", "founders"),
    [
        ("Nasce a Genova nel 1992, quando il Sindaco di Lione ne prende l'iniziativa con il sostegno del Consiglio "
         "d'Europa; promuove scambi.", [("Consiglio d'Europa", "supporter"), ("Sindaco di Lione", "initiator")]),
        ("È nato nel 1992, dopo che i Sindaci di Lione e di Osaka ne avevano preso l'iniziativa.",
         [("Sindaco di Lione", "initiator"), ("Sindaco di Osaka", "initiator")]),
        ("Nacque nel 1992, quando Lione e Osaka ne lanciarono l'idea.", [("Lione", "initiator"), ("Osaka", "initiator")]),
        ("È stato fondato nel 1992: ne prese l'iniziativa il Comune di Lione.", [("Lione", "initiator")]),
        ("È nato nel 1992. La città di Osaka se ne fece promotrice.", [("Osaka", "initiator")]),
        ("Pubblica una rivista: il Sindaco di Lione ne prese l'iniziativa nel 1992.", []),
        ("Nel 1992 cura una mostra sul mare. Il Sindaco di Lione ne prese l'iniziativa.", []),
        ("È nato nel 1992, quando il Sindaco di Lione non ne aveva ancora preso l'iniziativa.", []),
    ],
)  # fmt: skip
def test_who_took_the_initiative(sentence: str, founders: list[tuple[str, str]]) -> None:
    """`Nasce nel 1992, quando X ne prende l'iniziativa`; not that of a magazine or a show."""
    assert cells(tables(PAGE.format(sentence), "networks_list")["network_founders"], "founder", "role") == founders
