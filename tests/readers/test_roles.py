"""Organs with a name of their own, and what the publisher does in them."""

import pytest
from texts import OWN, about, cells, tables

ROLES = ("holder", "role", "body", "period_edtf")
TURIN, MAYOR = "Comune di Torino", "Sindaco di Torino"


@pytest.mark.parametrize(
    ("sentence", "rows"),
    [
        ("Il Comune di Torino presiede il Working Group Mobility.", [(TURIN, "chair", "Working Group Mobility", None)]),
        ("Torino co-presiede il Forum Cultura di EUROLAGHI.", [(TURIN, "co_chair", "Forum Cultura", None)]),
        (
            "Il Sindaco di Torino siede nel Comitato Esecutivo di EUROLAGHI.",
            [(MAYOR, "committee_member", "Comitato Esecutivo", None)],
        ),
        (
            "Il Sindaco è membro del Comitato Direttivo della rete.",
            [(MAYOR, "committee_member", "Comitato Direttivo", None)],
        ),
        (
            "Il Sindaco di Torino fa parte del Consiglio Direttivo di EUROLAGHI.",
            [(MAYOR, "committee_member", "Consiglio Direttivo", None)],
        ),
        ("Dal 2019 al 2021 Torino ha presieduto il Forum Ambiente.", [(TURIN, "chair", "Forum Ambiente", "2019/2021")]),
        ("Torino è vicepresidente del Comitato Esecutivo.", [(TURIN, "committee_member", "Comitato Esecutivo", None)]),
        (
            "Torino coordina il gruppo di lavoro su Mobilità e Trasporti.",
            [(TURIN, "chair", "Mobilità e Trasporti", None)],
        ),
        ("Torino guida la Task Force Clima.", [(TURIN, "chair", "Task Force Clima", None)]),
        (
            "Torino fa parte, insieme a Lione e Genova, del Consiglio Direttivo della rete.",
            [(TURIN, "committee_member", "Consiglio Direttivo", None)],
        ),
        (
            "Il Primo cittadino di Torino fa parte dal 2019 del Consiglio Direttivo.",
            [(MAYOR, "committee_member", "Consiglio Direttivo", "2019/..")],
        ),
        (
            "Alla rete aderisce il Sindaco di Torino, Anna Rossi, membro del Comitato Esecutivo.",
            [(MAYOR, "committee_member", "Comitato Esecutivo", None)],
        ),
        (
            "Torino siede nel Consiglio Direttivo (Board) dal 2016 e nel 2020 ha presieduto il Forum Ambiente.",
            [
                (TURIN, "chair", "Forum Ambiente", "2020"),
                (TURIN, "committee_member", "Consiglio Direttivo", "2016/.."),
            ],
        ),
        (
            "La Città metropolitana di Torino siede nel Comitato Esecutivo, il Comune di Torino presiede il Forum Arte.",
            [
                ("Città metropolitana di Torino", "committee_member", "Comitato Esecutivo", None),
                (TURIN, "chair", "Forum Arte", None),
            ],
        ),
        (
            "Il personale di EUROLAGHI che cura il Green Deal Lab è oggi ospitato nei locali della Città di Torino.",
            [(TURIN, "host", "Green Deal Lab", None)],
        ),
        (
            "L'osservatorio sulle acque della rete è ospitato presso gli uffici del Comune di Torino.",
            [(TURIN, "host", "osservatorio sulle acque", None)],
        ),
        ("Torino presiede EUROLAGHI dal 2022.", [(TURIN, "chair", None, "2022/..")]),
        ("Torino ospita il segretariato europeo di EUROLAGHI.", [(TURIN, "host", "segretariato europeo", None)]),
        (
            "La Città di Torino partecipa, in qualità di partner, al progetto europeo Acque presentato da EUROLAGHI.",
            [(TURIN, "project_partner", "Acque", None)],
        ),
        (
            "Torino è attiva nel Forum Mobilità e partecipa ai Working Group Housing, Culture e Water.",
            [
                (TURIN, "participant", name, None)
                for name in ("Forum Mobilità", "Working Group Culture", "Working Group Housing", "Working Group Water")
            ],
        ),
        (
            "L'Ufficio Relazioni Internazionali coordina la partecipazione di Torino alla rete EUROLAGHI.",
            [("Ufficio Relazioni Internazionali", "coordinator", None, None)],
        ),
        (
            "Il Settore Politiche giovanili del Comune di Torino segue la partecipazione della città alla rete "
            "EUROLAGHI e partecipa al gruppo di lavoro Sport.",
            [
                ("Settore Politiche giovanili", "coordinator", None, None),
                ("Settore Politiche giovanili", "participant", "gruppo di lavoro Sport", None),
            ],
        ),
        (
            "La partecipazione della Città è seguita dall'Ufficio Laghi del Servizio Ambiente.",
            [("Ufficio Laghi", "coordinator", None, None)],
        ),
        (
            "Il Dipartimento Ambiente - Servizio Acque coordina la partecipazione della città alla rete EUROLAGHI.",
            [("Servizio Acque", "coordinator", None, None)],
        ),
        ("Referente comunale per EUROLAGHI è l'Ufficio Laghi.", [("Ufficio Laghi", "coordinator", None, None)]),
        ("Della partecipazione alla rete si occupa l'Ufficio Laghi.", [("Ufficio Laghi", "coordinator", None, None)]),
        (
            "Torino ha presieduto fino al 2021 il Forum Cultura e partecipa al Forum Ambiente.",
            [(TURIN, "chair", "Forum Cultura", "../2021"), (TURIN, "participant", "Forum Ambiente", None)],
        ),
        ("L'adesione alla rete è affidata all'Ufficio Laghi.", [("Ufficio Laghi", "coordinator", None, None)]),
        (
            "Torino presiede il Forum Cultura. Dal 2016 al 2019 ha co-presieduto anche il Forum Ambiente.",
            [(TURIN, "chair", "Forum Cultura", None), (TURIN, "co_chair", "Forum Ambiente", "2016/2019")],
        ),
        ("Il Sindaco di Torino l'ha presieduta dal 2004 al 2009.", [(MAYOR, "chair", None, "2004/2009")]),
        ("Dal 2004 al 2009 la rete è stata presieduta dal Sindaco di Torino.", [(MAYOR, "chair", None, "2004/2009")]),
        ("La Task Force Clima è presieduta dal Sindaco di Torino.", [(MAYOR, "chair", "Task Force Clima", None)]),
        ("Alla guida della rete c'è dal 2022 il Sindaco di Torino.", [(MAYOR, "chair", None, "2022/..")]),
        ("La presidenza è oggi di Torino.", [(TURIN, "chair", None, None)]),
        ("Torino ne è presidente dal 2021.", [(TURIN, "chair", None, "2021/..")]),
        ("Torino è capofila del gruppo di lavoro Acqua.", [(TURIN, "chair", "gruppo di lavoro Acqua", None)]),
        ("Nel Comitato Esecutivo siede Torino.", [(TURIN, "committee_member", "Comitato Esecutivo", None)]),
        (
            "Membro del Comitato Direttivo, il Sindaco di Torino ha presieduto nel 2020 la Task Force Clima.",
            [(MAYOR, "chair", "Task Force Clima", "2020"), (MAYOR, "committee_member", "Comitato Direttivo", None)],
        ),
        (
            "Torino è stata membro del Comitato Esecutivo dal 2010 al 2014.",
            [(TURIN, "committee_member", "Comitato Esecutivo", "2010/2014")],
        ),
        (
            "Torino è entrata nella rete nel 2008 e dal 2022 siede nel Consiglio Direttivo.",
            [(TURIN, "committee_member", "Consiglio Direttivo", "2022/..")],
        ),
        (
            "Torino è entrata nella rete, con deliberazione del Consiglio comunale, e siede nel Comitato Esecutivo.",
            [(TURIN, "committee_member", "Comitato Esecutivo", None)],
        ),
        (
            "Il Sindaco non è tra i fondatori ma siede nel Comitato Direttivo di EUROLAGHI.",
            [(MAYOR, "committee_member", "Comitato Direttivo", None)],
        ),
        (
            "Torino non presiede più il Working Group Food, è attiva nel Forum Cultura.",
            [(TURIN, "participant", "Forum Cultura", None)],
        ),
        ("Torino valuta di ospitare il segretariato di EUROLAGHI.", []),
        (
            "Nel corso del 2020 la Task Force delle Città per una Ripresa Verde è stata presieduta dal Sindaco di Torino.",
            [(MAYOR, "chair", "Task Force delle Città per una Ripresa Verde", "2020")],
        ),
        ("A presiedere la rete è il Sindaco di Torino.", [(MAYOR, "chair", None, None)]),
        (
            "Il gruppo di lavoro Acqua, alla cui guida c'è Torino, si riunisce due volte l'anno.",
            [(TURIN, "chair", "gruppo di lavoro Acqua", None)],
        ),
        ("Torino fa parte del gruppo di lavoro Acqua.", [(TURIN, "participant", "gruppo di lavoro Acqua", None)]),
        ("Torino è uno dei membri del Comitato Esecutivo.", [(TURIN, "committee_member", "Comitato Esecutivo", None)]),
        (
            "Il Comitato Esecutivo è composto da Lione, Gand e Torino.",
            [(TURIN, "committee_member", "Comitato Esecutivo", None)],
        ),
        ("La rete è composta da Lione, Gand e Torino.", []),
        ("La segreteria della rete ha sede presso il Comune di Torino.", [(TURIN, "host", "segreteria", None)]),
        ("L'Ufficio Laghi è il referente per la rete EUROLAGHI.", [("Ufficio Laghi", "coordinator", None, None)]),
        ("Il Sindaco di Torino, presidente di EUROLAGHI dal 2020, è qui.", [(MAYOR, "chair", None, "2020/..")]),
        ("Il Sindaco di Torino ha incontrato la presidente della rete.", []),
        ("La presidenza della rete è di Lione, che l'ha ricevuta da Torino.", []),
        ("Torino è partner del progetto Lacus di EUROLAGHI.", [(TURIN, "project_partner", "Lacus", None)]),
        ("La rete è presieduta da Lione e conta Torino tra i membri.", []),
        ("Nel Comitato Esecutivo siedono Lione e Gand; Torino è stata sentita.", []),
        ("Il segretariato della rete è ospitato dal Comune di Torino.", [(TURIN, "host", "segretariato", None)]),
        (
            "Il coordinamento della partecipazione a EUROLAGHI spetta all'Ufficio Laghi.",
            [("Ufficio Laghi", "coordinator", None, None)],
        ),
        (
            "L'Ufficio Laghi, al quale è affidato il coordinamento della partecipazione di Torino a EUROLAGHI, risponde.",
            [("Ufficio Laghi", "coordinator", None, None)],
        ),
        (
            "Torino ospita dal 2020 l'osservatorio sulle acque interne.",
            [(TURIN, "host", "osservatorio sulle acque interne", "2020/..")],
        ),
        (
            "Torino prende parte inoltre al gruppo di lavoro Sport.",
            [(TURIN, "participant", "gruppo di lavoro Sport", None)],
        ),
        (
            "Il Comune, socio dal 1999, presiede la Task Force Clima.",
            [(TURIN, "chair", "Task Force Clima", None)],
        ),
        (
            "Torino co-presiede, nel Forum Cultura, il gruppo di lavoro Sport.",
            [(TURIN, "co_chair", "gruppo di lavoro Sport", None)],
        ),
        (
            "Il Sindaco di Torino, che ne è stato tra i fondatori nel 2018, è oggi membro del Comitato Direttivo.",
            [("Sindaco di Torino", "committee_member", "Comitato Direttivo", None)],
        ),
        (
            "Torino co-presiede il gruppo di lavoro Patrimonio e comunità.",
            [(TURIN, "co_chair", "gruppo di lavoro Patrimonio e comunità", None)],
        ),
        ("Il Comune prende parte alla Task Force Clima.", [(TURIN, "participant", "Task Force Clima", None)]),
        (
            "Torino siede nel Comitato Esecutivo, che ha presieduto nel 2021.",
            [(TURIN, "chair", "Comitato Esecutivo", "2021"), (TURIN, "committee_member", "Comitato Esecutivo", None)],
        ),
        (
            "Torino partecipa al gruppo di lavoro Sport e nel biennio 2021-2022 lo ha presieduto.",
            [
                (TURIN, "chair", "gruppo di lavoro Sport", "2021/2022"),
                (TURIN, "participant", "gruppo di lavoro Sport", None),
            ],
        ),
        (
            "Torino partecipa al gruppo di lavoro Sport della rete e nel 2021 l'ha presieduta.",
            [(TURIN, "chair", None, "2021"), (TURIN, "participant", "gruppo di lavoro Sport", None)],
        ),
        (
            "Torino siede dal 2019 nel Comitato Esecutivo.",
            [(TURIN, "committee_member", "Comitato Esecutivo", "2019/..")],
        ),
    ],
)
def test_roles(sentence: str, rows: list[tuple[str, str, str | None, str | None]]) -> None:
    """Who does what in which organ, and when."""
    assert about(sentence, "roles", *ROLES) == rows


@pytest.mark.parametrize(
    "sentence",
    [
        "Lione presiede il Forum Cultura.",
        "Il Sindaco di Lione presiede il Comitato Esecutivo.",
        "Torino intende presiedere il Forum Cultura.",
        "Torino si candida a guidare il Forum Cultura.",
        "Torino non presiede il Forum Cultura.",
        "Torino presiederà il Forum Cultura nel 2027.",
        "Torino co-presiederà il Forum Cultura.",
        "Il Sindaco di Torino siederà dal 2027 nel Comitato Esecutivo.",
        "Il Comitato Esecutivo si riunisce due volte l'anno.",
        "Torino ospita ogni anno numerosi convegni.",
        "Il 15° Forum annuale si terrà a Torino.",
        "Torino ha ospitato l'assemblea di EUROLAGHI nel 2016.",
        "Il Sindaco ha incontrato Anna Rossi, membro del Comitato Esecutivo di EUROLAGHI.",
    ],
)
def test_what_is_no_role_of_the_publisher(sentence: str) -> None:
    """Another city's, wished for, denied, still to come, or only a meeting."""
    assert about(sentence, "roles", *ROLES) == []


@pytest.mark.parametrize(
    ("sentence", "rows"),
    [
        ("La rete assegna ogni anno i Lake City Awards.", [("Lake City Awards", "award")]),
        ("Lione presiede il Forum Cultura.", [("Forum Cultura", "forum")]),
        ("Il Comitato Esecutivo si riunisce due volte l'anno.", [("Comitato Esecutivo", "committee")]),
        ("La rete ha istituito la Task Force Clima.", [("Task Force Clima", "task_force")]),
        ("La rete dispone di cinque forum tematici e dodici gruppi di lavoro.", []),
        ("Il forum annuale si tiene a Lione.", []),
        ("La rete assegna ogni anno il Lake Water Prize.", [("Lake Water Prize", "award")]),
        (
            "Lione guida il gruppo di lavoro Difesa delle coste e il Comune lo segue.",
            [("gruppo di lavoro Difesa delle coste", "working_group")],
        ),
        (
            "Lione siede nel gruppo di lavoro Piazze in festa della rete.",
            [("gruppo di lavoro Piazze in festa", "working_group")],
        ),
        ("Lione siede nel Consiglio di Amministrazione del Forum.", [("Consiglio di Amministrazione", "committee")]),
        ("Lione siede nel gruppo di lavoro Acque del Forum.", [("gruppo di lavoro Acque", "working_group")]),
        (
            "Torino segue i gruppi di lavoro sulle Acque, sull'Energia e su Coste e Porti.",
            [("Acque", "working_group"), ("Coste e Porti", "working_group"), ("Energia", "working_group")],
        ),
        ("La rete scrive al Comitato delle Regioni e alla Commissione europea.", []),
        (
            "La rete dispone di tre forum tematici (coste, pesca e acque interne).",
            [("Forum acque interne", "forum"), ("Forum coste", "forum"), ("Forum pesca", "forum")],
        ),
        (
            "La rete lavora con due gruppi di lavoro: clima e energia, porti e rive.",
            [("gruppo di lavoro clima e energia", "working_group"), ("gruppo di lavoro porti e rive", "working_group")],
        ),
        (
            "Vi sono più forum (coste, pesca). Lione guida il Forum della Pesca.",
            [("Forum coste", "forum"), ("Forum della Pesca", "forum")],
        ),
        (
            "Vi sono due forum (coste, ambiente). Lione guida il Forum Environment e il Forum dell'Ambiente.",
            [("Forum Environment", "forum"), ("Forum coste", "forum")],
        ),
        ("La rete ha dodici gruppi di lavoro (dal 2012, con oltre 100 esperti).", []),
        ("La rete ha due forum (che si riuniscono a Lione, e uno a Parigi).", []),
    ],
)
def test_organs(sentence: str, rows: list[tuple[str, str]]) -> None:
    """Named organs make rows; unnamed ones are only counted."""
    assert about(sentence, "network_bodies", "body", "kind") == rows


@pytest.mark.parametrize(
    ("line", "holders"),
    [("Ufficio Reti europee", ["Ufficio Reti europee"]), ("Che cosa facciamo", [])],
)
def test_an_office_acts_in_the_lines_below_its_name(line: str, holders: list[str]) -> None:
    """ "Ufficio Reti" on a line of its own, "Coordina la partecipazione di Torino" below it."""
    text = (
        f"Relazioni internazionali\n\n{OWN}\n\n{line}\n\n"
        "Coordina la partecipazione di Torino alla rete EUROLAGHI, di cui il Comune è membro dal 2011.\n"
    )
    assert cells(tables(text)["roles"], *ROLES) == [(holder, "coordinator", None, None) for holder in holders]
