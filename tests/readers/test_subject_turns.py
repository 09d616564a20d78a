"""Where sentences part into clauses with subjects of their own, and where they do not."""

import pytest

from pipelines.readers.turns import turns


def parted(text: str) -> list[str]:
    """The clauses of a sentence."""
    out, begin = [], 0
    for start, end in turns(text, 0, len(text)):
        out.append(text[begin:start])
        begin = end
    return [*out, text[begin:]]


@pytest.mark.parametrize(
    "text",
    [
        "La rete conta 40 città|; |il Comune vi ha aderito nel 2003.",
        "Lione presiede il Forum Energia| e |la rete conta 40 città.",
        "Torino ne fa parte dal 2003|, mentre |nel 2015 il Comune di Lione ha lasciato la rete.",
        "Ha sede a Lione|; |ne fanno parte 143 città|; |dal 2010 al 2012 la Città ha presieduto il Forum.",
        "Il Sindaco presiede il Comitato|; |il Comune, dal canto suo, ospita la segreteria.",
        "La rete si riunisce a Gand|, e |i lavori si svolgono in sei forum.",
        "La rete ha sede a Lione e conta 40 città.",
        "Torino presiede il Forum e nel Comitato Esecutivo siede dal 2010.",
        "Il Comune ne è membro dal 2006; il 21 marzo 2018 ha aderito inoltre alla Rete dei Borghi.",
        "È stata fondata da Deruta, Grottaglie e Vietri sul Mare e ha sede a Faenza.",
        "La partecipazione di Lione e Torino è curata da un ufficio.",
        "Questa pagina raccoglie le reti e le associazioni alle quali il Comune partecipa.",
        "Ha fondato con Varsavia e Budapest la Coalizione per l'accoglienza.",
        "I criteri sono: il Comune ha un ufficio; la Regione ha un bando.",
    ],
)
def test_clauses(text: str) -> None:
    """A clause begins with its own subject and verb, behind a semicolon or `e`; what shares a subject stays whole."""
    marked = text.replace("|; |", "|").replace("| e |", "|").replace("|, mentre |", "|").replace("|, e |", "|")
    assert parted(text.replace("|", "")) == marked.split("|")
