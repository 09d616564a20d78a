"""Who stands behind the verb or in another clause: roles told of the group first, past roles of present members."""

import pytest
from texts import cells, tables

PAGE = "Reti di città\n\nEUROLAGHI\nEUROLAGHI (EL) è una rete europea di città di lago.\n\n{}\n"
MILAN, ROLE = "Comune di Milano", ("holder", "role", "body")


def of(text: str, table: str, *columns: str, publisher: str = MILAN) -> list[tuple[object, ...]]:
    """Some columns of a table of a page of networks."""
    return cells(tables(PAGE.format(text), "networks_list", publisher)[table], *columns)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Al gruppo di lavoro Accoglienza della Rete partecipa l'Ufficio Pace.",
         [("Ufficio Pace", "participant", "gruppo di lavoro Accoglienza")]),
        ("Del gruppo di lavoro Sponde fa parte, dal 2019, la città.",
         [(MILAN, "participant", "gruppo di lavoro Sponde")]),
        ("Al gruppo di lavoro Sponde partecipa il Comune.", [(MILAN, "participant", "gruppo di lavoro Sponde")]),
        ("Al Comitato Direttivo partecipa il Sindaco.",
         [("Sindaco di Milano", "committee_member", "Comitato Direttivo")]),
        ("Al gruppo di lavoro Sponde partecipano 40 città, tra cui Lione.", []),
        ("Al gruppo di lavoro Sponde partecipa Lione e non il Comune.", []),
        ("Del Comitato Esecutivo fanno parte Lione e Vienna, mentre ai gruppi partecipa anche il Comune.", []),
        ("Oggi è il Servizio Salute a coordinare la partecipazione della città.",
         [("Servizio Salute", "coordinator", None)]),
        ("A coordinare l'adesione provvede il Settore Cultura.", [("Settore Cultura", "coordinator", None)]),
        ("Il Sindaco di Torino presiede il Comitato Direttivo, il Sindaco di Milano siede nel Comitato Acque.",
         [("Sindaco di Milano", "committee_member", "Comitato Acque")]),
    ],
)  # fmt: skip
def test_roles_told_of_the_group_first(sentence: str, expected: list[tuple[object, ...]]) -> None:
    """`Al gruppo X partecipa l'Ufficio`, `È il Servizio a coordinare`; another mayor's chair is not ours."""
    assert of(f"EL ha sede a Lione. {sentence}", "roles", *ROLE) == expected


def test_towns_with_an_article_have_a_mayor_and_found_networks() -> None:
    """`Sindaco dell'Aquila`, `L'hanno fondata Gemona e L'Aquila`."""
    text = (
        "Valli Vive\nValli Vive è un'associazione nazionale di Comuni. L’hanno fondata, il 23 novembre 2010, Gemona "
        "del Friuli e L’Aquila. Il Sindaco dell’Aquila presiede il Comitato Direttivo."
    )
    publisher = "Comune dell'Aquila"
    assert ("founder", "2010-11-23") in of(text, "memberships", "status", "joined_edtf", publisher=publisher)
    assert of(text, "roles", *ROLE, publisher=publisher) == [("Sindaco dell'Aquila", "chair", "Comitato Direttivo")]


@pytest.mark.parametrize(
    ("sentence", "joined"),
    [
        ("Milano ne fa parte dal 2018, ha presieduto dal 2021 al 2023 il Comitato Finanze.", ["2018"]),
        ("Milano ne fa parte dal 2003 e dal 2018 al 2021 è stata componente del Comitato tecnico.", ["2003"]),
        ("Milano ne fa parte dal 2018, e dal 2021 al 2023 ne ha presieduto il Comitato Finanze.", ["2018"]),
        ("Milano ne ha fatto parte dal 2018 al 2022 e ha ospitato due volte l'assemblea.", []),
        ("Milano ha aderito dal 2018 al 2022.", []),
    ],
)  # fmt: skip
def test_a_role_that_ended_ends_no_membership(sentence: str, joined: list[str]) -> None:
    """`ne fa parte dal 2018, ha presieduto dal 2021 al 2023`; `ha fatto parte dal 2018 al 2022` does."""
    assert [each for (each,) in of(f"Da anni EL ha sede a Lione. {sentence}", "memberships", "joined_edtf")] == joined


@pytest.mark.parametrize(
    ("sentence", "founded"),
    [
        ("La collaborazione con EUROLAGHI è stata avviata nel 2015.", []),
        ("L'adesione a EUROLAGHI è nata nel 2016 da un incontro a Bari.", []),
        ("L'avvicinamento a EUROLAGHI era stato avviato in primavera: nel giugno 2023 ci si è visti a Kaunas.", []),
        ("Il gruppo di lavoro Scuola di EUROLAGHI è nato nel 2017 a Bari.", []),
        ("La presenza più antica è quella in EUROLAGHI, rete europea nata nel 1988.", ["1988"]),
        ("L'associazione di Comuni EUROLAGHI è nata nel 2012.", ["2012"]),
        ("La storia di EUROLAGHI nasce nel 2012.", ["2012"]),
    ],
)  # fmt: skip
def test_what_completes_another_noun_was_not_founded(sentence: str, founded: list[str]) -> None:
    """`La collaborazione con X è stata avviata` founds no network; `L'associazione di Comuni X è nata` does."""
    assert [each for (each,) in of(sentence, "networks", "founded_edtf") if each] == founded


def test_founders_of_two_kinds_and_who_is_worked_with() -> None:
    """`dal Comune di Lione e dalle città di X e Y`, `Per le attività di ricerca collabora con`."""
    text = (
        "Valli Vive\nValli Vive, fondata dal Comune di Lione insieme alle città di Barcellona e Tokyo, riunisce 148 "
        "città. Per le attività di ricerca collabora con la Fondazione Onde."
    )
    assert [each for (each,) in of(text, "network_founders", "founder")] == ["Barcellona", "Lione", "Tokyo"]
    assert ("works_with", "Fondazione Onde") in of(text, "network_relations", "relation", "object")
    ours = "Valli Vive\nValli Vive è una rete. Per la ricerca la città collabora con la Fondazione Onde."
    assert of(ours, "network_relations", "object") == []
