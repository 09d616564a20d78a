"""What a network is for and whom it gathers, told in a sentence of their own; where it has its seat, told by the way."""

import pytest
from texts import cells, tables

PAGE = "Le reti di Torino\n\nPolinet\nPolinet è una rete di 80 città. {}\n"


@pytest.mark.parametrize(
    ("sentence", "theme"),
    [
        ("L'iniziativa si prefigge di tutelare la pace.", "pace"),
        ("La rete mira a ridurre i cambiamenti climatici.", "cambiamenti-climatici"),
        ("Il suo scopo è tutelare la pace.", "pace"),
        ("La sua missione principale consiste nel promuovere la cultura.", "cultura"),
        ("Scopo della rete è promuovere la cultura.", "cultura"),
        ("L'obiettivo è promuovere la cultura.", "cultura"),
        ("Ha come obiettivo la pace.", "pace"),
        ("Collabora con la FAO, che si propone di promuovere la cultura.", None),
        ("Torino si propone di ospitare un convegno sulla cultura.", None),
        ("La conferenza di Gent si propone di discutere di pace.", None),
        ("La rete ha lanciato una campagna che mira a tutelare la pace.", None),
        ("Nel 2021 ha lanciato una campagna; il suo obiettivo è la pace.", None),
        ("Nel 2020 il Comune di Torino ha ospitato un convegno. L'obiettivo è parlare di pace.", None),
    ],
)
def test_a_purpose_in_a_sentence_of_its_own(sentence: str, theme: str | None) -> None:
    """`L'iniziativa si prefigge di`, `Il suo scopo è`; not the purpose of another body, a campaign, a conference."""
    assert cells(tables(PAGE.format(sentence), "networks_list")["networks"], "theme_id") == [(theme,)]


@pytest.mark.parametrize(
    ("sentence", "scope"),
    [
        ("Vi prendono parte 23 città africane ed europee.", "interregional"),
        ("Oggi ne fanno parte 40 Comuni italiani.", "national"),
        ("Vi aderiscono 140 città europee e 20 università.", "european"),
        ("Nel 2020 Torino ha ospitato un convegno: vi hanno partecipato 20 esperti europei.", None),
        ("La sua assemblea si riunisce a Lione e vi partecipano osservatori internazionali.", None),
        ("Vi hanno aderito imprese di consulenza internazionali.", None),
    ],
)
def test_the_reach_of_those_who_take_part(sentence: str, scope: str | None) -> None:
    """`Vi prendono parte 23 città africane ed europee`; not experts, observers, companies."""
    assert cells(tables(PAGE.format(sentence), "networks_list")["networks"], "scope") == [(scope,)]


@pytest.mark.parametrize(
    ("sentence", "seat"),
    [
        ("È un'associazione che nacque nel 1996 a Genova e che ha a Lione la propria sede legale.", "2996944"),
        ("Nata a Genova nel 1994, la rete ha oggi a Lione (Francia) la sede centrale ed è aperta a tutti.", "2996944"),
        ("La rete, che riunisce 20 città e che dal 2010 ha a Lione la sede, promuove il mare.", "2996944"),
        ("Collabora con l'UNESCO, che ha a Lione la propria sede.", None),
        ("Riunisce porti; ha a Lione, ogni anno, la sua assemblea.", None),
        ("La rete nacque a Genova, dove il Comune di Torino ha a Lione la propria sede.", None),
    ],
)
def test_a_seat_told_behind_its_town(sentence: str, seat: str | None) -> None:
    """`nacque a X e che ha a Y la propria sede`; not the seat of another body."""
    assert cells(tables(PAGE.format(sentence), "networks_list")["networks"], "headquarters_place_id") == [(seat,)]


@pytest.mark.parametrize(
    ("sentence", "founders", "founded"),
    [
        ("Nel novembre 2018 Torino ha fondato, con Lione e Genova, questa rete internazionale di città.",
         ["Genova", "Lione", "Torino"], "2018-11"),
        ("Nel 2016 Torino ha fondato insieme a Lione e Genova questa rete di città.", ["Genova", "Lione", "Torino"], "2016"),
        ("Nel 2017 Torino ha fondato, con Polinet, una biblioteca.", [], None),
        ("Nel 2017 Torino ha fondato, con Lione e Genova, una biblioteca.", [], None),
        ("Nel 2017 Torino ha fondato con Lione una biblioteca che la rete sostiene.", [], None),
    ],
)  # fmt: skip
def test_founded_with_others(sentence: str, founders: list[str], founded: str | None) -> None:
    """`Torino ha fondato, con Lione e Genova, questa rete`: the network spoken of; not a library."""
    found = tables(PAGE.format(sentence), "networks_list")
    assert [name for (name,) in cells(found["network_founders"], "founder")] == founders
    assert cells(found["networks"], "founded_edtf") == [(founded,)]
