"""What a clause denies, wishes for or foretells, and how far that reaches."""

from __future__ import annotations

import pytest

from pipelines.readers.reality import foretold, unreal


@pytest.mark.parametrize(
    "text",
    [
        "Torino non |presiede più il Forum Acque",
        "Torino si candida a |co-presiedere il Forum Acque",
        "Il Comune propone di |ospitare la segreteria",
        "Il Comune è candidato a |ospitare la segreteria",
        "Si propone di raggruppare 32 Comuni e |6 associazioni",
        "Entro il 2032 saranno presenti 90 scuole e |oltre 40 biblioteche",
        "Non esiste alcun |progetto a Dakar",
        "Il patto avrebbe dovuto essere |firmato a Lione",
        "Oggi conta 97 città e ne raggiungerà |120",
        "La rete ha l'obiettivo di riunire |97 città",
        "Non presiede né |coordina il Forum",
        "I rapporti da avviare |con Dakar",
        "Ha chiesto di |ospitare la segreteria",
        "La futura sede |a Lione",
        "È attiva nel Forum Cultura e, dal prossimo anno, |nel Forum Ambiente",
        "Torino intende promuovere una rete europea |nata dalle scuole",
    ],
)
def test_no_fact(text: str) -> None:
    assert unreal(text.replace("|", ""), 0, text.index("|"))


@pytest.mark.parametrize(
    "text",
    [
        "Torino non presiede più il Forum Acque, |è attiva nel Forum Cultura",
        "Il Sindaco non è tra i fondatori ma |siede nel Comitato",
        "Si candida a co-presiedere il gruppo e |coordina il Forum",
        "Torino intende aderire a EUROLAGHI, che conta |97 città",
        "Torino intende aderire a EUROLAGHI, una rete europea |nata nel 1994",
        "Torino non aderisce a EUROLAGHI, network di |40 città",
        "Torino intende aderire a EUROLAGHI, fondata |nel 2005",
        "La rete che si riunirà a Lione conta |97 città",
        "Oggi conta |97 città e ne raggiungerà 120",
        "Non solo riunisce |97 città",
        "Le organizzazioni non governative riunite sono |97",
        "Pur non facendo parte del Comitato, |presiede il Forum",
        "Ha deciso di non presiedere il gruppo ed |è attiva nel Forum",
        "Torino, che non fa parte del Comitato, |presiede il Forum",
        "Con l'obiettivo di ridurre le emissioni, |97 città aderiscono",
        "Per rete si intende un gruppo di |40 enti",
        "Sarà necessario conoscere il territorio della provincia (con |134 Comuni)",
        "Un'associazione senza scopo di lucro |nata a Lione",
        "La spesa non supera |il 3%",
        "Funzionari senza frontiere coinvolge |40 enti",
    ],
)
def test_a_fact(text: str) -> None:
    assert not unreal(text.replace("|", ""), 0, text.index("|"))


@pytest.mark.parametrize(("text", "expected"), [("|200 città aderiranno", True), ("|10 forum previsti", True),
                                                ("|200 città hanno aderito", False),
                                                ("|97 città e potrà accoglierne altre", False)])  # fmt: skip
def test_the_verb_after(text: str, *, expected: bool) -> None:
    at = text.index("|")
    words = text.replace("|", "")
    assert foretold(words, words.index(" ", at), len(words)) is expected
