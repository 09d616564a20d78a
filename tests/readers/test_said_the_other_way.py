"""What is told of a network with its words in another order, or by another verb of the same sense."""

import pytest
from texts import about


@pytest.mark.parametrize(
    ("sentence", "holder", "since"),
    [
        ("Del Comitato Direttivo (Steering Committee) è componente il Sindaco di Torino.", "Sindaco di Torino", None),
        ("Del suo Comitato Direttivo è parte dal 2019 il Comune di Torino.", "Comune di Torino", "2019/.."),
        ("Del Comitato Direttivo sono componenti il Sindaco di Torino e Lione.", "Sindaco di Torino", None),
        ("Del Comitato Direttivo ha fatto parte nel 2020 il Comune di Torino.", "Comune di Torino", "2020"),
        (
            "Del Comitato Direttivo è stato membro, nel triennio 2018-2020, il Sindaco di Torino.",
            "Sindaco di Torino",
            "2018/2020",
        ),
        ("Del Comitato Direttivo il Sindaco di Torino è componente dal 2019.", "Sindaco di Torino", "2019/.."),
        ("Membro del Comitato Direttivo è anche il Comune di Torino.", "Comune di Torino", None),
        ("Nel Comitato Direttivo ha un seggio il Comune di Torino.", "Comune di Torino", None),
        ("Del Comitato Direttivo non è componente il Sindaco di Torino.", None, None),
        ("Del Comitato Direttivo potrebbe essere componente il Sindaco di Torino.", None, None),
        (
            "Del Comitato Direttivo è componente la Sindaca di Lione, che il Sindaco di Torino ha incontrato.",
            None,
            None,
        ),
        ("Del Comitato Direttivo è componente Lione; il Sindaco di Torino ha chiesto di entrarvi.", None, None),
    ],
)
def test_of_which_committee_who_is_a_member(sentence: str, holder: str | None, since: str | None) -> None:
    expected = [(holder, "committee_member", "Comitato Direttivo", since)] if holder else []
    assert about(sentence, "roles", "holder", "role", "body", "period_edtf") == expected


@pytest.mark.parametrize(
    ("clause", "roles"),
    [
        ("del Gruppo di lavoro Mense è presidente Lione.", []),
        ("del Gruppo di lavoro Mense è presidente.", [("chair", "Gruppo di lavoro Mense")]),
        ("del Comitato Direttivo fa parte.", [("committee_member", "Comitato Direttivo")]),
        ("del Comitato Direttivo fa parte Lione.", []),
    ],
)
def test_who_is_named_behind_the_verb_of_the_second_clause(clause: str, roles: list[tuple[str, str]]) -> None:
    told = about(f"Torino partecipa al Gruppo di lavoro Acque; {clause}", "roles", "role", "body")
    assert told == sorted([("participant", "Gruppo di lavoro Acque"), *roles])


_HOST = ("Comune di Torino", "host")


@pytest.mark.parametrize(
    ("sentence", "hosted"),
    [
        (
            "Gli uffici del Comune di Torino accolgono lo staff di EUROLAGHI di cui si compongono il Green Deal Lab e il"
            " Food Hub.",
            ["Food Hub", "Green Deal Lab"],
        ),
        (
            "Il Comune di Torino ospita lo staff della rete, di cui fanno parte il Green Deal Lab e il Food Hub.",
            ["Food Hub", "Green Deal Lab"],
        ),
        ("Il Comune di Torino ha accolto lo staff della rete che forma il Green Deal Lab.", ["Green Deal Lab"]),
        ("I locali del Comune di Torino accolgono la segreteria tecnica di EUROLAGHI.", ["segreteria tecnica"]),
        ("Gli uffici del Comune di Gent accolgono lo staff di EUROLAGHI.", []),
        ("Gli uffici del Comune di Torino accoglieranno lo staff di EUROLAGHI.", []),
        ("Gli uffici del Comune di Torino accolgono chi chiede notizie sullo staff di EUROLAGHI.", []),
        ("Gli uffici del Comune di Torino accolgono i cittadini che incontrano lo staff di EUROLAGHI.", []),
        ("Gli uffici della rete hanno accolto lo staff del Comune di Torino.", []),
    ],
)
def test_whose_offices_take_in_a_networks_staff(sentence: str, hosted: list[str]) -> None:
    assert about(sentence, "roles", "holder", "role", "body") == [(*_HOST, body) for body in hosted]
