"""Flows: clean text with its way back."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_structure import LINES
from texts import doc

from pipelines.flows import Flow
from pipelines.markup import URL_SIGN
from pipelines.structure import parse


def flows(text: str) -> list[Flow]:
    """The flows below a title."""
    return parse(doc(f"Titolo della pagina\n\n{text}\n")).flows[1:]


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("La *smart city* è **aperta**.", "La smart city è aperta."),
        ("L’agenda   è\u00a0nuova.", "L'agenda è nuova."),
        ("- Prima voce;", "Prima voce;"),
        ("Si veda https://a.it/x per tutto.", f"Si veda {URL_SIGN} per tutto."),
        ("Si veda [https://a.it/x](il sito) per tutto.", "Si veda il sito per tutto."),
        ("Il\n**C40**\nè una rete.", "Il C40 è una rete."),
        ("La rete nasce nel novem-\nbre 2004.", "La rete nasce nel novembre 2004."),
        ("Il tema è la coopera-\nzione decentrata.", "Il tema è la cooperazione decentrata."),
        ("Nell'otto-\nbre 2004 la promo-\nzione.", "Nell'ottobre 2004 la promozione."),
        ("Il quadro socio-\neconomico del nord-\novest.", "Il quadro socio- economico del nord- ovest."),
        ("Il Sindaco di Epinay-\nsur-Seine.", "Il Sindaco di Epinay- sur-Seine."),
    ],
)
def test_clean_text(text: str, clean: str) -> None:
    """Markup, markers, addresses and line ends gone; apostrophes straight."""
    assert flows(text)[0].text == clean


def test_written_keeps_apostrophes() -> None:
    """The same length, apostrophes as in the source."""
    [flow] = flows("L’agenda è nuova.")
    assert (flow.text, flow.written) == ("L'agenda è nuova.", "L’agenda è nuova.")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("La rete nasce nel 1986. Ha sede a Lione.", 2),
        ("L'art. 19 della L. n. 68/1993 lo prevede.", 1),
        ("La festa “Vuoi La Pace? Pedala!” si tiene a maggio. È gratuita.", 2),
        ("Il dott. Rossi e l'on. Bianchi ne parlano.", 1),
        ("Riunisce 1.200 Comuni. Ne fanno parte 3 regioni.", 2),
    ],
)
def test_sentences(text: str, count: int) -> None:
    """Abbreviations, figures and quoted marks end no sentence."""
    assert len(flows(text)[0].sentences) == count


def bare(text: str) -> str:
    """What both sides of a span share: letters and signs without blanks, markup and kinds of apostrophe."""
    return re.sub(
        r"[\s*\u00ad\u200b]|\[\^?\d{1,3}\]|[¹²³⁰⁴-⁹]", "", text.translate(str.maketrans("’‘ʼ`´′‐‑", "''''''--"))
    )


@given(LINES, st.data())
@settings(deadline=None)
def test_spans_lead_back(text: str, data: st.DataObject) -> None:
    """The pieces of any span of a flow hold its words, white space, markup and link addresses apart."""
    structure = parse(doc(text))
    reading = structure.document.reading
    for flow in structure.flows:
        assert len(flow.text) == len(flow.written)
        words = list(re.finditer(r"\w+", flow.text))
        if not words:
            continue
        first = data.draw(st.sampled_from(words))
        assert "".join(bare(reading[a:b]) for a, b in flow.pieces(*first.span())) == bare(first[0])
        last = data.draw(st.sampled_from([w for w in words if w.start() >= first.start()]))
        pieces = flow.pieces(first.start(), last.end())
        assert all(0 <= a < b <= len(reading) for a, b in pieces)
        if URL_SIGN not in flow.text and "](" not in reading:
            assert "".join(bare(reading[a:b]) for a, b in pieces) == bare(flow.text[first.start() : last.end()])


@given(LINES)
@settings(deadline=None)
def test_sentences_cover_the_flow(text: str) -> None:
    """In order, apart, nothing but blanks between."""
    for flow in parse(doc(text)).flows:
        last = 0
        for start, end in flow.sentences:
            assert last <= start < end <= len(flow.text)
            assert not flow.text[last:start].strip()
            last = end
        assert not flow.text[last:].strip()


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("- **LAGONET**\n  LAGONET è la rete dei laghi.", "LAGONET"),
        ("- **Forum dei Laghi (FDL)**\n  Il Forum riunisce 40 città.", "Forum dei Laghi (FDL)"),
        ("- **LAGONET** LAGONET è la rete dei laghi.", "LAGONET"),
        ("- **Patto dei Laghi** Il Patto dei Laghi è un'iniziativa.", "Patto dei Laghi"),
        ("- Lagonet\n  Lagonet è la rete dei laghi.", "Lagonet"),
        ("- **LAGONET** è la rete dei laghi.", "LAGONET è la rete dei laghi."),
        ("- **Lagonet** Europa è la rete dei laghi.", "Lagonet Europa è la rete dei laghi."),
        ("- **Comune di Como**, ufficio reti.", "Comune di Como, ufficio reti."),
        (
            "- Il Comune aderisce alla rete delle\n  Città dei Laghi.",
            "Il Comune aderisce alla rete delle Città dei Laghi.",
        ),
    ],
)
def test_a_label_stands_alone(text: str, first: str) -> None:
    """A name that heads an item is a sentence of its own, unless the sentence goes on with it."""
    [flow] = flows(text)
    start, end = flow.sentences[0]
    assert flow.text[start:end] == first
