"""Priorities, partners, motions and networks told with what they are about behind the verb, or as what goes first."""

from __future__ import annotations

import pytest
from texts import cells, tables


def _themes(body: str) -> list[tuple[object, ...]]:
    rows = tables(f"Linee guida\n\n{body}\n", "guideline")["theme_priorities"]
    return sorted(cells(rows, "rank", "ordinal", "theme_name"))


@pytest.mark.parametrize(
    ("body", "rank", "themes"),
    [
        ("Assumono particolare rilievo la salute e il lavoro, i due assi tematici.", "axis", ["salute", "lavoro"]),
        ("Particolare attenzione meritano la pace e il clima, che sono i due assi strategici.", "axis", ["pace", "clima"]),
        ("Qui hanno un ruolo centrale la pace e il clima, assi strategici.", "axis", ["pace", "clima"]),
        ("Tra i temi, la priorità va a pesca, orti urbani e arte.", "priority", ["pesca", "orti urbani", "arte"]),
        ("Quanto ai temi, hanno la precedenza la pesca e l'arte.", "priority", ["pesca", "arte"]),
        ("Tra i settori la precedenza spetta, oggi, alla pesca e all'arte.", "priority", ["pesca", "arte"]),
        ("Il Comune dà la precedenza a salute, pace e scuola.", "priority", ["salute", "pace", "scuola"]),
        ("Si dà priorità a salute, sicurezza alimentare e clima.", "priority", ["salute", "sicurezza alimentare", "clima"]),
        ("Un'attenzione prioritaria è riservata alla salute e alla pace.", "priority", ["salute", "pace"]),
        ("Sono prioritari, tra i temi, la salute e lo sport.", "priority", ["salute", "sport"]),
        ("Hanno carattere prioritario la salute e lo sport.", "priority", ["salute", "sport"]),
        ("Gli assi tematici sono costituiti dalla salute e dall'arte.", "axis", ["salute", "arte"]),
        ("Il tema della tutela dell'acqua e del suolo attraversa entrambi gli assi.", "cross_cutting", ["tutela dell'acqua e del suolo"]),
        ("La tutela dell'acqua e del suolo percorre tutti gli assi.", "cross_cutting", ["tutela dell'acqua e del suolo"]),
        ("I temi dell'acqua e del suolo attraversano entrambi gli assi.", "cross_cutting", ["acqua", "suolo"]),
        ("Il tema dell'acqua e quello del suolo attraversano gli assi.", "cross_cutting", ["acqua", "suolo"]),
        ("La parità interessa trasversalmente entrambi gli assi.", "cross_cutting", ["parità"]),
        ("Trasversalmente ai due assi si colloca il tema della pace e del dialogo.", "cross_cutting", ["pace e del dialogo"]),
        ("Un filo rosso attraversa tutti gli assi: la parità di genere.", "cross_cutting", ["parità di genere"]),
        ("Entrambi gli assi sono percorsi dal principio di parità.", "cross_cutting", ["parità"]),
        ("Gli assi tematici sono permeati dalla parità di genere.", "cross_cutting", ["parità di genere"]),
        ("Gli assi sono attraversati dal tema della pace e del dialogo.", "cross_cutting", ["pace e del dialogo"]),
    ],
)  # fmt: skip
def test_themes(body: str, rank: str, themes: list[str]) -> None:
    assert _themes(body) == [(rank, ordinal, theme) for ordinal, theme in enumerate(themes, 1)]


@pytest.mark.parametrize(
    "body",
    [
        "Assumono particolare rilievo gli incontri con i partner e le missioni.",
        "La priorità va alle proposte presentate entro il 30 giugno.",
        "Nei settori di intervento la priorità è data alle persone più fragili.",
        "La precedenza è riservata a donne e giovani.",
        "Hanno la precedenza i residenti e le famiglie con figli.",
        "Non hanno la precedenza la salute e la pace.",
        "Il bando dà la precedenza a salute e pace.",
        "Il ministero dà la precedenza a salute e pace.",
        "Tra i settori, la priorità va ai Balcani e al Maghreb.",
        "Tra gli interventi, la priorità va a quelli che riguardano la salute.",
        "I temi prioritari sono stati scelti dalla Giunta.",
        "La città è attraversata dal fiume.",
    ],
)
def test_no_themes(body: str) -> None:
    assert _themes(body) == []


@pytest.mark.parametrize(
    ("body", "areas"),
    [
        ("La massima priorità spetta, in primo luogo, al corridoio rappresentato dall'asse Est-Ovest.", ["asse Est-Ovest"]),
        ("La massima priorità va, anzitutto, ai Balcani e al Maghreb.", ["Balcani", "Maghreb"]),
        ("La priorità massima va al Mediterraneo.", ["Mediterraneo"]),
        ("Al Mediterraneo è riconosciuta priorità assoluta.", ["Mediterraneo"]),
        ("All'Africa spetta, in primo luogo, la massima priorità.", ["Africa"]),
        ("La precedenza spetta ai Balcani e al Maghreb.", ["Balcani", "Maghreb"]),
        ("Non al Mediterraneo spetta la massima priorità.", []),
        ("La massima priorità spetta, in primo luogo, ai residenti.", []),
        ("Alla cultura spetta la massima priorità.", []),
        ("Il ministero guarda anzitutto al Mediterraneo.", []),
    ],
)  # fmt: skip
def test_areas(body: str, areas: list[str]) -> None:
    rows = tables(f"Linee guida\n\n{body}\n", "guideline")["geographic_priorities"]
    assert cells(rows, "area", "rank") == [(area, rank) for rank, area in enumerate(areas, 1)]


@pytest.mark.parametrize(
    ("body", "cities"),
    [
        ("Preziosi sono i rapporti che la città ha consolidato con Dakar, Nantes e Lione.", ["Dakar", "Lione", "Nantes"]),
        ("I legami che il Comune ha stretto da anni con Dakar sono preziosi.", ["Dakar"]),
        ("Sono utili i rapporti che nel tempo si sono consolidati con Lione.", ["Lione"]),
        ("Si parte dalle relazioni costruite negli anni con Dakar e Lione.", ["Dakar", "Lione"]),
        ("I rapporti che la città intende consolidare con Dakar sono due.", []),
        ("I rapporti che la città non ha ancora consolidato con Dakar sono due.", []),
        ("I rapporti che le imprese hanno consolidato con Dakar sono utili.", []),
        ("I rapporti che Genova ha consolidato con Dakar sono un esempio.", []),
        ("Non si sono consolidati rapporti con Dakar.", []),
        ("Il bilancio che la città ha consolidato con Dakar è pubblico.", []),
    ],
)  # fmt: skip
def test_partners(body: str, cities: list[str]) -> None:
    rows = tables(f"Linee guida\n\n{body}\n", "guideline")["partner_cities"]
    assert sorted(cells(rows, "place_name", "relationship")) == [(city, "established") for city in cities]


@pytest.mark.parametrize(
    ("body", "issuer"),
    [
        ("Il Consiglio Comunale, con la Mozione 57 approvata il 14.01.2013, impegna il Sindaco.", "Consiglio Comunale"),
        ("Con la Mozione 57 approvata il 14.01.2013 il Consiglio Comunale impegna il Sindaco.", "Consiglio Comunale"),
        ("Il Consiglio comunale ha impegnato il Sindaco con la Mozione 57 del 14.01.2013.", "Consiglio comunale"),
        ("Con la Mozione 57 del 14.01.2013 il Consiglio ha impegnato il Sindaco.", "Comune di Torino"),
        ("Il Consiglio Comunale ne ha discusso; la Mozione 57 del 14.01.2013 impegna il Sindaco.", "Comune di Torino"),
    ],
)
def test_motions(body: str, issuer: str) -> None:
    found = tables(f"Linee guida\n\n{body}\n", "guideline")
    assert cells(found["acts"], "kind", "issuer") == [("motion", issuer)]


def test_adoption_of_the_act_by_which_an_organ_speaks() -> None:
    text = "Il Piano strategico 2020-2024 è noto, così come il Consiglio Comunale, con la Mozione 57 approvata il 14.01.2013,"
    found = tables(f"Linee guida\n\n{text} impegna il Sindaco.\n", "guideline")
    assert cells(found["events"], "kind", "date_edtf", "act_id") == [
        ("adoption", "2013-01-14", "mozione-57-2013-comune-di-torino")
    ]


@pytest.mark.parametrize(
    ("sentence", "describes"),
    [
        ("Interlocutore importante per la Commissione è invece EUROCITIES, un coordinamento di città.", True),
        ("Punto di riferimento per gli enti locali è EUROCITIES, che riunisce 200 città.", True),
        ("Altra rete importante è EUROCITIES, nata nel 1986.", True),
        ("Interlocutore di EUROCITIES è la Commissione.", False),
        ("Coordinatore del progetto è EUROCITIES.", False),
    ],
)
def test_networks_behind_what_they_are(sentence: str, describes: bool) -> None:
    found = tables(f"Reti\n\nTorino aderisce alla rete EUROCITIES. {sentence}\n")
    assert cells(found["networks"], "description_it") == [(sentence if describes else None,)]
