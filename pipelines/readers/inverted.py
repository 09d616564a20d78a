"""Foundings whose network stands behind its founders, where another may be named before: `Nell'ambito di Polis, nel
2018 è stato avviato dal Sindaco di Lione il Patto dei Fiumi`."""

from __future__ import annotations

import re
from functools import cache

from pipelines.flows import search
from pipelines.mentions.model import Mention
from pipelines.patterns import when_asked
from pipelines.readers.cast import Cast, Sentence
from pipelines.readers.naming import rule_words
from pipelines.readers.wordings import FOUNDED, GATHERS, LAUNCHED

_FINITE = re.compile(r"(?:è|sono|era|fu|venne|viene|nasce|nacque|nasceva|sorge|sorse|si)\b", re.I)
_UP_TO_SUBJECT = re.compile(
    r"(?:(?<! con)(?<! come)(?<! per)(?<! tra)(?<! fra)(?<! verso)(?<=[\w)])"
    r"|, (?:[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+){1,3}"
    r"|(?:(?:da|dal|dalla|dai|nel|il|su|per|con|grazie|insieme|allora|a|ad|in) |(?:dall|nell)')[^,;:]+),)"
    r" (?:il |la |lo |l')(?:rete |network )?$"
)
_ANOTHER_CLAUSE = when_asked(
    r"[,;] ?(?:che|con|su)\b(?! (?:iniziativa|impulso|proposta|il sostegno))|;"
    rf"|(?:,| ed?) (?:oggi |inoltre |ne |vi )*(?:ha|è|si|fa|{GATHERS}|lavora|opera|collabora|coopera|promuove|sostiene"
    r"|aderisce|partecipa|presiede|segue)\b"
)
_OPENER = (
    r"(?:A|Ad|Al|Alla|Con|Da|Dal|Dalla|Dai|Dopo|Durante|Grazie|In|Insieme|Nel|Nella|Oltre|Per|Prima|Secondo|Su|Sul"
    r"|Sulla|Tra|Fra|Attraverso|Tramite|Mediante|Accanto|Presso|Intorno) |\w{1,3}ll'"
)
_BESIDE = re.compile(  # "Nell'ambito di |Polis|", "Grazie alla collaborazione con |Polis|", "in seno alla rete |Polis|"
    rf"(?:^|(?<=[,(] )|(?<=\d )|(?<=\be ))(?:{_OPENER})(?:[^,;:.()]{{0,80}}[ '])??"
    r"(?:(?:con|di|del|della|a|ad|al|alla|da|dal|dalla|in|nel|nella|tra|fra|come|attraverso|tramite|presso) "
    r"|\w*[dln]l')"
    r"(?:(?:rete|network|associazione|forum|patto|coalizione|alleanza) )?[«“\"]?$",
    re.I,
)
_SO_CALLED = when_asked(r"\b(?:nome|denominazione|sigla|titolo|insegna) d(?:i |ella |el |ell')$")
_AT_ONCE = re.compile(r"(?!.*\b(?:che|cui|qual[ei]|dove)\b)[^;:]*")
_SUBJECT_BEHIND = when_asked(
    r"(?:^|[A-ZÀ-Þ][\w'’-]*|\d{4}|\)|,|\w+(?:mente|ato|ata|ito|ita)) "
    r"(?:(?:il|lo|la|i|gli|le|una?|uno) (?!\d)|(?:l|un)')"
)


def inverted(cast: Cast, sentence: Sentence, verb: re.Match[str]) -> str | None:
    """`è stata fondata da Venezia, Amsterdam e Osaka la Rete ...`: the network named after its founders."""
    text = cast.page.flows[sentence.flow].text
    if not _FINITE.match(verb[0]):
        return None
    for m in cast.page.within(sentence.flow, verb.end(), sentence.end, "network"):
        if (
            m.start - verb.end() < 160
            and _UP_TO_SUBJECT.search(text[verb.end() - 1 : m.start])
            and not another_clause(text, verb.end(), m.start)
        ):
            return m.ref
    return None


def another_clause(text: str, start: int, end: int) -> bool:
    """Whether another clause begins between verb and name: `è nata nel 1998, |ha sede a Roma e lavora con| Polis`."""
    return _ANOTHER_CLAUSE.search(text, start, end) is not None


def named_beside(text: str, start: int, named: Mention, verb: int) -> bool:
    """Whether a complement before a finite verb names a network that the verb is not about: `Grazie a |Polis| è nata`.

    `start`: where the sentence begins.
    """
    before = text[start : named.start]
    return (
        _BESIDE.search(before) is not None
        and _SO_CALLED.search(before) is None
        and _AT_ONCE.fullmatch(text, named.end, verb) is not None
    )


def beside_verb(networks: list[Mention], text: str, sentence: Sentence, verb: re.Match[str]) -> list[Mention]:
    """The networks before a finite verb of founding that it is not about."""
    finite = _FINITE.match(verb[0])
    return [
        m
        for m in networks
        if (finite and named_beside(text, sentence.start, m, verb.start()))
        or headed_by_another(text, sentence.start, m.start, verb)
    ]


def headed_by_another(text: str, start: int, end: int, verb: re.Match[str]) -> bool:
    """Whether a network only completes another noun, which a finite verb is about: `La collaborazione con |Polis| è
    nata`, `Il percorso di adesione alla |rete| fu avviato`; not `L'associazione di Comuni |Polis|`."""
    finite = _FINITE.match(verb[0]) or _AUXILIARY.search(text, start, verb.start())
    return finite is not None and _headed().search(text[start:end]) is not None


_AUXILIARY = re.compile(r"\b(?:è|era|erano|sono|fu|furono|venne|vennero|sarebbe) (?:stat[aoei] )?$")


@cache
def _headed() -> re.Pattern[str]:
    own = rf"{rule_words()['kind']}|fondazione|nascita|costituzione|istituzione|creazione|storia|esperienza|avventura"
    to = r"(?:con|verso|ad?|al|alla|di|del|della|dello|in|nel|nella|per|tra)"
    return re.compile(
        rf"(?:^|(?<=[;:,] ))(?:[Ii]l |[Ll][ao] |[Ll]'|[Uu]n[ao]? |[Uu]n'|[Ii] |[Gg]li |[Ll]e )"
        rf"(?!(?:(?!{to}\b)[a-zà-ù]+ ){{0,2}}(?:{own})\b(?! con ))[a-zà-ù]{{3,}}\b"
        rf"(?:(?! è | sono | ha | fa )[^,;:.])*? (?:{to} |\w*[lnd]l'|d')(?:(?:la|il) |l')?"
        r"(?:(?:rete|network|associazione|forum|patto),? )?[«“\"]?$"
    )


def told_of_another(text: str, sentence: Sentence, verb: re.Match[str]) -> bool:
    """Whether date and founders before an active verb are of its subject: `Polis, fondata nel 2003 da Lione, |ha
    lanciato| il Patto`."""
    return search(_ITSELF_BORN, text, sentence.start, verb.start()) is not None


_ITSELF_BORN = re.compile(
    rf"(?:, |\b(?:è|fu|venne) (?:stat[ao] )?)(?:{FOUNDED}|{LAUNCHED})[ao]\b[^;:]*(?:,| ed?)(?: (?:poi|oggi|inoltre"
    r"|anche|quindi|successivamente))? $",
    re.I,
)


def unsaid(sentence: Sentence, text: str, verb: re.Match[str]) -> str | None:
    """Whom such a verb is about if nobody is named: the one spoken of, unless a thing stands behind the verb:
    `Con il sostegno di Polis è stata avviata nel 2018 |la mostra|`."""
    return None if _SUBJECT_BEHIND.search(text[verb.end() : min(sentence.end, verb.end() + 120)]) else sentence.subject
