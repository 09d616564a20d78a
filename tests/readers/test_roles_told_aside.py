"""Roles told beside what else somebody does: what the mayor was, what is hosted told first, what two cities share."""

import pytest
from texts import cells, tables

PAGE = "Reti di città\n\nEUROLAGHI\nEUROLAGHI è una rete europea di città di lago. {}\n"


def _roles(sentence: str) -> list[tuple[object, ...]]:
    return cells(tables(PAGE.format(sentence), "networks_list")["roles"], "holder", "role", "body", "period_edtf")


SITS = ("Sindaco di Torino", "committee_member", "Comitato Direttivo", None)


@pytest.mark.parametrize(
    ("aside", "period"),
    [
        (", già presidente nel biennio 2020-2021 della Task Force Acque,", "2020/2021"),
        (", già presidente della Task Force Acque nel biennio 2020-2021,", "2020/2021"),
        (", già presidente dal 2018 al 2020 della Task Force Acque,", "2018/2020"),
        (" (già presidente nel 2020 della Task Force Acque)", "2020"),
        (", Paolo Bianchi, già presidente nel 2020 della Task Force Acque,", "2020"),
        (", presidente dal 2020 della Task Force Acque,", "2020/.."),
    ],
)
def test_what_the_mayor_was_with_its_years(aside: str, period: str) -> None:
    chair = ("Sindaco di Torino", "chair", "Task Force Acque", period)
    assert _roles(f"Il Sindaco di Torino{aside} siede nel Comitato Direttivo.") == [chair, SITS]


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("Già presidente nel 2020 della Task Force Acque, il Sindaco di Torino siede nel Comitato Direttivo.",
         [("Sindaco di Torino", "chair", "Task Force Acque", "2020"), SITS]),
        ("Torino, già membro nel triennio 2018-2020 del Comitato Direttivo, presiede la Task Force Acque.",
         [("Comune di Torino", "chair", "Task Force Acque", None),
          ("Comune di Torino", "committee_member", "Comitato Direttivo", "2018/2020")]),
        ("Il Sindaco di Torino, già presidente della Task Force Acque, siede nel Comitato Direttivo.", [SITS]),
        ("Il Sindaco di Torino, candidato presidente nel 2020 della Task Force Acque, siede nel Comitato Direttivo.",
         [SITS]),
        ("Il Sindaco di Torino ha incontrato Anna Rossi, già presidente nel 2020 della Task Force Acque.", []),
        ("Il Sindaco di Torino ha incontrato Anna Rossi, presidente dal 2020 della Task Force Acque.", []),
        ("Il Sindaco di Torino è membro del Comitato Direttivo, presidente dal 2020 della Task Force Acque.",
         [("Sindaco di Torino", "chair", "Task Force Acque", "2020/.."),
          ("Sindaco di Torino", "committee_member", "Comitato Direttivo", None)]),
        ("La Sindaca di Lione, già presidente nel 2020 della Task Force Acque, siede nel Comitato Direttivo.", []),
    ],
)  # fmt: skip
def test_who_was_it_and_who_was_not(sentence: str, roles: list[tuple[object, ...]]) -> None:
    assert _roles(sentence) == roles


@pytest.mark.parametrize(
    ("sentence", "hosted"),
    [
        ("È inoltre ospitato dal Comune di Torino, presso i propri uffici, lo staff di EUROLAGHI che compone il Lago Lab.",
         ["Lago Lab"]),
        ("È ospitato dal Comune di Torino lo staff che cura il Lago Lab e il Porto Lab.", ["Lago Lab", "Porto Lab"]),
        ("Sono ospitati dal Comune di Torino, nei propri locali, gli uffici di EUROLAGHI che compongono il Lago Lab.",
         ["Lago Lab"]),
        ("Viene ospitata dalla Città di Torino la segreteria tecnica della rete.", ["segreteria tecnica"]),
        ("Negli uffici del Comune di Torino è ospitato lo staff di EUROLAGHI che compone il Lago Lab.", ["Lago Lab"]),
        ("Presso il Comune di Torino ha sede il segretariato europeo.", ["segretariato europeo"]),
        ("È inoltre ospitato dal Comune di Torino un convegno di EUROLAGHI.", []),
        ("Non è ospitato dal Comune di Torino lo staff di EUROLAGHI che compone il Lago Lab.", []),
        ("Sarà ospitato dal Comune di Torino lo staff di EUROLAGHI che compone il Lago Lab.", []),
        ("È ospitato dal Comune di Lione lo staff di EUROLAGHI che compone il Lago Lab.", []),
        ("Presso il Comune di Lione ha sede il segretariato europeo, di cui Torino è socia.", []),
    ],
)  # fmt: skip
def test_what_is_hosted_told_behind_who_hosts_it(sentence: str, hosted: list[str]) -> None:
    assert _roles(sentence) == [("Comune di Torino", "host", body, None) for body in hosted]


GROUP, FORUM = (
    ("Comune di Torino", "co_chair", "Working Group Vela"),
    ("Comune di Torino", "participant", "Forum Sport"),
)


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        (
            "Nel Forum Sport, all'interno del quale è attivo, il Comune co-presiede il Working Group Vela.",
            [GROUP, FORUM],
        ),
        ("Nel Forum Sport, dove è attiva, Torino co-presiede il Working Group Vela.", [GROUP, FORUM]),
        ("Nel Forum Sport, al quale partecipa, la Città co-presiede il Working Group Vela.", [GROUP, FORUM]),
        ("Torino lavora al Forum Sport, in cui è attiva, e co-presiede il Working Group Vela.", [GROUP, FORUM]),
        ("Nel Forum Sport, dove è attiva Lione, il Comune co-presiede il Working Group Vela.", [GROUP]),
        ("Nel Forum Sport, dove è attivo il Comune di Lione, Torino co-presiede il Working Group Vela.", [GROUP]),
        ("Torino è stata a Lione. Nel Forum Sport, dove è attivo, il Comune di Lione presiede un gruppo.", []),
    ],
)
def test_where_one_acts_told_in_a_relative_clause(sentence: str, roles: list[tuple[object, ...]]) -> None:
    assert _roles(sentence) == [(*role, None) for role in roles]


@pytest.mark.parametrize(
    "sentence",
    [
        "In particolare, il Comune di Torino condivide con la città di Gand la presidenza del Working Group Vela.",
        "Torino condivide la presidenza del Working Group Vela con Gand.",
        "Il Comune di Torino condivide con Gand e Lione la guida del Working Group Vela.",
        "Torino esercita insieme a Lione la presidenza del Working Group Vela.",
        "Torino detiene la presidenza del Working Group Vela insieme a Lione.",
        "La presidenza del Working Group Vela è condivisa dal Comune di Torino con la città di Gand.",
        "La presidenza del Working Group Vela è oggi condivisa tra il Comune di Torino e Gand.",
    ],
)
def test_a_presidency_shared_with_another_city(sentence: str) -> None:
    assert _roles(sentence) == [(*GROUP, None)]


def test_a_presidency_shared_since_when() -> None:
    shared = _roles("Dal 2021 Torino condivide con il Comune di Lione la presidenza del Working Group Vela.")
    assert shared == [(*GROUP, "2021/..")]


@pytest.mark.parametrize(
    ("sentence", "roles"),
    [
        ("Torino condivide con Gand i materiali del Working Group Vela.", []),
        ("Lione condivide con Gand la presidenza del Working Group Vela.", []),
        ("Torino non condivide più con Gand la presidenza del Working Group Vela.", []),
        ("Torino detiene la presidenza del Working Group Vela.",
         [("Comune di Torino", "chair", "Working Group Vela", None)]),
        ("Il Sindaco di Torino siede nel Comitato Direttivo con Lione e Gand.", [SITS]),
    ],
)  # fmt: skip
def test_what_is_not_shared(sentence: str, roles: list[tuple[object, ...]]) -> None:
    assert _roles(sentence) == roles
