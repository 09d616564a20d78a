"""Memberships as pages state them, and what is no membership."""

import pytest
from texts import OWN, about, cells, tables

COLUMNS = ("member", "network_id", "status", "joined_edtf")
TURIN = ("Comune di Torino", "eurolaghi")


@pytest.mark.parametrize(
    ("sentence", "joined"),
    [
        ("Torino aderisce a EUROLAGHI dal 2011.", "2011"),
        ("Il Comune di Torino ha aderito a EUROLAGHI nel marzo 2011.", "2011-03"),
        ("Dal 2015 la Città di Torino fa parte di EUROLAGHI.", "2015"),
        ("Torino è entrata in EUROLAGHI nel 2008.", "2008"),
        ("Torino è entrata a far parte di EUROLAGHI il 3 maggio 2008.", "2008-05-03"),
        ("Torino si è unita a EUROLAGHI nel settembre del 2009.", "2009-09"),
        ("Torino è membro di EUROLAGHI dal 1998.", "1998"),
        ("Il Comune è socio di EUROLAGHI.", None),
        ("La Città ne fa parte dal 2003.", "2003"),
        ("La nostra città vi aderisce dal 2004.", "2004"),
        ("L'adesione di Torino alla rete risale al 2001.", "2001"),
        ("Il Comune partecipa alla rete EUROLAGHI.", None),
        ("Torino, che fa parte di EUROLAGHI dal 2010, ospita l'assemblea.", "2010"),
        ("EUROLAGHI, di cui Torino fa parte dal 2010, promuove la mobilità.", "2010"),
        ("Nel giugno 2011 Torino è diventata membro di EUROLAGHI.", "2011-06"),
        ("Torino è divenuta socia di EUROLAGHI nel 2014.", "2014"),
        ("Torino diventò socia di EUROLAGHI nel 1999.", "1999"),
        ("Il Comune ha formalmente aderito a EUROLAGHI il 4 aprile 2012.", "2012-04-04"),
        ("Torino aderì a EUROLAGHI nel 1998.", "1998"),
        ("Torino è entrata in EUROLAGHI in data 07/02/2013.", "2013-02-07"),
        ("Torino ha aderito nel 2016 alla rete.", "2016"),
        ("Adesione di Torino: maggio 2010.", "2010-05"),
        ("L'ingresso di Torino in EUROLAGHI risale al maggio 2010.", "2010-05"),
        ("È dal 2010 che Torino appartiene a EUROLAGHI.", "2010"),
        ("Risale al 2010 l'adesione a EUROLAGHI da parte del Comune di Torino.", "2010"),
        ("L'appartenenza di Torino alla rete risale al 2018.", "2018"),
        ("Membro dal 2015, Torino ne ospita gli incontri.", "2015"),
        ("Il Consiglio comunale ha ratificato l'adesione a EUROLAGHI il 4 luglio 2018.", "2018-07-04"),
        ("Torino ne è componente dal 2018.", "2018"),
        ("Dal marzo 2014 Torino prende parte a EUROLAGHI.", "2014-03"),
        ("Torino prende parte a EUROLAGHI a partire dal 2012.", "2012"),
        ("Torino (in EUROLAGHI dal maggio 2014) ospita gli incontri.", "2014-05"),
        ("Il Comune è socio di EUROLAGHI e dal 2018 presiede Urbanet.", None),
        ("Dal 2016 il Comune è socio di EUROLAGHI e dal 2018 non è più membro di Urbanet.", "2016"),
        ("Torino è socia ordinaria dell'associazione dal 2018.", "2018"),
        ("Torino, che non è più socia di ALDA, aderisce a EUROLAGHI dal 2016.", "2016"),
        ("Torino figura tra i soci dal 2018.", "2018"),
        ("Tra i membri figura dal 2004 anche Torino.", "2004"),
        ("Siamo membri della rete dal 2018.", "2018"),
        ("Dal 2018 siamo inoltre soci della rete.", "2018"),
        ("Vi siamo entrati nel 2018.", "2018"),
        ("Pur non essendo sul lago, Torino vi partecipa quale membro associato (dal 2017).", "2017"),
        ("L'ingresso dell'Ente risale al 14 marzo 2017.", "2017-03-14"),
        ("La data della nostra adesione è il 14 marzo 2017.", "2017-03-14"),
        ("L'adesione di Torino, deliberata nel 2016, è divenuta effettiva il 1° gennaio 2017.", "2017-01-01"),
        ("Torino è diventata la settantesima aderente il 3 marzo 2020.", "2020-03-03"),
        ("Torino è tra gli oltre 500 enti locali soci di EUROLAGHI.", None),
        ("Siamo già membri di EUROLAGHI e dal 2019 presiediamo il Comitato Acque.", None),
        ("Ne facciamo parte dal 2018.", "2018"),
        ("Torino è nella rete dal 2018.", "2018"),
        ("Torino è ufficialmente socia della rete dal 2018.", "2018"),
        ("Torino ha aderito a EUROLAGHI, iniziativa europea lanciata nel 2008 da Lione.", None),
        ("Torino, città membro dal 2018, ha ospitato l'assemblea.", "2018"),
        ("La rete, alla quale il Comune ha aderito nel 2018, conta 40 città.", "2018"),
        ("Torino è stata tra le prime città italiane ad aderire, nel 2007, alla rete europea EUROLAGHI.", "2007"),
        ("Torino, che presiede EUROLAGHI dal 2020, vi aderisce sin dalla fondazione.", None),
        ("Membro di EUROLAGHI dal maggio 2009, Torino ne ospita gli incontri.", "2009-05"),
        ("Torino ha fatto il suo ingresso in EUROLAGHI a maggio 2009.", "2009-05"),
        ("La rete, a cui Torino si è aggiunta nel 1990, conta 40 città.", "1990"),
        ("Il 3 maggio 2018 Torino ha firmato l'atto di adesione.", "2018-05-03"),
        ("Torino vi ha aderito il 2 giugno 2018; dal 2019 al 2021 ne ha presieduto il Comitato Acque.", "2018-06-02"),
        (
            "Con delibera il Comune ha approvato l'adesione alla rete, divenuta effettiva il 1° giugno 2018.",
            "2018-06-01",
        ),
    ],
)
def test_stated_memberships(sentence: str, joined: str | None) -> None:
    """Who belongs, and since when, in the words that offices use."""
    assert about(sentence, "memberships", *COLUMNS) == [(*TURIN, "member", joined)]


@pytest.mark.parametrize(
    ("sentence", "joined"),
    [
        ("Torino è tra i fondatori di EUROLAGHI.", None),
        ("Il Sindaco di Torino è membro fondatore di EUROLAGHI.", None),
        ("La rete è stata fondata nel 1986 da Lione, Torino e Rotterdam.", "1986"),
        ("Il Sindaco di Torino e il Sindaco di Lione hanno fondato EUROLAGHI nel giugno 1990.", "1990-06"),
    ],
)
def test_founders_are_members_since_the_founding(sentence: str, joined: str | None) -> None:
    """The publisher or its mayor among the founders."""
    assert about(sentence, "memberships", *COLUMNS) == [(*TURIN, "founder", joined)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Torino ha aderito a EUROLAGHI dal 1952 al 2007.",
        "Torino è stata membro di EUROLAGHI fino al 2010.",
        "Torino era socia di EUROLAGHI.",
        "Torino è uscita da EUROLAGHI nel 2012.",
        "Torino ha revocato la propria adesione a EUROLAGHI.",
        "Torino ha chiesto di aderire a EUROLAGHI.",
        "Torino intende aderire a EUROLAGHI.",
        "Torino si è candidata a entrare in EUROLAGHI.",
        "La Giunta ha proposto l'adesione a EUROLAGHI.",
        "Il Consiglio comunale ha deliberato di aderire a EUROLAGHI.",
        "La Giunta ha approvato la proposta di adesione di Torino a EUROLAGHI.",
        "È in corso la procedura di adesione a EUROLAGHI.",
        "Torino ha avviato il percorso di adesione a EUROLAGHI.",
        "Torino aderirà a EUROLAGHI nel 2026.",
        "Torino dovrà aderire a EUROLAGHI.",
        "Torino non fa parte di EUROLAGHI.",
        "La candidatura di Torino a EUROLAGHI è stata presentata nel 2020.",
        "Anche Lione ha aderito a EUROLAGHI.",
        "Il Comune di Genova fa parte di EUROLAGHI dal 2001.",
        "Il progetto è stato presentato a Torino da EUROLAGHI.",
        "Torino ha ospitato nel 2016 l'assemblea di EUROLAGHI.",
        "Torino ha partecipato a un incontro di EUROLAGHI.",
        "Torino ha lasciato nel 2012 EUROLAGHI.",
        "Torino è entrata in EUROLAGHI nel 2003. Nel 2012 ne è uscita.",
        "Torino aderisce a EUROLAGHI dal 2003, ma nel 2012 ha disdetto la propria adesione alla rete.",
        "Torino ha presentato domanda di adesione a EUROLAGHI.",
        "La Giunta ha deliberato nel 2019 l'adesione di Torino a EUROLAGHI.",
        "Il Consiglio ha autorizzato l'adesione di Torino alla rete.",
        "Nel 2010 vi ha aderito Lione.",
        "Nel 2010 ha aderito a EUROLAGHI la Città di Lione.",
        "Vi hanno aderito altre città nel 2011.",
        "Torino ha aderito nel 2016 al programma Acque Pulite.",
        "L'ingresso nella rete, ipotizzato in passato, non ha avuto seguito.",
        "L'Amministrazione lavorerà all'ingresso di Torino in EUROLAGHI.",
        "Tra i membri figura dal 2004 anche Lione.",
        "Torino non vi ha ancora aderito.",
        "Torino prende parte alla conferenza di EUROLAGHI.",
        "A Torino, come a Lione (in EUROLAGHI dal 2014), si tiene l'assemblea.",
        "Torino aderisce fino a dicembre 2021 a EUROLAGHI.",
        "L'Ufficio seguirà l'ingresso di Torino nella rete.",
        "Dal 2019 Lione fa parte della rete.",
    ],
)
def test_what_is_no_membership(sentence: str) -> None:
    """Past, asked for, proposed, only decided, denied, another city's, or a network merely named."""
    assert about(sentence, "memberships", *COLUMNS) == []


@pytest.mark.parametrize(
    ("sentence", "joined"),
    [
        ("Torino aderisce dal 2009 a EUROLAGHI e dal 2011 a Urbanet.", ["2009", "2011"]),
        ("Torino è entrata in EUROLAGHI nel 2009 e in Urbanet nel 2011.", ["2009", "2011"]),
        (
            "Torino fa parte dal 2009 di EUROLAGHI, nata a Berna nel 2003, e dal maggio 2011 di Urbanet.",
            ["2009", "2011-05"],
        ),
        ("Dal 2009 Torino aderisce a EUROLAGHI e Urbanet.", ["2009", "2009"]),
        ("Dal 2009 Torino è socia di EUROLAGHI e dal 2011 di Urbanet.", ["2009", "2011"]),
        ("Torino aderisce dal 2009 a EUROLAGHI, promossa da Urbanet.", ["2009"]),
    ],
)
def test_each_network_with_its_date(sentence: str, joined: list[str]) -> None:
    """Of several networks joined each keeps the date beside it; one date goes for all."""
    text = f"Titolo\n\n{OWN} Urbanet è una rete mondiale di città. {sentence}\n"
    rows = cells(tables(text)["memberships"], "network_id", "joined_edtf")
    assert rows == list(zip(["eurolaghi", "urbanet"], joined, strict=False))


@pytest.mark.parametrize(
    ("sentence", "rows"),
    [
        ("Ne fanno parte Lione, Torino (dal 2004) e Ginevra.", [("member", "2004")]),
        ("Riunisce 40 città, tra cui Lione, Torino e Ginevra.", [("member", None)]),
        ("La rete riunisce le città di Lione, Torino e Ginevra.", [("member", None)]),
        ("Ne fanno parte Lione e Ginevra.", []),
        ("La rete ha organizzato incontri in dieci città, tra cui Torino.", []),
        ("Ne facevano parte Lione, Torino e Ginevra.", []),
        ("Potranno farne parte Lione, Torino e Ginevra.", []),
    ],
)
def test_the_publisher_among_the_members_named(sentence: str, rows: list[tuple[str, str | None]]) -> None:
    """A list of members that holds the publisher's town."""
    assert about(sentence, "memberships", "status", "joined_edtf") == rows


@pytest.mark.parametrize(
    ("before", "members"),
    [
        ("Torino aderisce a numerose reti di città.", ["eurolaghi", "urbanet"]),
        ("Torino non aderisce a tutte le reti di città.", []),
        ("Torino segue numerose reti di città.", []),
    ],
)
def test_networks_told_in_the_next_sentence(before: str, members: list[str]) -> None:
    """`aderisce a numerose reti. Tra queste: ...`: each is one of the publisher's."""
    told = "Tra queste: EUROLAGHI, rete europea di città; e Urbanet, rete mondiale di città."
    rows = cells(tables(f"Titolo della pagina\n\n{before} {told}\n")["memberships"], "network_id")
    assert [network for (network,) in rows] == members


def test_an_act_in_brackets_after_the_network() -> None:
    """`ha aderito a EUROLAGHI (delibera ...)`: the act by which, and its date."""
    sentence = "Torino ha aderito a EUROLAGHI (delibera di Consiglio n. 41/2019 del 25/09/2019)."
    [(joined, act)] = about(sentence, "memberships", "joined_edtf", "act_id")
    assert joined == "2019-09-25"
    assert "41-2019" in act


def test_the_act_of_joining_dates_it() -> None:
    """`con delibera di Giunta n. 1336 del 5 luglio 2013`: act and, where nothing else is said, date."""
    sentence = "Con delibera di Giunta n. 1336 del 5 luglio 2013 il Comune di Torino ha aderito a EUROLAGHI."
    [(joined, act)] = about(sentence, "memberships", "joined_edtf", "act_id")
    assert joined == "2013-07-05"
    assert "1336" in act
    assert "2013" in act


@pytest.mark.parametrize(
    ("sentence", "joined"),
    [
        ("L'ingresso è stato formalizzato con la delibera di Giunta n. 5 del 3 maggio 2013.", "2013-05-03"),
        ("L'adesione fa seguito alla delibera di Giunta n. 5 del 3 maggio 2013.", None),
        ("Torino è membro di EUROLAGHI, rete europea con sede a Lione, dal 3 maggio 2013.", "2013-05-03"),
    ],
)
def test_what_follows_joining(sentence: str, joined: str | None) -> None:
    """A second sentence may date it; a date may stand behind an apposition."""
    text = f"Torino aderisce a Eurolaghi\n\n{OWN} {sentence}\n"
    assert cells(tables(text, "news")["memberships"], "joined_edtf") == [(joined,)]


def test_a_list_behind_a_colon() -> None:
    """Each item may say what it is and since when; what the sentence signs otherwise is no network."""
    text = (
        "Le reti\n\nTorino aderisce inoltre a: Urbanet (dal 2006); EUROLAGHI, rete di città, dal 2014; Rete Città Sane."
    )
    found = cells(tables(text + "\n", "networks_list")["memberships"], "network_id", "joined_edtf")
    assert found == [("eurolaghi", "2014"), ("rete-citta-sane", None), ("urbanet", "2006")]
    signed = "Con Lione il Comune ha sottoscritto, il 30 settembre 2020, un accordo."
    assert about(signed, "memberships", "network_id") == []


def test_a_line_of_other_networks() -> None:
    """`Altre adesioni:` lists networks on any page; those that ended are none."""
    text = "L'ufficio\n\n{}: Urbanet, associazione di enti locali (dal 2016); Rete Città Sane.\n"
    found = cells(tables(text.format("Altre adesioni"))["memberships"], "network_id", "joined_edtf")
    assert found == [("rete-citta-sane", None), ("urbanet", "2016")]
    assert tables(text.format("Altre adesioni cessate"))["memberships"] == []


def test_a_title_that_says_it() -> None:
    """`Torino aderisce a Eurolaghi` above the news."""
    found = tables(f"Torino aderisce a Eurolaghi\n\n{OWN}\n", "news")
    assert cells(found["memberships"], "member", "network_id", "status") == [
        ("Comune di Torino", "eurolaghi", "member")
    ]


@pytest.mark.parametrize(
    ("sentence", "members"),
    [
        ("Fino al 2021 la Città ha fatto parte della rete internazionale di città.", []),
        ("Torino non fa più parte della rete.", []),
        ("Fino al 2006 Torino ha fatto parte della rete europea Telecittà.", ["eurolaghi"]),
        ("Torino faceva parte della rete dei laghi.", []),
        ("Torino è uscita nel 2022 dalla rete.", []),
        ("Nel 2018 il Comune si è ritirato dalla rete.", []),
        ("Torino ha presentato domanda di ammissione alla rete.", []),
        ("Il Consiglio ha votato nel 2023 l'ingresso di Torino nella rete.", []),
        ("Torino valuta l'adesione a Metropolis.", ["eurolaghi"]),
        ("Nel 2030 Torino aderirà a Metropolis.", ["eurolaghi"]),
        ("La Giunta esaminerà se aderire alla rete Metropolis.", ["eurolaghi"]),
        ("Anche Lione ha lasciato la rete nel 2012.", ["eurolaghi"]),
        ("L'assessora ha lasciato l'incarico nel 2012.", ["eurolaghi"]),
        ("Torino ha lasciato la rete nel 2012 e vi è rientrata nel 2016.", ["eurolaghi"]),
        ("Torino è uscita rafforzata da questa esperienza.", ["eurolaghi"]),
    ],
)
def test_what_a_section_says_against_the_list(sentence: str, members: list[str]) -> None:
    """A membership that the section ends or asks for is none; a plan about another network leaves it alone."""
    text = f"Reti internazionali\n\nEUROLAGHI\n{OWN} {sentence}\n"
    found = tables(text, "networks_list")
    assert sorted(str(row["network_id"]) for row in found["memberships"]) == members


@pytest.mark.parametrize(
    ("entry", "joined"),
    [
        ("Lega dei Fiumi, dal 2009", "2009"),
        ("Lega dei Fiumi (dal marzo 2009)", "2009-03"),
        ("Lega dei Fiumi - adesione nel 2009", "2009"),
        ("Lega dei Fiumi (fondata nel 1990)", None),
    ],
)
def test_the_date_of_an_entry(entry: str, joined: str | None) -> None:
    """A list of one's networks may date each."""
    found = tables(f"Reti\n\nIl Comune aderisce inoltre a:\n- {entry}\n- Rete dei Laghi\n", "networks_list")
    assert ("lega-dei-fiumi", joined) in cells(found["memberships"], "network_id", "joined_edtf")


@pytest.mark.parametrize(
    ("line", "members"),
    [
        ("Reti in cui il Comune non è presente", []),
        ("Reti alle quali la Città non aderisce:", []),
        ("Adesioni cessate", []),
        ("Reti di cui la Città fa parte:", ["lega-dei-fiumi", "rete-dei-laghi"]),
        ("Reti in cui il Comune non è solo socio ma fondatore:", ["lega-dei-fiumi", "rete-dei-laghi"]),
    ],
)
def test_the_line_above_a_list_may_deny_all_of_it(line: str, members: list[str]) -> None:
    found = tables(f"Reti di Torino\n\n{line}\n\n- Lega dei Fiumi\n- Rete dei Laghi\n", "networks_list")
    assert [row["network_id"] for row in found["memberships"]] == members


def test_an_entry_may_begin_with_a_link() -> None:
    """`• [Rete](https://…): associazione di città …` is an entry like any other, with its site."""
    entry = "• [Rete dei Laghi](https://laghi.example/) (RDL): rete europea di città lacustri, nata a Lugano nel 1994."
    found = tables(f"Reti di Torino\n\nLa Città aderisce alle seguenti reti:\n\n{entry}\n", "networks_list")
    assert cells(found["networks"], "network_id", "founded_edtf", "website_url") == [
        ("rdl", "1994", "https://laghi.example/")
    ]


LIST = """Reti internazionali

La Città di Torino fa parte di diverse reti.

EUROLAGHI
EUROLAGHI è una rete di città europee nata a Lione nel 1986.

Lega del Po (LDP)
La Lega riunisce 24 Comuni. Torino vi ha aderito dal 1952 al 2007.

Acque Vive
È una coalizione globale di 30 città. Collabora con Greenways Europe.

Patto dei Fiumi
Il Comune ha chiesto di aderire al Patto dei Fiumi nel 2022.

Altre reti
Urbanet
Patto dei Sindaci (PDS)
"""


def test_a_page_that_lists_networks_states_a_membership_each() -> None:
    """Sections and closing list; not the past one, not the one asked for, not the one named in passing."""
    found = tables(LIST, "networks_list")
    assert cells(found["memberships"], "network_id", "status") == [
        ("acque-vive", "member"),
        ("eurolaghi", "member"),
        ("pds", "member"),
        ("urbanet", "member"),
    ]


def test_a_heading_that_may_name_another_network() -> None:
    """`la rete` below it is not the network of the section above."""
    text = (
        "Reti\n\nLaghi\nEUROLAGHI è una rete di città. Riunisce 40 città.\n\n"
        "World Ports Coalition Group\nDal 2019 Torino fa parte della rete internazionale impegnata per i porti.\n"
    )
    assert cells(tables(text, "page")["memberships"], "network_id") == []


def test_other_kinds_of_pages_do_not_state_by_listing() -> None:
    """The same text as a plain page says only what its sentences say."""
    assert cells(tables(LIST, "page")["memberships"], "network_id") == []


@pytest.mark.parametrize(
    ("sentence", "joined"),
    [
        ("Torino, iscritta dal 2001, ne ospita la sede.", [("2001",)]),
        ("Il Comune di Torino, ammesso nel 2016, ne ha la vicepresidenza.", [("2016",)]),
        ("Lione, iscritta dal 2001, ne ospita la sede.", []),
        ("Lione, entrata nel 2017 come città di lago, la ospita.", []),
    ],
)
def test_joined_by_a_participle_beside_the_name(sentence: str, joined: list[tuple[str]]) -> None:
    """`Torino, iscritta dal 2001`: of whom it stands beside."""
    assert about(sentence, "memberships", "joined_edtf") == joined


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("Torino è membro di tre reti: Eurolaghi dal 1998, Lagonet dal 2009 e Aquanet.", ["1998", "2009", None]),
        ("Dal 1998 Torino fa parte di Eurolaghi, dal 2009 di Lagonet e dal 2015 di Aquanet.", ["1998", "2009", "2015"]),
        ("L'adesione a Eurolaghi risale al 1998, quella a Lagonet al 2009.", ["1998", "2009", False]),
        ("L'ingresso in Eurolaghi è del 1998. Quello in Lagonet è previsto per il 2027.", ["1998", False, False]),
    ],
)
def test_whose_date_it_is_of_several_networks(text: str, joined: list[object]) -> None:
    known = " ".join(f"{name} è una rete di città." for name in ("Eurolaghi", "Lagonet", "Aquanet"))
    rows = {row["network_id"]: row["joined_edtf"] for row in tables(f"Pagina\n\n{known}\n\n{text}\n")["memberships"]}
    assert [rows.get(name, False) for name in ("eurolaghi", "lagonet", "aquanet")] == joined


def test_the_resolution_is_of_the_network_before_it() -> None:
    known = "Eurolaghi è una rete di città. Lagonet è una rete di città."
    text = "Torino ha aderito a Eurolaghi nel 1998 e a Lagonet con delibera del Consiglio n. 4 del 3 marzo 2015."
    rows = {row["network_id"]: row for row in tables(f"Pagina\n\n{known}\n\n{text}\n")["memberships"]}
    assert (rows["eurolaghi"]["joined_edtf"], rows["eurolaghi"]["act_id"]) == ("1998", None)
    assert (rows["lagonet"]["joined_edtf"], bool(rows["lagonet"]["act_id"])) == ("2015-03-03", True)


@pytest.mark.parametrize("told", ["ha chiesto di aderirvi nel 2023", "vi ha aderito dal 2001 al 2015", "vi è stata"])
def test_a_heading_that_says_what_is_listed_is_no_network(told: str) -> None:
    text = f"La città nel mondo\n\nReti\n- Lagonet: riunisce 97 città. Adesione: 2009.\n- Aquanet conta 140 città. Torino {told}."
    found = tables(text, "networks_list")
    assert cells(found["memberships"], "network_id", "joined_edtf") == [("lagonet", "2009")]
    assert "reti" not in {row["network_id"] for row in found["networks"]}
