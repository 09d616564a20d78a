"""Plain sentences in company: what each tells alone it tells beside others, in one paragraph, in several, in one
sentence; what tells nothing alone tells nothing there and takes nothing away."""

import random

import pytest
from texts import tables

Row = tuple[str, str, str | None, str | None]

AGREEMENTS: list[tuple[str, Row, str | None]] = [
    ("Torino è gemellata con Colonia dal 1958.", ("Colonia", "twinning", "1958", None), None),
    ("Il patto di amicizia con Dakar è stato firmato il 3 maggio 1999.",
     ("Dakar", "friendship", "1999-05-03", None), "1999-05-03"),
    ("Nel 2012 il Comune ha sottoscritto un protocollo d'intesa con Shenyang.",
     ("Shenyang", "collaboration", "2012", None), "2012"),
    ("Con Salt Lake City è attivo un accordo di collaborazione.",
     ("Salt Lake City", "collaboration", None, "active"), None),
    ("Un gemellaggio lega la città a Glasgow dal 2003.", ("Glasgow", "twinning", "2003", None), None),
    ("L'accordo di cooperazione con Praia, siglato nel 2010, è sospeso.",
     ("Praia", "collaboration", "2010", "suspended"), "2010"),
    ("Chambéry è città gemella di Torino dal 1957.", ("Chambéry", "twinning", "1957", None), None),
    ("Nel 1998 i Sindaci di Torino e di Haifa hanno firmato un patto di amicizia.",
     ("Haifa", "friendship", "1998", None), "1998"),
    ("Il gemellaggio con Campo Grande risale al 2002.", ("Campo Grande", "twinning", "2002", None), None),
    ("È in vigore dal 2018 il memorandum d'intesa con Tunisi.", ("Tunisi", "collaboration", "2018", "active"), None),
    ("Con Gaza il Comune ha firmato nel 2001 un accordo di gemellaggio.", ("Gaza", "twinning", "2001", None), "2001"),
    ("Risale al 1961 il gemellaggio con Esch-sur-Alzette.", ("Esch-sur-Alzette", "twinning", "1961", None), None),
    ("Il Comune ha stretto nel 2015 un patto di collaborazione con Cordova.",
     ("Cordova", "collaboration", "2015", None), "2015"),
    ("Quetzaltenango e Torino sono gemellate dal 1997.", ("Quetzaltenango", "twinning", "1997", None), None),
    ("La Giunta ha approvato nel 2024 lo schema di accordo di collaborazione con Zlín.",
     ("Zlín", "collaboration", None, "approved"), None),
    ("Dal 2009 un partenariato strategico unisce Torino a Breslavia.", ("Breslavia", "partnership", "2009", None), None),
    ("A Bergen ci lega dal 1986 un patto di fratellanza.", ("Bergen", "friendship", "1986", None), None),
    ("Torino e Nantes hanno sottoscritto nel 1993 un patto di amicizia, tuttora attivo.",
     ("Nantes", "friendship", "1993", "active"), "1993"),
    ("L'intesa di collaborazione con il Comune di Sarajevo è scaduta nel 2020.",
     ("Comune di Sarajevo", "collaboration", None, "ended"), None),
    ("Torino ha siglato il 14 luglio 2016 un accordo di partenariato con Rosario (Argentina).",
     ("Rosario", "partnership", "2016-07-14", None), "2016-07-14"),
]  # fmt: skip
NONE = [
    "Anche Genova è gemellata con Marsiglia.",
    "Il Comune intende firmare un patto di amicizia con Lima.",
    "Nel 2011 il Comune ha ospitato una delegazione di Detroit.",
    "La Sindaca di Lione ha visitato Torino nel 2019.",
    "Al 1° gennaio 2024 gli stranieri residenti erano 132.000.",
    "Non esiste alcun accordo con Osaka.",
    "Un gemellaggio con Varsavia fu proposto nel 1990 ma non se ne fece nulla.",
    "Il Comune aderisce dal 2005 a EUROLAGHI, rete europea di città di lago.",
    "La delegazione di Nagoya è attesa nel 2026.",
    "Il Liceo Cavour è gemellato con una scuola di Nizza.",
    "L'Università ha una convenzione di collaborazione con Baku.",
    "Il Consiglio comunale discuterà il patto di amicizia con Odessa.",
    "La mostra sui gemellaggi è rimasta aperta fino al 2019.",
]
_SMALL = ("Il ", "La ", "Nel ", "Con ", "Un ", "È ", "Risale ", "Dal ", "A ", "Al ", "Non ", "Anche ", "L'")
_JOINTS = ("; ", " e ", " mentre ")


def company(chance: random.Random) -> tuple[list[str], list[Row], list[str]]:
    """A few sentences of both kinds in any order, the agreements that they tell and the days of signing."""
    told = chance.sample(AGREEMENTS, chance.randint(2, 3))
    sentences = [sentence for sentence, *_ in told] + chance.sample(NONE, chance.randint(0, 2))
    chance.shuffle(sentences)
    return sentences, sorted((row for _, row, _ in told), key=str), sorted({day for *_, day in told if day})


def coordinated(chance: random.Random, sentences: list[str]) -> str:
    """Sentences two by two in one: "…, …", "… e …", "… mentre …"."""
    bare = [sentence.rstrip(".") for sentence in sentences]
    lower = [words[0].lower() + words[1:] if words.startswith(_SMALL) else words for words in bare]
    pairs = [(bare[n], lower[n + 1] if n + 1 < len(bare) else None) for n in range(0, len(bare), 2)]
    return " ".join(first + (chance.choice(_JOINTS) + second if second else "") + "." for first, second in pairs)


@pytest.mark.parametrize("seed", range(16))
def test_agreements_in_company(seed: int) -> None:
    """Each sentence's date, standing and partner are its own, however it is joined to others."""
    chance = random.Random(seed)
    sentences, rows, days = company(chance)
    for body in (" ".join(sentences), "\n\n".join(sentences), coordinated(chance, sentences)):
        read = tables(f"Relazioni internazionali\n\n{body}\n")
        told = [tuple(row[c] for c in ("partner", "kind", "signed_edtf", "status")) for row in read["agreements"]]
        assert sorted(told, key=str) == rows, body
        signings = {row["date_edtf"] for row in read["events"] if row["kind"] == "signing"}
        assert sorted(signings) == days, body


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Con Nancy il patto di gemellaggio è stato firmato nel 1964, con Friburgo in Brisgovia nel 1967.",
         [("Friburgo in Brisgovia", "twinning", "1967", None), ("Nancy", "twinning", "1964", None)]),
        ("Il gemellaggio con Gent risale al 1990 e con Praia nel 2001 è nata un'amicizia.",
         [("Gent", "twinning", "1990", None)]),
        ("Torino è gemellata con Gent dal 1958 e l'atto, firmato a Gent, è tuttora in vigore.",
         [("Gent", "twinning", "1958", "active")]),
    ],
)  # fmt: skip
def test_what_goes_on_about_an_agreement(text: str, rows: list[Row]) -> None:
    """A clause about the same agreement is not parted from it; a partner and a day alone take its kind up."""
    read = tables(f"Relazioni internazionali\n\n{text}\n")["agreements"]
    assert sorted((tuple(r[c] for c in ("partner", "kind", "signed_edtf", "status")) for r in read), key=str) == rows


THEMES = [
    ("I temi prioritari sono l'acqua, la salute e l'istruzione.", ["acqua", "istruzione", "salute"]),
    ("Sono temi prioritari del triennio la pace, lo sport e il clima.", ["clima", "pace", "sport"]),
    ("La parità di genere è un tema trasversale.", ["parità di genere"]),
    ("Le aree geografiche prioritarie sono i Balcani e il Maghreb.", ["Balcani", "Maghreb"]),
    ("L'Africa orientale è l'area di massima priorità.", ["Africa orientale"]),
    ("Il Comune ha incontrato nel 2023 una delegazione di Osaka.", []),
    ("Il settore ha un bilancio di 200.000 euro.", []),
    ("Il Ministero considera prioritaria l'energia.", []),
]


@pytest.mark.parametrize("seed", range(12))
def test_priorities_in_company(seed: int) -> None:
    """Themes and areas end where another clause begins."""
    chance = random.Random(seed)
    told = chance.sample(THEMES, 3)
    sentences = [sentence for sentence, _ in told]
    lower = [s[0].lower() + s[1:].rstrip(".") for s in sentences]
    joined = chance.choice(_JOINTS).join((sentences[0].rstrip("."), lower[1])) + f". {sentences[2]}"
    for body in (" ".join(sentences), joined):
        read = tables(f"Linee guida\n\n{body}\n", "guideline")
        named = [row["theme_name"] for row in read["theme_priorities"]]
        named += [row["area"] for row in read["geographic_priorities"]]
        assert sorted(named) == sorted(name for _, names in told for name in names), body
