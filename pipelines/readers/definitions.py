"""Definitions: the terms that a text defines, in its sentences and in its footnotes.

Works cited in footnotes are read in `references`. Acronyms spelt out are spellings of a name, no definitions.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from pipelines.flows import matches, search
from pipelines.ids import Ids, slug
from pipelines.patterns import when_asked
from pipelines.readers import references
from pipelines.readers.lists import below, without_article
from pipelines.readers.page import Page
from pipelines.vocabulary import kind_of_network_word

_Defined = tuple[tuple[int, int], tuple[int, int]]
_OPEN = r"[\"“«']?"
_CLOSE = r"[\"”»']?"
_TERM = rf"{_OPEN}(?P<term>[^,;:.()\"“”«»]{{2,80}}?){_CLOSE}"
_REST = r"(?P<definition>[^;]{5,}?)"
_END = r"(?=;|[.]?$)"
_MEANT_FOR = re.compile(
    rf"\b[Pp]er (?:il termine |l'espressione |i termini )?{_TERM}(?:, [^,;.]{{3,60}})?,? (?:si intend(?:e|ono)"
    r"|si deve intendere|dev(?:e|ono) intendersi|intendiamo"
    r"|s'intend(?:e|ono)|(?:è|sono) da intender(?:e|si)|(?:va|vanno|è|sono) intes[oaie])"
    rf"(?: qui)?(?: come)? {_REST}{_END}"
)
_MEANT_WITH = re.compile(
    rf"\b(?=\w)(?:[Ss]i intend(?:e|ono)|[Ss]'intend(?:e|ono)|[Ii]ntendiamo) (?:per|con) (?:il termine |l'espressione )?"
    rf"{_TERM}(?: (?=un|il |la |lo |l'|i |gli |le |quell|ogni|tutt|l')|[:,] ){_REST}{_END}"
)
_WORDS_FOR = r"(?:il |la |lo |l')?(?:termine|espressione|locuzione|parola|dizione|formula|nozione|concetto di)"
_INDICATES = (
    r"(?:si (?:vuole |vogliono )?(?:intend(?:e(?:re)?|ono)|indica(?:no|re)?|designa(?:no|re)?|defini(?:sce|scono|re))"
    r"|s'intend(?:e|ono)|intendiamo|indichiamo|(?:ci (?:si riferisce|riferiamo)|si fa riferimento) a\w*)"
)
_MEANT_BY = re.compile(
    rf"\b(?=\w)(?:[Cc]on|[Cc]ol) (?:{_WORDS_FOR} |termine |(?=[\"“«])){_TERM},? {_INDICATES}"
    rf"(?: qui)?(?: |(?<=all)'){_REST}{_END}"
)
_BARE_WITH = re.compile(  # "Con pool of funds si intende un fondo comune"
    rf"(?:^|(?<=[.;:)] ))Con (?!ciò|quest|tal|quell|il |la |lo |i |le |gli |l'|un){_TERM},?"
    r" (?:(?:si intend(?:e|ono)|s'intend(?:e|ono)|intendiamo) (?:qui )?"
    r"(?=un|il |la |lo |l'|i |gli |le |quell|ogni|tutt)"
    r"|(?:ci (?:si riferisce|riferiamo)|si fa riferimento) a(?:(?:l|lla|llo|i|gli|lle)? |ll'))"
    rf"{_REST}{_END}"
)
_WORD_MEANS = re.compile(
    rf"(?:^|(?<=[.;:)] ))(?:[Ii]l |[Ll]a |[Ll]'){_WORDS_FOR} "
    rf"(?=[\"“«]|[a-zà-ù-]+(?: [a-zà-ù-]+)? (?:indica|designa|significa) ){_TERM},? (?:qui |in questa sede )?"
    rf"(?:indica|designa|significa|descrive|sta per|sta a indicare|(?:si riferisce|fa riferimento) a\w*) {_REST}{_END}"
)
_THE = r"(?:un |un'|una |uno |il |lo |la |l'|i |gli |le |quel|ogni |qualsiasi |ciascun|tutt[aeio] )"
_SMALL = (
    r"(?:(?:de|ne|a|da|su)?(?:l|llo|lla|i|gli|lle)|il|lo|la|i|gli|le|un|uno|una|l|un|di|d|dell|nell|all|sull|quell"
    r"|come|per|e)"
)
_NO_TERM = rf"(?:{_SMALL}[ ']|(?:con|in|tra|fra|entro|anche|così|inoltre|ogni|quest[aoie]|meglio|quindi|a|da|su) )"
_DEFINED = re.compile(
    rf"(?:\b[Ss]i (?:definisc(?:e|ono)|(?:dice|dicono|chiama(?:no)?|considera(?:no)?)(?= [\"“«]))"
    r"|(?:\b[Ss]ono|(?<!\w)[èÈ]) (?:dett|chiamat|definit)[oaie](?= [\"“«]))(?: qui| dunque| quindi)?"
    rf" (?:[\"“«](?P<quoted>[^\"“”«»]{{2,80}})[\"”»],?|(?!{_NO_TERM})(?P<term>[^,;:.()\"“”«»]{{2,60}}?))"
    rf" (?={_THE}){_REST}{_END}"
)
_ASKED = when_asked(
    r"(?:[^?]{0,40}, )?(?:[Cc]he )?(?:[Cc]osa|[Cc]he) (?:(?:si )?intend(?:e|ono|iamo|ete) (?:per|con|quando)"
    r"|s'intende (?:per|con)|signific(?:a|ano)|vuol(?:e)? dire) (?P<term>[^?:;]{2,80}?) ?\?$"
    r"|(?:[Cc]he )?[Cc](?:os'è|osa (?:è|sono)|he cosa sono) (?:(?:un|uno|una|il|la|lo|i|gli|le) |(?:un|l)')"
    r"(?P<thing>[a-zà-ÿ][a-zà-ÿ' -]{2,60}?) ?\?$"
)
_ANSWERED = when_asked(
    rf"(?:(?:[Èè]|[Ss]ono) (?={_THE})|[Ss]i tratta (?:di (?=un|ogni|tutt)|d(?=ell|el |egl|ei|i )))?(?P<definition>"
    rf"(?:{_THE}|(?:[UIL]n?[oa]? |[LU]n?')|Gli |Le |I |Ogni |Quel)[^;]{{5,}}?)(?=;|[.]?$)"
)
_TO_BE_MEANT = re.compile(
    r"(?:\b(?:è|sono|va|vanno) (?:da intendersi|da intendere|intes[oaie]|definit[oaie]|definibil[ei])|\bsi definisc"
    rf"(?:e|ono)) (?:come )?(?={_REST}{_END})"
)
_SUBJECT = re.compile(
    r"(?:(?:il|lo|la|l'|i|le) ?(?:declinazione|concett[oi]|nozion[ei]|termin[ei]|espression[ei]|significato"
    r"|definizione)\b[^,;:.]*(?:d(?:i|el|ello|ella|ei|egli|elle) |dell')"
    rf"|(?:il|lo|la|i|gli|le) |l')?{_TERM}(?=,| (?:non|è|sono|va|vanno|si)\b)",
    re.I,
)
_TAKEN_AS = re.compile(r", intes[oaie] (?:qui )?(?=(?:sia )?come\b|quale\b)(?:come |quale )?")
_KNOWN_AS = re.compile(
    r",? (?:\()?(?:(?:anche|altrimenti|meglio|comunemente) (?:not[oaie]|conosciut[oaie]|dett[oaie]|chiamat[oaie]"
    r"|definit[oaie])(?: anche)?|(?:not|conosciut|dett|chiamat)[oaie] (?:anche|altresì|pure))"
    r" (?:come |con il nome di )?"
)
_THAT_IS = re.compile(
    r", (?:(?:cioè|vale a dire) (?=(?:quel|quell[aoe]|un|una|uno|il|lo|la|i|gli|le) |(?:l|un|quell)')"
    r"|(?:ossia|ovvero) (?=(?:quel|quell[aoe]|un|una|uno) |(?:un|quell)')"
    r"|(?:cioè|vale a dire|ossia|ovvero) (?:di|a|in|con|su) (?=(?:quel|quell[aoe]|un|una|uno) |(?:un|quell)'))"
)
_TERM_BEFORE = re.compile(
    rf"(?:^|[ '(])(?i:{_SMALL})(?: |')(?P<term>[A-ZÀ-Þ][\w-]+(?: (?:d(?:i|el|ello|ella|ei|egli|elle) |dell'|per "
    rf"(?:il |la )?)[\w-]+){{1,3}}"
    r"|(?:(?!(?:de|ne|a|da|su)?(?:l|llo|lla|i|gli|lle)[ ']|(?:il|lo|la|i|gli|le|un|uno|una|come|tema|è|e) |l'"
    r"|un')[^\s,;:.()]+ ?){1,5})$"
)
_WHOLE_SUBJECT = re.compile(  # "L'|aiuto pubblico allo sviluppo|, anche noto come APS, cala"
    r"(?:(?:Il|Lo|La|I|Gli|Le) |L')(?P<term>(?!quale\b)[a-zà-ÿ-]+"
    r"(?: (?!(?:è|sono|ha|hanno|si|che|non|e|o|cui|viene|ne)\b)"
    r"(?:[dns]?(?:all|ell)')?[\w-]+){1,6})"
)
_ARTICLE = re.compile(  # whose ending a participle has: "della |resilienza|, intesa", not "inteso"
    r"(?:^|[ '(])(?:de|ne|a|da|su|co)?(?:(?P<o>il|lo|l|llo)|(?P<a>la|lla)|(?P<i>i|gli)|(?P<e>le|lle)) [\"“«]?$", re.I
)
_CLAUSE = re.compile(
    r"[^.;]+?(?=, (?:costituisce|è|sono|che|in|e|al|alla|rappresenta|si|sarà|su|ne|ha|hanno"
    r"|partecipa(?:no)?|siede|siedono|spetta(?:no)?|svolge|opera|cura|coordina)\b|[.;]|$| (?:rappresenta"
    r"|costituisce)\b)"
)
_FOOTNOTE = re.compile(
    rf"^(?!Con )(?:(?:il|lo|la|i|gli|le) |l')?{_TERM}(?: (?:fa|fanno) riferimento(?: a\w*)?"
    r"| si riferisc(?:e|ono)(?: a\w*|(?= [\"“«]))"
    r"| indica(?:no)?| designa(?:no)?| consist(?:e|ono) in| (?:è|sono) (?=un|il |la |l'|l[oe] |i |gli )"
    rf"|: ) ?{_REST}{_END}",
    re.I,
)
_SYNONYMS = re.compile(
    r"\b(?=\w)(?:termini|espressioni|locuzioni) [\"“«](?P<term>[^\"”»]+)[\"”»],? (?:e |o )?(?P<definition>"
    r"(?:[\"“«][^\"”»]+[\"”»](?:, | e | o )?)+ ?(?:,? ?(?:sono|vengono|si) (?:\w+ ){0,2}?(?:utilizza|usa|impiega"
    r"|adopera|assu|intes|intend)\w* (?:(?:qui|indifferentemente|indistintamente) )?)?come (?:\w+ )?sinonimi)\b"
)
_LIST_OPENS = re.compile(
    r"\b(?=\w)(?:[Ss]i intend(?:e|ono)|s'intend(?:e|ono))(?: per| con)? ?:$|^(?:Definizioni|Glossario) ?:?$"
)
_LIST_ITEM = when_asked(r"[\"“«]?(?P<term>[^:\"“”«»]{2,80}?)[\"”»]?(?:: | [–—-] )[\"“«]?(?P<definition>.{5,}?)[.;]?$")
_GOES_ON = re.compile(r"(?:Quel(?:l[aoe])? |Quell'|Si tratta d)")
_MEANS_AGAIN = re.compile(r": (?P<definition>(?:(?:un|una|uno|il|lo|la|quel|quella|quello) |(?:l|un|quell)')[^;]{5,})")
_CUE = re.compile(
    r"[Ii]ntend|intes|efini|cioè|ossia|ovvero|vale a dire|(?:anche|altrimenti|meglio"
    r"|comunemente) |sinonimi|Quel|Si tratta|indica"
    r"|riferi|designa|significa|descrive|sta per|sta a|\b[Ss]i (?:dice|dicono|chiama|considera)"
    r"|[oaie] (?:altresì|pure) |ono (?:dett|chiamat|definit)|[èÈ] (?:dett|chiamat|definit)"
)
_CITED = re.compile(r"\s+(?:Cfr|Cf|Vedi|Si veda|Per un approfondimento|Fonte)\b.*", re.S)
_ENGLISH = frozenset(
    "the of and to in is as for their which that are by or between with within other".split()  # noqa: SIM905
)


def read(page: Page) -> None:
    """Claim `definitions` and `references`."""
    references.read(page)
    ids = Ids()
    for index, flow in enumerate(page.flows):
        if search(_LIST_OPENS, flow.text):
            defined_list(page, index, ids)
        if flow.text.endswith("?"):
            asked(page, index, ids)
    for index, start, end in page.sentences():
        text = page.flows[index].text
        if page.flows[index].kind != "footnote" and not search(_CUE, text, start, end):
            continue
        seen: set[tuple[int, int]] = set()
        for rule in _RULES:
            for term, definition in rule(page, index, start, end):
                if (term not in seen or rule is known_as_goes_on) and "\ufffc" not in text[slice(*definition)]:
                    seen.add(term)
                    _claim(page, index, term, definition, rule.__name__, ids)


def defined_list(page: Page, index: int, ids: Ids) -> None:
    """ "Si intende per:" over items such as "«diaspora»: l'insieme delle persone ..."."""
    for item in below(page, index):
        match = _LIST_ITEM.match(page.flows[item.flow].text)
        if match:
            _claim(page, item.flow, match.span("term"), match.span("definition"), "defined_list", ids)


def asked(page: Page, index: int, ids: Ids) -> None:
    """ "Che cosa si intende per diaspora?", and below it "È l'insieme delle persone ..."; not "Che cos'è il Patto?"."""
    question = _ASKED.search(page.flows[index].text)
    if question is None or index + 1 >= len(page.flows):
        return
    term = question.span("term" if question["term"] else "thing")
    if question["thing"] and kind_of_network_word().keys() & set(question["thing"].split()):
        return
    below = page.flows[index + 1]
    answer = _ANSWERED.match(below.text, 0, below.sentence_at(0)[1])
    if answer:
        meaning = below.span(*_meaning(below.text, *answer.span("definition")))
        _claim_at(page, index, _bare(page.flows[index].text, *term), meaning, "asked", ids)


def _claim(page: Page, index: int, term: tuple[int, int], definition: tuple[int, int], rule: str, ids: Ids) -> None:
    """One row per definition; its words with their emphasis, as the source has them."""
    _claim_at(page, index, term, page.flows[index].span(*definition), rule, ids)


def _claim_at(page: Page, index: int, term: tuple[int, int], meant: tuple[int, int], rule: str, ids: Ids) -> None:
    """The row of a term whose meaning stands at a span of the reading."""
    words = page.written(index, *term)
    name = ids.give(f"{page.document.id}-{slug(words)}")
    start, end = _with_emphasis(page, *meant)
    meaning = " ".join(page.document.reading[start:end].split())
    fixed: dict[str, Any] = {
        "definition_id": name,
        "document_id": page.document.id,
        "language": _language(page, meaning),
    }
    page.claim("definitions", (name,), index, rule, {"term": (words, *term)}, **fixed)
    page.claim_at("definitions", (name,), rule, {"definition": (meaning, start, end)})


def _with_emphasis(page: Page, start: int, end: int) -> tuple[int, int]:
    """A span of the reading widened to the asterisk that opens or closes emphasis inside it."""
    reading = page.document.reading
    if reading.count("*", start, end) % 2:
        start, end = (
            (start, end + 1) if reading[end : end + 1] == "*" else (start - (reading[start - 1 : start] == "*"), end)
        )
    return start, end


def _language(page: Page, words: str) -> str:
    """The language of a definition: English by its small words, else the document's."""
    found = re.findall(r"[a-z]+", words.lower())
    return "en" if sum(word in _ENGLISH for word in found) * 6 > len(found) else page.document.source.language


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """A span without surrounding quotation marks, blanks and its own article."""
    while start < end and text[start] in " \"“«'":
        start += 1
    while end > start and text[end - 1] in " \"”».,'":
        end -= 1
    return without_article(text, start, end)


def _meaning(text: str, start: int, end: int) -> tuple[int, int]:
    """A definition's span: without the marks around a wholly quoted one, without a citation after it."""
    if cited := search(_CITED, text, start, end):
        end = cited.start()
    end = start + len(text[start:end].rstrip(" .,;:"))
    if text[start] in '"“«' and text[end - 1] in '"”»' and not re.search('["“”«»]', text[start + 1 : end - 1]):
        start, end = start + 1, end - 1
    return start, start + len(text[start:end].rstrip(" .,;"))


def meant(page: Page, index: int, start: int, end: int) -> Iterator[_Defined]:
    """ "Per cabina di regia si intende un gruppo di uffici", "Si intende per bando l'avviso pubblico"."""
    text = page.flows[index].text
    for pattern in (_MEANT_FOR, _MEANT_WITH, _MEANT_BY, _BARE_WITH, _WORD_MEANS):
        if match := search(pattern, text, start, end):
            yield _bare(text, *match.span("term")), _meaning(text, *match.span("definition"))


def defined(page: Page, index: int, start: int, end: int) -> Iterator[_Defined]:
    """ "Si definisce «ente capofila» il soggetto che presenta il progetto"."""
    text = page.flows[index].text
    if match := search(_DEFINED, text, start, end):
        term = "quoted" if match["quoted"] else "term"
        yield _bare(text, *match.span(term)), _meaning(text, *match.span("definition"))


def to_be_meant(page: Page, index: int, start: int, end: int) -> Iterator[_Defined]:
    """ "La città creativa è da intendersi come luogo di scambio"."""
    text = page.flows[index].text
    match = search(_TO_BE_MEANT, text, start, end)
    subject = _SUBJECT.match(text[start:end]) if match and "come" in match[0] else None
    if match and subject:
        a, b = subject.span("term")
        yield _bare(text, start + a, start + b), _meaning(text, *match.span("definition"))


def taken_as(page: Page, index: int, start: int, end: int) -> Iterator[_Defined]:
    """ "la resilienza, intesa come capacità di reagire, ..."; not "il tema della resilienza, inteso come ..."."""
    text = page.flows[index].text
    for term, definition in _after_term(text, _TAKEN_AS, start, end):
        article = _ARTICLE.search(text, max(0, term[0] - 9), term[0])
        taken = search(_TAKEN_AS, text, term[1], definition[0])
        if text.startswith("tema ", term[0]):
            continue
        if not (article and taken) or article.lastgroup == taken[0][len(", intes")]:
            yield term, definition


def known_as(page: Page, index: int, start: int, end: int) -> Iterator[_Defined]:
    """ "il bilancio sociale anche noto come rendiconto di missione", up to a colon: "... : quel documento che"."""
    text = page.flows[index].text
    for term, (begin, stop) in _after_term(text, _KNOWN_AS, start, end):
        if page.within(index, *term, "network", "organisation"):
            continue  # "Il Forum Europeo, noto anche come EFUS": another name
        colon = text.find(": ", begin, stop)
        yield term, (begin, stop if colon < 0 else colon)


def that_is(page: Page, index: int, start: int, end: int) -> Iterator[_Defined]:
    """ "un Piano del verde, cioè quello strumento che ..."."""
    yield from _after_term(page.flows[index].text, _THAT_IS, start, end)


def _after_term(text: str, cue: re.Pattern[str], start: int, end: int) -> Iterator[_Defined]:
    """The noun before a cue and the clause after it."""
    for match in matches(cue, text, start, end):
        before = text[max(start, match.start() - 90) : match.start()]
        whole = _WHOLE_SUBJECT.fullmatch(text, start, match.start())
        term = whole or search(_TERM_BEFORE, before if match.start() - 90 > start else " " + before)
        clause = _CLAUSE.match(text, match.end(), end)
        if term and clause:
            a = match.start() - (len(term["term"]))
            yield _bare(text, a, match.start()), _meaning(text, *clause.span())


def known_as_goes_on(page: Page, index: int, start: int, end: int) -> Iterator[_Defined]:
    """ "... anche noto come rendiconto di missione. Quel documento che ...": the fragment after defines the term
    again, and so does what follows a colon ("anche noto come rendiconto: il documento che ...")."""
    text = page.flows[index].text
    for term, (_, stop) in known_as(page, index, start, end):
        if meaning := _MEANS_AGAIN.match(text, stop, end):
            yield term, _meaning(text, *meaning.span("definition"))
    if start and _GOES_ON.match(text, start):
        for term, _ in known_as(page, index, *page.flows[index].sentence_at(start - 1)):
            yield term, _meaning(text, start, end)


def synonyms(page: Page, index: int, start: int, end: int) -> Iterator[_Defined]:
    """ "utilizza i termini “partenariato” e “gemellaggio” come sinonimi"."""
    if match := search(_SYNONYMS, page.flows[index].text, start, end):
        yield match.span("term"), match.span("definition")


def footnote_term(page: Page, index: int, start: int, end: int) -> Iterator[_Defined]:
    """A note that begins with its term: "La sussidiarietà fa riferimento al principio che ..."."""
    flow = page.flows[index]
    match = _FOOTNOTE.match(flow.text[:end]) if flow.kind == "footnote" and start == 0 else None
    if match and len(match["term"].split()) <= 6 and not _TO_BE_MEANT.search(flow.text, 0, end):
        yield _bare(flow.text, *match.span("term")), _meaning(flow.text, *match.span("definition"))


_RULES: tuple[Callable[[Page, int, int, int], Iterator[_Defined]], ...] = (
    meant,
    defined,
    to_be_meant,
    taken_as,
    known_as,
    that_is,
    known_as_goes_on,
    synonyms,
    footnote_term,
)
