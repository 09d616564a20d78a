"""Whether words state a fact of the present, or what is denied, wished for, asked, planned or still to come.

Each denial or wish reaches as far as its own clause: `non presiede più il gruppo Food, è attivo nel Forum` denies the
first and states the second. What has been and is over is for each table to judge, some of which keep the past.
"""

from __future__ import annotations

import re
from functools import lru_cache

from pipelines.flows import matches, search
from pipelines.patterns import when_asked
from pipelines.readers.wordings import FOUNDED, LAUNCHED

_DENIES = (
    r"non(?! (?:sol[oa]|soltanto|solamente|profit|a scopo|lucrativ\w+|governativ\w+|statal\w+|comunitar\w+|residen\w+"
    r"|europe\w+|italian\w+|appena|più (?:di|tardi)|superior[ei]|inferior[ei]|(?:(?:può|possono) )?(?:super|ecced)\w+"
    r"|meno|oltre|a caso|pochi|poche|per nulla)\b)|né|nessun[oa]?"
    r"|nemmeno|neppure|neanche|senza(?= (?:ancora |mai |più )?(?:\w+[aei]r(?:e|n?e|vi|si|l[aoie])\b|alcun|che))"
)
_WISHES = (  # verbs: their reach goes on over a comma
    r"(?<!si )(?<!s')intend(?:e|ono|eva|evano|iamo)(?! (?:per|con)\b)|vuole|vogliono|voleva(?:no)?|vorr\w+"
    r"|(?:punta(?:no)?|mira(?:no)?|aspira(?:no)?|ambisc(?:e|ono)) (?:ad?|alla?|all'|al)|tend(?:e|ono) ad?"
    r"|si candida(?:no)?|si propon(?:e|gono)(?!, (?:(?:il|la) |l')?(?-i:[A-ZÀ-Þ]))"
    r"|propon(?:e|gono) (?:di|che|la|il|l')|auspica(?:no)?"
    r"|(?:spera(?:no)?|conta(?:no)?|pensa(?:no)?|progetta(?:no)?) di|si sta (?:pensando|lavorando) (?:a|per)"
    r"|valuta(?:no)? (?:di|se|la|il|l'|un|una|un')|sta(?:nno)? (?:valutando|negoziando|trattando)"
    r"|chied(?:e|ono) (?:di|che|l'|la|il)|(?:ri)?chiest[aoie] (?:di|che)|(?:è|sono) (?:stat[aoie] )?previst[aoie]"
    r"|(?:si )?prevede(?:no)? (?:di|che|l'|un|la|il)|si (?:è|sono) (?:\w+ )?(?:candidat|propost|prefiss|impegnat)[aoie]"
    r"|(?:è|sono) (?:\w+ )?candidat[aoie]|(?:dovr|potr)\w+|avrebbe(?:ro)?|sarà|saranno|verrà|verranno"
    r"|(?:dal|dai|nel|nei|con il|entro i) prossim[oi]|prossimamente|in futuro"
    r"|(?:doveva|poteva)(?:no)? essere"
    r"|entro (?:il(?: prossimo)? (?:\w+ )?|la fine del(?:l'anno)? ?|fine |l'anno |dicembre )?\d{4}"
)
_AIMS = (  # nouns and participles: a comma ends them
    r"intenzion(?:e|ata|ato|ati) (?:di|a)|(?:finalizzat|volt|invitat|chiamat)[aoie] ad?(?= \w+r(?:e|si)\b)"
    r"|candidat[aoie] (?:ad?|alla?|all'|al|per|come|quale|nel|nella)|candidatura|propost[aoe]|auspicat[aoie]"
    r"|(?:puntando|mirando|aspirando|intendendo|volendo|auspicando|proponendosi)"
    r"|(?:domanda|richiesta|manifestazione d'interesse) (?:di|per)|in attesa (?:di|che|del\w*)|previst[aoie]"
    r"|in (?:programma|progetto|vista d\w+)|allo studio|ipotesi|ipotizzat[aoie]"
    r"|(?:obiettiv[oi]|traguardo|scopo|fine|proposito|impegno|idea|progetto) (?:di|è)(?= \w+r(?:e|si|n?e|l[aoie]|vi)\b)"
    r"|da(?= \w{3,}(?:are|ere|ire|rre)\b)|(?:possibil|eventual|potenzial|futur)\w{1,2}(?= (?:ades|ingress|sede"
    r"|partecipaz|president|presidenza|coordina|segretari|membr|soci|forum|accord|gemella|partner|rapport))"
)
_CUE = re.compile(
    rf"\b(?=\w)(?:(?P<denies>{_DENIES})|(?P<aims>{_AIMS})|{_WISHES})(?!\w)|(?<=\wr)(?:à|anno|ebbe|ebbero)\b", re.I
)
FINITE = re.compile(
    r"(?<![\w'])(?:è|sono|ha|hanno|fa|fanno|fu|furono|era|erano|nacque|venne|vennero|c'è|(?:cont|raggrupp|associ|annover|ospit|partecip|collabor"
    r"|coordin|lavor|oper|guid|organizz|rappresent|collegh?|aggreg|vant|abit|rest|risult|present|sostent|dialog"
    r"|realizz|gestisc|cur)(?:a|ano)|\w+isc(?:e|ono)|(?:co-?)?(?:presied|sied|risied|comprend|prend|promuov|raccogl"
    r"|accogl|coinvolg|svolg|nasc|esist|mett|diffond|viv|segu|offr|dispon|gestisc)(?:e|i?ono|gono)|(?:sostien|tien"
    r"|mantien|appartien|ottien)e|(?:sosten|ten|manten|apparten)gono|\w{3,}(?:ò|ì)|(?:ader|un|part)ì)(?!\w)",
    re.I,
)
"""Finite verbs, and no word that is not also one."""
_BREAK = re.compile(
    r"[;:]|\([^()]*$|\b(?:ma|bensì|mentre|però|tuttavia|invece|anche se|sebbene|benché|viceversa|piuttosto)\b"
    r"|, (?:(?:a|in|da|di|con|per|fra|tra|su|al|del|dal|nel|sul)(?:l[ao']|gli)? ?)?"
    r"(?:che|(?:il|la|lo|i|le) qual[ei]|qual[ei]|cui|dove)\b"
    r"|, (?:il|la|i|le) cui\b|, (?:\w+ )?\w{3,}(?:ando|endo)\b"
    r"|, (?:già |poi )?(?:" + FOUNDED + "|" + LAUNCHED + r"|firmat)[aoie]\b"
    r"|, (?:(?:una |un')?(?:rete|associazione|alleanza|coalizione|organizzazione|piattaforma|iniziativa)"
    r"|(?:un )?(?:network|forum|coordinamento|patto|movimento|circuito))\b",  # "aderire a C40, |una rete nata nel 2005"
    re.I,
)
_CLITICS = when_asked(r"(?: (?:vi|ne|ci|si|lo|la|li|le|gli|più|ancora|mai|tuttora|l'))* ?")
_COMES_AFTER = re.compile(
    r"(?:(?! ed? ) [\w'-]+){0,4}? (?:(?:che |vi |ne |non )*(?:\w{2,}r(?:à|anno)|\w{2,}rebbe(?:ro)?)"
    r"|(?:sono |è )?previst[aoie])\b",
    re.I,
)
_SUPPOSED = re.compile(
    r"\b(?:non(?! (?:solo|soltanto|più di))|né|nessun[oa]?|potr(?:à|anno|ebbe|ebbero)|potrebbero"
    r"|si poss(?:a|ano)(?= \w+r[es]i?\b)|intend(?:e|ono)"
    r"|vorr\w+|era(?:no)?|fu(?:rono)?)\b",
    re.I,
)
_OTHERS = re.compile(
    r"\b(?:[Mm]inister\w+|Region[ei]|Unione [Ee]uropea|UE|Commissione [Ee]uropea|Governo|AICS|Agenzia|Stato"
    r"|Nazioni Unite|ONU|OMS|Fondazione|[Ll]a rete|[Ii]l bando|[Ii] partner)\b"
)


def unreal(text: str, start: int, at: int) -> bool:
    """Whether the words of a sentence from `start` on deny, wish for, ask or foretell what stands at `at`.

    `Milano intende presiedere il Forum`, `non è più socia`, `saranno presenti`; not the second half of `non siede nel
    Comitato ma presiede il Forum`, nor the clause that follows a name: `intende aderire a C40, che conta 97 città`.
    """
    return any(_reaches(text, cue, at) for cue in reversed(matches(_CUE, text, start, at)))


@lru_cache(maxsize=1 << 13)
def foretold(text: str, at: int, end: int) -> bool:
    """Whether the verb after a thing speaks of what is to come: `oltre 200 città |aderiranno`, `10 forum previsti`."""
    return _COMES_AFTER.match(text, at, end) is not None


def next_unreal(text: str, start: int, end: int) -> int:
    """Where the next denial or wish of a sentence begins, else its end."""
    cue = search(_CUE, text, start, end)
    return cue.start() if cue else end


def _reaches(text: str, cue: re.Match[str], at: int) -> bool:
    """Whether no other clause begins between a denial or wish and what stands at `at`: no word that turns the
    sentence, and no finite verb but the one that is denied."""
    if search(_BREAK, text, cue.end(), at) is not None:
        return False
    verbs = [v.start() for v in matches(FINITE, text, cue.end(), at + 25) if v.start() <= at]
    if cue["denies"]:
        clitics = _CLITICS.match(text, cue.end())
        if clitics is not None and verbs and verbs[0] <= clitics.end():
            return len(verbs) == 1
    return not verbs and not ((cue["denies"] or cue["aims"]) and "," in text[cue.end() : at])


@lru_cache(maxsize=1 << 13)
def is_denied(text: str, start: int, end: int) -> bool:
    """Whether words deny or merely suppose what they declare: `non rientra tra le priorità`, `potrà essere un asse`."""
    return _SUPPOSED.search(text, start, end) is not None


@lru_cache(maxsize=1 << 13)
def is_others(text: str, start: int, end: int) -> bool:
    """Whether words name another body whose choices a sentence tells: `Il Ministero ritiene prioritari`."""
    return _OTHERS.search(text, start, end) is not None
