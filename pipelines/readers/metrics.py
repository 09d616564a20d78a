"""The table `network_metrics`: how many cities, countries, people, meetings a text counts for a network."""

from __future__ import annotations

import re
from itertools import chain

from pipelines.flows import match_at, search
from pipelines.mentions.model import Mention
from pipelines.patterns import when_asked
from pipelines.readers.cast import Cast, Sentence
from pipelines.readers.counted_behind import (
    BY_THEM,
    OTHERS_TOO,
    cities_of_it,
    gathered,
    gathering,
    named_behind,
    no_members,
    of_one_count,
    told_first,
)
from pipelines.readers.counted_below import counts_below
from pipelines.readers.counted_when import counted_at
from pipelines.readers.descriptions import StatedDate, stated_date, updated_on
from pipelines.readers.member_lines import bare_counts, counted_in_line
from pipelines.readers.reality import foretold, unreal
from pipelines.readers.represented import ALTOGETHER, represented
from pipelines.readers.wordings import FOUNDED, GATHERS, GROWN

_METRIC = {
    "city": "member_cities",
    "country": "member_countries",
    "municipality": "member_municipalities",
    "association": "member_associations",
    "region": "member_regions",
    "person": "population_represented",
    "share": "share_of_world_economy",
    "meeting": "meetings_held",
    "forum": "thematic_forums",
    "working_group": "working_groups",
}
_BODIES = frozenset(["organisation", "local_authority", "member", "institution", "province"])  # counted, no metric
_BODY = (
    r"(?:rete|network|circuito|coordinamento|forum|patto|coalizione|alleanza|associazione|piattaforma|consorzio"
    r"|partenariato|partnership|comunità|aggregazione|raggruppamento)"
)
_GIVEN_ADHESION = (  # "alla quale |hanno dato la propria adesione| 300 città", "|ha raccolto l'adesione di| 300 città"
    r"(?:hanno (?:finora |già |sinora |ormai )?(?:dato|espresso|formalizzato|confermato) (?:finora )?"
    r"(?:la (?:propria |loro )?|l')?adesione(?: (?:alla rete|al network|al forum|al patto|all'associazione))?"
    r"|(?:ha|hanno) (?:\w+ )?(?:raccolto|ricevuto|ottenuto|registrato) (?:\w+ )?(?:l'adesione|le adesioni) di)"
)
_GOVERNS = re.compile(
    rf"(?:\b(?:{GATHERS}|(?:riun|raggrupp|cont|associ|comprend|coinvolg|annover|raccogli)(?:a|e)ndo|vant(?:a|ano)"
    rf"|rappresent(?:a|ano|ando)|(?:mett|ten)\w+ (?:in (?:contatto|rete|relazione|collegamento)|insieme)"
    r"|(?:è|sono|risulta) (?:oggi |attualmente |ormai |ora )?(?:compost|format|costituit)[aoei] (?:oggi |attualmente "
    r")?da(?:i|gli|lle)?|(?:compost|format|costituit)[aoei] (?:oggi |attualmente )?da"
    r"|fanno (?:oggi |attualmente )?parte"
    r"|facevano parte"
    rf"|{_GIVEN_ADHESION}"
    r"|appartengono(?: a)?|provengono da|fanno capo|aderiscono|prendono parte|può contare su"
    r"|(?:è|sono) partecipat[aoei] da|hanno (?:\w+ )?raggiunto i|ha (?:\w+ )?raggiunto (?:i|le)"
    r"|nella [Rr]ete sono rappresentat[ei]"
    r"|base associativa (?:è|conta) (?:di )?|aderivano|hanno (?:(?:finora|già|sinora"
    r"|ormai|nel frattempo) )?aderito(?: (?:alla rete|al network|al forum|al patto"
    r"|all'associazione))?|(?:a cui|alla quale|al quale|(?:all[ao]|al) (?:rete|network|forum|patto)|all'associazione)"
    r" (?:sono|risultano) (?:\w+ )?(?:iscritt|associat|affiliat)[ei]"
    r"|(?:di cui|della quale|del quale) sono (?:soci[e]?|membri|parte)"
    r"|partecip(?:ano|avano)|firmat[ao] da|sottoscritt[ao] da"
    rf"|{_BODY}(?: \w+){{0,2}}(?:, [^,;.]{{4,60}},| \([^()]{{4,60}}\))? (?:di|tra|fra|con)"
    r"|rappresentanti(?: \w+)? di|esperti e decisori di|a diretto contatto "
    r"[^.;]{0,40}|forte di|grazie a|con|presente in|presenti in|diffus[ao] in|attiv[ao] in|distribuit[ei] in"
    rf"|provenienti da|si compon(?:e|gono) di|{GROWN}"
    r"|(?:soci|membri|aderenti|associati|iscritti) sono (?:\w+ )?(?:(?:passat|arrivat|salit|cresciut)i (?:da [\w.]+ )?a"
    r"|diventati)"
    r"|(?:aderiscono|aderivano|partecipano|partecipavano) (?:alla rete|al network|al forum|al patto|all'associazione)"
    r"|(?:fanno (?:oggi |attualmente )?parte|sono (?:membri|soci|parte)) (?:(?:di|del|della|d[ae]l) |dell')(?:rete "
    r"|associazione )?[\w-]+"
    r"|hanno (?:firmato|sottoscritto) (?:il patto|la carta|la dichiarazione)"
    rf"|(?:{GATHERS}|(?:mett|ten)\w+ (?:in (?:contatto|rete|relazione|collegamento)|insieme)"
    r"|ha(?= (?:oggi )?(?:\w+ )?(?:membri|soci|aderenti)))"
    r"(?: [\w.]+){0,3}? (?:membri|soci|aderenti|enti|città|comuni|amministrazioni)(?: locali| pubblic(?:i|he)"
    r"|(?: (?!che|di|in|da)[a-zà-ù]{4,}[ei])?(?: ed? [a-zà-ù]{4,} [a-zà-ù]{4,}[ei])?)?"
    r"(?:,? (?:di|in|da)|,? (?:di cui|tra cui|fra cui|ossia|ovvero)|:))"
    r"(?:, (?:insieme|assieme|oltre|accanto) (?:ad?|al|alla|alle|ai|agli|all'|con)\b[^,;.]{2,40},)?"
    r"(?: (?:oggi|ora|adesso|ad oggi|a oggi|(?:fra|tra) (?:di )?loro|attualmente"
    r"|ormai|finora|sinora|già|circa|le|i|gli|ben|al suo interno"
    r"|a livello \w+|su scala \w+|in ambito \w+|invece|in tutt[ao] (?:la|il) \w+"
    r"|complessivamente|insieme|più|n\.|nr\.|n°))*)(?:, (?:in|da|di|tra|fra))? ?$",
    re.I,
)
_PRODUCES = re.compile(
    rf"(?:\b(?:rappresent|produ[cr]|gener|concentr)\w*{ALTOGETHER}(?: pari a)?"
    r"|\b(?:vale|valgono|valendo|pesano per|pesa per|contribui\w+ (?:a|per)|pari|corrispond\w+"
    r"|responsabili (?:di|per)))"
    r"(?: (?:il|lo|la|i|gli|le|a|al|allo)| (?:al)?l')? ?$",
    re.I,
)
_LINKS = re.compile(
    r"(?:(?: |,|;|\([^()]{0,40}\)|\(|\)|n\.|nr\.|e|ed|di|in|da|nonché|oltre a|il|lo|la|i|gli|le|l'|al|pari a|pari al"
    r"|(?:(?:a )?cui|(?:a|al)(?:i|le|la) qual[ei]|a quest[ei]) (?:si|vanno) (?:aggiung|aggiunt|affianc|unisc|somm)\w+"
    r"|più"
    r"|appartenenti a|proven(?:ienti|gono) da|appartengono a|rappresentativ[ei]|distribuite|europei|europee"
    r"|italiani|italiane|(?:enti|autorità|governi|amministrazioni) locali|enti|del mondo|membri|aderenti"
    r"|dell'economia|del pil|globale|mondiale|associate|che|insieme|complessivamente|da sol[aei]|mentre"
    r"|rappresent(?:a|ano|ando"
    r"|anti)|una|popolazione|per|un|totale|\w+(?:ic|al|an|es)[eiao]))*",
    re.I,
)
_MEMBERS_AFTER = re.compile(
    rf"{OTHERS_TOO}(?: [\w']+){{0,5}}?(?:, [^,;.:]{{3,40}},)? (?:(?:ne |vi )?(?:fa|fanno) parte"
    r"(?= dell[ae'] ?(?:rete|network|forum"
    r"|patto|associazione)| "
    r"del (?:network|forum|patto))|aderiscono|aderenti|riunit[ei]|raggruppat[ei]|associat[ei]|membr[oi]|partner"
    r"|firmatari[ea]|iscritt[ei]"
    r"|soci[e]?|partecipanti|che (?:la|lo) (?:compongono|formano|costituiscono)|che (?:oggi )?(?:compongono|formano"
    r"|costituiscono)"
    r" (?:(?:la|il) |l')(?:[a-zà-ù]{5,} )?(?=rete|network|forum|patto|associazione|coalizione|alleanza"
    r"|coordinamento)|che (?:vi|ne"
    r"|ci) (?:aderiscono|fanno parte))\b",
    re.I,
)
_MEMBERS_BEFORE = re.compile(
    r"\b(?:ader(?:enti|iscono)|membri|associat[ei]|soci[e]?|(?<=li )iscritti|firmatari[ea]|partecipanti) (?:\w+ )?"
    r"(?:sono|sono oggi|salgono a|superano|raggiungono|:)? ?$|\b(?:tra|fra) i (?:suoi )?(?:membri|soci|componenti)"
    r" (?:si contano|figurano|(?:vi|ci) sono) ?$"
    r"|\b(?:[Vv]i (?:aderiscono|aderivano|siedono|sedevano|apparten(?:gono|evano)|partecipa(?:no|vano)"
    r"|prend(?:ono|evano) parte)"
    r"|[Vv]i fanno capo|[Vv]i (?:si )?sono (?:\w+ )?(?:iscritt|associat|riunit|rappresentat)[ei]"
    r"|[Nn]e (?:fanno|facevano) (?:(?:oggi|attualmente|ora|ormai|anche|nel frattempo) )?parte"
    r"|[Nn]e sono (?:\w+ )?(?:soci[e]?|membri)"
    r"|[Ll][ao] (?:compongono|formano"
    r"|costituiscono))(?: oggi| anche| inoltre| "
    r"attualmente)* ?$|\b(?:aderenti|membri|associat[ei]|soci[e]?|firmatari[e]?|partecipanti) ?: ?$",
    re.I,
)
_OF_MEMBERS = when_asked(
    r"\b(?:aderent[ie]|aderiscono|membr[oi]|associat[ei]|soci[e]?|firmatari[ea]?|partner|partecipanti|iscritt[ei]"
    r"|coinvolt[ei]|riunit[ei](?! (?:ad?|il|per|durante) )|raggruppat[ei]"
    r"|appart(?:engono|iene)|(?:ne |vi )?fanno parte|della rete"
    r"|del (?:network|forum|patto))\b",
    re.I,
)
_HAS = when_asked(
    r"(?:^|\be |, )(?:ha|conta|comprende|dispone di|si articola in|è (?:organizzat|articolat|strutturat"
    r"|suddivis)[ao] in|lavora (?:con|in)"
    r"|opera (?:con|in|attraverso)|riunisce|prevede)(?: \w+)? $",
    re.I,
)
_WORK_GOES_ON = when_asked(
    r"\b[Cc]omuni, che si (?:divid|ripart|suddivid)ono (?:il lavoro |i compiti )?(?:in|tra|fra)(?: \w+)? $|"
    r"\b(?:[Ll]e città|[Ii] (?:tecnici|membri|soci|[Cc]omuni)|[Gg]li (?:aderenti|esperti|uffici))\b[^,;.:]{0,40}? "
    r"(?:si (?:ritrovano|dividono|incontrano|riuniscono|confrontano)|lavorano|operano) in(?: \w+)? $|"
    r"\b(?:(?:[Ii] |[Ss]uoi )?[Ll]avor[io]|[Aa]ttività|[Vv]ita associativa)(?: \w+){0,3}? (?:si (?:svolg|articol"
    r"|organizz|divid)\w+"
    r"|(?:è|sono) (?:organizzat|articolat|suddivis|ripartit)\w+|procedono|avvengono|passa(?:no)?)(?: \w+)?"
    r" (?:in|attraverso|per|su|tra|fra|da|nei|mediante)(?: \w+)? $"
)
_WITHIN_IT = when_asked(  # "Al suo interno |operano cinque gruppi di lavoro"
    r"(?:Al suo interno|Nel suo ambito|In seno alla rete|Nella rete)(?: \w+){0,2}? (?:operano|lavorano|agiscono"
    r"|(?:sono|vengono) (?:attiv|costituit|istituit|organizzat)[aei])(?: \w+)? $"
    r"|^(?:(?:Vi )?[Oo]perano|Esistono|(?:Vi )?[Ss]ono attivi) $"
)
_MEMBERS_IN = when_asked(  # "raccoglie Comuni, autorità portuali e imprese di |42 Paesi", "rete di enti locali di |4"
    rf"\b(?:(?:{GATHERS}|d(?:à|anno) voce a) [^.;:()\d]{{3,90}}|{_BODY}(?: \w+){{0,2}} (?:di|tra|fra)"
    r"(?:,? (?!(?:nat|fondat|sort|costitui|firmat|impegnat|attiv|present|progett|incontr|che|con|per|dopo|su)\w*\b)"
    r"[\w']+){1,7}|\b(?:cui|quale|[Vv]i|[Nn]e) (?:oggi )?(?:aderiscono|partecipano|[pf]\w+no parte)(?: \w+){1,4}"
    r"|\b(?:iscritti|soci|membri|aderenti|associati) (?:sono (?:distribuit|spars|present)i|si trovano)) (?:di|da|in)"
    r"(?: (?:oltre|circa|quasi|ben))? ?$",
    re.I,
)
_OF_FOREIGNERS = re.compile(r" (?:di |delle )?(?:comunità )?(?:stranier|migrant|immigrat|diaspor)")
_JOINED_FIRST = re.compile(
    r"(?:(?:Ad oggi|A oggi|Oggi|Finora|Sinora|Attualmente|Al momento|Complessivamente|In tutto),? )?(?:[Vv]i |[Nn]e )?"
    r"(?:[Hh]anno (?:finora |già )?(?:aderito|(?:dato|espresso|formalizzato|confermato) (?:la (?:propria |loro )|l')?"
    r"adesione)|[Aa]deriscono|[Ff]anno parte|[Pp]artecipano|[Ss]iedono)\b"
)
_MEMBERS_FIRST = re.compile(  # "|Le città firmatarie| appartengono a 75 Paesi"
    r"(?:(?:Da(?:i|lle)? [\w.]+ (?:che erano|iniziali)|Oggi|Ora|Nel tempo|Con gli anni),? )?"
    r"(?:[Ll]e città|[Ii] [Cc]omuni|[Gg]li enti|[Ll]e amministrazioni|[Ii]|[Gg]li|[Ll]e) "
    r"(?:firmatari[e]?|aderenti|membr[oi]|associat[ei]"
    r"|partecipanti|soci[e]?)\b"
)
_FOUNDED_FIRST = re.compile(  # "la fondarono nel 1982 Brema e Gent, e oggi |raggruppa 90 città"
    r"(?:[Ll][ao] |[Ll]')(?:(?:fond|cre)(?:ò|arono)|(?:istitu|costitu)(?:ì|irono)|(?:hanno|ha) (?:fondat|creat|istituit"
    r"|costituit)[ao])\b"
)
_THE_TWO = when_asked(
    r"\b(?:(?:tra|fra) (?:le|i|gli)|de(?:lle|i|gli)) $"
)  # "il patto di gemellaggio tra le |due città"
_ATTENDED = re.compile(r"\d+ (?:delle|dei|degli|su) (?:\w+ )?$|\b(?:delle|dei|degli) $", re.I)
_ECONOMY = re.compile(
    r" ?(?:dell'(?:intera )?economia|del pil|del prodotto interno lordo|della (?:produzione economica|ricchezza))\b"
    r"(?! (?:italian|europe|nazional|regional|locale|lombard|cittadin))",
    re.I,
)
_ECONOMY_LABEL = re.compile(  # "Quota dell'economia globale: |un quarto"
    r"(?:Quota|Parte|Percentuale|Peso) (?:(?:sul|del) (?:PIL|prodotto interno lordo)|(?:dell|sull)'(?:intera )?"
    r"economia) (?:globale|mondiale|del mondo)(?: rappresentat[ao])?: "
)
_MET = re.compile(
    r"\b(?:incontrat[aeio]|riunit[aeio]|ritrovat[aeio]|incontri|riunioni|assemblee|tenut[oei]|organizzat[oi]"
    r"|svolt[ei])\b",
    re.I,
)
_GUEST_AT = re.compile(  # "ha partecipato come osservatore a |due incontri| di Eurocities": no count of all there were
    r"\b(?:(?:partecip|interven|assisti|presenzia)\w+|(?:pres|prend)\w+ parte|invitat[aoie]|present[ei])"
    r"(?:,[^,;.:]{3,60},)?[^,;.:]{0,60}?(?:,[^,;.:]{3,60},)? (?:ad?|ai|agli|alle)(?: \w+)?? $"
    r"|\b(?:ha|hanno|abbiamo) (?:\w+ )?(?:ospitato|seguito|accolto) (?:\w+ )?$"
)
_EVERY_YEAR = re.compile(r" (?:all'anno|l'anno|ogni anno|annu(?:e|i|ali)|al mese|per anno)\b")  # how often
_UNCOUNTED = re.compile(
    rf"\bnon (?:\w+ ){{1,2}}$|\b(?:{FOUNDED}|partit)[ao](?: \w+){{0,4}} (?:con|da) $"
    r"|\bnat[ao] come (?:\w+ ){1,3}(?:di|tra|fra) $|\berano $",
    re.I,
)
_PAST_ATTENDANCE = re.compile(
    r"\b(?=\w)(?:hanno partecipato|erano presenti|presenti all'|sono intervenut|intervenut[ei]|delegat[ie]|hanno preso "
    r"parte|partecipanti all'|votat|voti)\b",
    re.I,
)


def read(cast: Cast) -> None:
    """Claim the counts of every sentence that is about a network."""
    counted: dict[tuple[str, str], list[str]] = {}
    stated = stated_date(cast.page) or updated_on(cast.page)
    last: tuple[int, Mention] | None = None
    for sentence in cast.holding("quantity"):
        if (
            sentence.subject
            or sentence.topic
            or cast.page.within(sentence.flow, sentence.start, sentence.end, "network")
        ):
            before = last[1] if last and last[0] == sentence.flow else None
            for mention, metric, network in _counts(cast, sentence, before):
                last = sentence.flow, mention
                _claim(cast, sentence, mention, metric, network, counted, stated)
    for sentence, mention in chain(bare_counts(cast), counts_below(cast)):
        if told := _METRIC.get(mention.value.unit):
            _claim(cast, sentence, mention, told, sentence.subject or "", counted, stated)


def _counts(cast: Cast, sentence: Sentence, previous: Mention | None) -> list[tuple[Mention, str, str]]:
    """(quantity, metric, network) of a sentence: governed by a verb of gathering, or linked to one that is, maybe the
    last of the clause before: `I Comuni aderenti sono 41 |e le associazioni sono 9`."""
    page, text = cast.page, cast.page.flows[sentence.flow].text
    out: list[tuple[Mention, str, str]] = []
    for m in page.within(sentence.flow, sentence.start, sentence.end, "quantity"):
        metric = _METRIC.get(m.value.unit) if m.value is not None else None
        network = named_behind(cast, sentence, m) or gathering(cast, sentence, m) or cast.near(sentence, m.start)
        if (
            metric is None
            and m.value is not None
            and m.value.unit in _BODIES
            and search(_GOVERNS, text[: m.start][-110:])
        ) or (metric is None and previous is not None and _LINKS.fullmatch(text, previous.end, m.start)):
            previous = m
        if metric is None or network is None or search(_ATTENDED, text, sentence.start + 1, m.start):
            continue
        if m.value.value == 2 and _THE_TWO.search(text, sentence.start, m.start):
            continue
        if unreal(text, sentence.start, m.start) or foretold(text, m.end, sentence.end):
            continue
        labelled = metric == "share_of_world_economy" and match_at(_ECONOMY_LABEL, text, sentence.start)
        if metric == "share_of_world_economy" and not (labelled or _ECONOMY.match(text, m.end)):
            continue
        linked = (
            previous is not None
            and _LINKS.fullmatch(text, previous.end, m.start) is not None
            and m.start - previous.end < 90
            and of_one_count(text, previous, m, sentence)
        )
        own = labelled and labelled.end() == m.start and cast.entry_at(sentence.flow) == network
        if own or _governed(cast, sentence, text, m, metric) or linked:
            out.append((m, metric, network))
            previous = m
    return out


def _governed(cast: Cast, sentence: Sentence, text: str, m: Mention, metric: str) -> bool:
    """Whether the words around a quantity count it for the network."""
    if m.value.unit == "association" and _OF_FOREIGNERS.match(text, m.value.noun_end):
        return False
    if counted_in_line(cast, sentence, text, m):
        return True
    lead = text[max(sentence.start, m.start - 110) : m.start]
    if search(_PAST_ATTENDANCE, text, sentence.start, sentence.end) or search(_UNCOUNTED, lead):
        return False
    if metric in ("thematic_forums", "working_groups"):
        return (
            sentence.subject is not None
            or bool(cast.page.within(sentence.flow, sentence.start, m.start, "network"))
            or _in_own_section(cast, sentence)
            or _goes_on(cast, sentence, lead)
            or (sentence.topic is not None and bool(_WORK_GOES_ON.search(lead) or _WITHIN_IT.search(lead)))
            or (m.start - sentence.start <= 4 and m.value.noun_end <= m.value.number_start)  # "I forum sono 7"
        )
    if metric == "meetings_held":
        return (
            bool(search(_MET, text, sentence.start, sentence.end))
            and (sentence.subject or sentence.topic) is not None
            and not _EVERY_YEAR.match(text, m.end)
            and not search(_GUEST_AT, lead)
        )
    if metric == "population_represented":
        return represented(cast, sentence, m)
    if metric == "share_of_world_economy":
        return bool(_PRODUCES.search(lead) or match_at(BY_THEM, text, m.end, sentence.end))
    if m.value.noun_end <= m.value.number_start:
        labelled = ":" in text[m.start : m.value.number_start] and cast.entry_at(sentence.flow) is not None
        if no_members(text, m):
            return False
        return (
            labelled
            or cities_of_it(cast, sentence, m)
            or bool(search(_OF_MEMBERS, text, m.start, m.value.number_start))
            or gathered(cast, sentence, m)
        )
    if (search(_GOVERNS, lead) and _about_network(cast, sentence, lead, m)) or told_first(cast, sentence, m):
        return True
    if metric == "member_countries" and (sentence.subject or sentence.topic) and _MEMBERS_IN.search(lead):
        return True
    return bool(_MEMBERS_AFTER.match(text, m.end) or _MEMBERS_BEFORE.search(lead)) or gathered(cast, sentence, m)


def _in_own_section(cast: Cast, sentence: Sentence) -> bool:
    """Whether the section is about one network and the sentence not about the publisher."""
    return (
        cast.page.flows[sentence.flow].section in cast.of_section
        and cast.leading_actor(sentence.flow, sentence.start, sentence.end) is None
    )


def _goes_on(cast: Cast, sentence: Sentence, lead: str) -> bool:
    """Whether a sentence that names no subject goes on about its network: `Tutela la lingua e |ha cinque gruppi`."""
    if sentence.topic is None or not _HAS.search(lead):
        return False
    return cast.leading_actor(sentence.flow, sentence.start, sentence.end) is None


def _about_network(cast: Cast, sentence: Sentence, lead: str, m: Mention) -> bool:
    """`con` and other weak words count only where the sentence's subject is the network, and not for the
    publisher's own."""
    weak = re.search(r"\b(?:con|grazie a|presente in|presenti in) (?:\w+ )?$", lead)
    actor = cast.leading_actor(sentence.flow, sentence.start, sentence.end)
    if weak:
        return sentence.subject is not None and actor is None
    named = cast.page.within(sentence.flow, sentence.start, m.start, "network")
    text = cast.page.flows[sentence.flow].text
    return (
        sentence.subject is not None
        or (sentence.topic is not None and _JOINED_FIRST.match(text, sentence.start) is not None)
        or (sentence.topic is not None and _MEMBERS_FIRST.match(text, sentence.start) is not None)
        or (sentence.topic is not None and _FOUNDED_FIRST.match(text, sentence.start) is not None)
        or bool(named)
        or bool(
            re.search(
                r"\b(?:rete|network|circuito|coordinamento|forum|patto|coalizione|alleanza|piattaforma|associazione"
                r"|partenariato|base associativa)\b",
                lead,
                re.I,
            )
        )
    )


def _claim(cast: Cast, sentence: Sentence, m: Mention, metric: str, network: str,
           counted: dict[tuple[str, str], list[str]], stated: StatedDate | None) -> None:  # fmt: skip
    """One row per network, metric and different value of the document."""
    page = cast.page
    values = counted.setdefault((network, metric), [])
    if m.normalised not in values:
        values.append(m.normalised or "")
    ordinal = values.index(m.normalised or "") + 1
    q = m.value
    unit_span = (q.noun_start, q.noun_end) if q.noun_end > q.noun_start else (m.start, m.end)
    qualifier_span = (m.start, m.end)
    key = (network, metric, page.document.id, str(ordinal))
    cells = {
        "value": (float(q.value), m.start, m.end),
        "unit": (q.unit, *unit_span),
        "qualifier": (q.qualifier, *qualifier_span),
    }
    moment = counted_at(cast, sentence, m)
    page.claim(
        "network_metrics",
        key,
        sentence.flow,
        "counts_members",
        {**cells, "as_of": moment},
        network_id=network,
        metric=metric,
        document_id=page.document.id,
        ordinal=ordinal,
    )
    if moment is None and stated is not None:
        day = {"as_of": (stated.day.isoformat(), stated.start, stated.end)}
        page.claim("network_metrics", key, stated.flow, "date_of_document", day)
