"""Quantities and money that a flow names: a qualifier, a number, and what it counts.

Here belongs the reading of counted things, shares and amounts. How a number is written belongs to `numbers`, Italian
nouns and qualifiers to `schemas/vocabularies/units.yaml`, what a quantity says about which network to the readers.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from pipelines.mentions import dates
from pipelines.mentions.counted_before import some_of_those, subject_before
from pipelines.mentions.model import Mention
from pipelines.mentions.numbers import WORD, Numeral, numerals, plain
from pipelines.mentions.units import Units, units
from pipelines.patterns import when_asked


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit (English singular, `share`, or a currency code) and qualifier.

    `[number_start, number_end)` is the number as written, `[noun_start, noun_end)` what names the unit: a noun, "%", a
    fraction.
    """

    value: float
    unit: str
    qualifier: str
    number_start: int
    number_end: int
    noun_start: int
    noun_end: int

    def normalised(self) -> str:
        """The canonical form of the contract: "700000000|person|more_than"."""
        return f"{plain(self.value)}|{self.unit}|{self.qualifier}"


_PERCENT = re.compile(r" ?(?:%|(?:per ?cento)\b)")
_PER_MILLE = re.compile(r" ?(?:‰|per ?mille\b)")
_PLUS = re.compile(r"\+(?!\w)")
_AFTER = re.compile(r" ?[^\W\d_][\w²'-]*(?: [^\W\d_][\w²'-]*){0,5}")
_PARTITIVE = re.compile(r" (?:di(?= )|d'|d(?:ei|egli|elle)(?= ))")
_ARTICLE_AFTER = re.compile(r"(?: sono| erano)? (?:(?:i|gli|le) |l')(?=\w)")
_ASIDE_AFTER = re.compile(  # "sono circa 120|, in tale contesto, le |regioni"
    r", (?:in|nel|nella|nell'|a|al|ad|alla|secondo|stando|oggi|ormai|tra|fra|infatti|inoltre|invece|dunque"
    r"|quindi|complessivamente)\b[^,;.:()\d]{0,45}, (?:(?:i|gli|le) |l')(?=[a-zà-ù])"
)
_REPEATED = re.compile(rf" \((?:{WORD}|\d{{1,6}})\)")
_AMONG = re.compile(r" (?:tra|fra) (?:(?:i|gli|le) |l')(?:più )?(?=[^\W\d])")
_SMALL_NUMBERS = {
    **{"un": 1, "uno": 1, "una": 1, "due": 2, "tre": 3, "quattro": 4, "cinque": 5, "sei": 6, "sette": 7, "otto": 8},
    **{"nove": 9, "dieci": 10, "dodici": 12, "quindici": 15, "venti": 20, "cento": 100},
}
_ONE_IN = re.compile(
    r"(?<![\w.,'])(?:(?P<before>quasi|circa|oltre|più di) )?"
    r"(?P<some>un[oa]?|due|tre|quattro|cinque|sei|sette|otto|nove|\d{1,2})"
    r"(?:(?<=un[oa])| (?:abitant[ei]|resident[ei]|cittadin[oaie]|person[ae]|adult[oi]|minor[ei]|bambin[oi]|alunn[oi]"
    r"|student[ei]))"
    r" su (?:ogni )?(?P<all>tre|quattro|cinque|sei|sette|otto|nove|dieci|dodici|quindici|venti|cento|\d{1,3})"
    r"(?![\w.,]\d|\w)",
    re.I,
)
_MILLION = 10**6  # a figure of this size takes "di" even if the word million is not written
_PREDICATE_BEFORE = re.compile(
    r"\b(?:[Ss]ono|erano|saranno|furono|sarebbero|[Tt]utt[ie] e)"
    r"(?: (?:oggi|ora|attualmente|ormai|già|infatti|inoltre|stat[ie]|in tutto|complessivamente|quindi|nel frattempo"
    r"|intanto|(?:diventat|salit|arrivat|cresciut)[ie](?: ad?)?))* \Z"
)
_PREDICATE_GOES_ON = re.compile(  # "i residenti sono 300.000 e |oltre 500 le associazioni"
    r"\b(?:[Ss]ono|[Ee]rano)\b[^.;:()]{0,40}\d[\d.]*[^.;:()]{0,40} e \Z"
    r"|\d (?:sono|erano) (?:(?:i|gli|le) |l')[^.;:()]{0,70}(?:,| e|, e) \Z"  # "300 sono i soci, |50 le scuole"
    r"|\b[Ss]ono (?:[a-z]+ ){0,2}\d[\d.]* (?:(?:i|gli|le) |l')[^.;:()]{0,70}(?:,| e|, e) \Z"
)
_APPOSITION = re.compile(r",? (?:ovvero|ossia|cioè) ((?:[^\W\d_]+ ?){1,3})")
_ANY_NUMBER = rf"(?:[0-9.,%]+|{WORD})"
_RANGE_BEFORE = re.compile(
    rf"(?:\b(?:tra|fra|da|dai|dal|dalle|dagli)(?: le| i| gli| il)? {_ANY_NUMBER}"
    r" (?:e|a|ai|al|alle|agli)(?: le| i| gli| il)?"
    rf"|\b{_ANY_NUMBER} o|\bda(?:l|ll'|lle)? ?[0-9.,%]+ al(?:l'|lo)?) ?\Z"
)
_JOINED_BEFORE = re.compile(r"\b(?:e|o|a|ai|al|alle|agli|allo|all')(?: le| i| gli| il)? ?\Z")
_GROWN = re.compile(r"\b(?:passat|cresciut|salit|aumentat)")
_NAMED_BEFORE = re.compile(
    r"(?:\b(?i:programma|progetto|iniziativa|campagna|bando|premio|rete|network|piattaforma)) (?=\Z)"
)
_IDENTIFIER_BEFORE = when_asked(
    r"(?:\b(?:[Aa]rtt?|[Cc]omm[ai]|co?|lett|pagg?|pp?|[Cc]ap|par|[Tt]el|[Ff]ax|[Pp]rot|fig|tab|n|nn|nr|num)\.|\bn°"
    r"|\b(?i:articol[oi]|comm[ai]|numero|paragrafo|punto|capitolo|allegato|ore|missione|mozione|misura|azione|asse"
    r"|tel|via|pagina)"
    r"|(?<![.:;!?] )(?<!\A)\b[A-Z]\w*) ?\Z"
)
_TITLE_BEFORE = re.compile(r"(?:(?<=[\s('])|(?<=\A))[\"“«]([A-ZÀ-Ü][^\"“”«»!?;]{0,100})\Z")
_SPOKEN = re.compile(
    r"\b(?:è|sono|ha|hanno|abbiamo|siamo|nostr[oaie]|conta|contano|comprende|riunisce|ospita|vivono|risiedono"
    r"|vogliamo)\b"
)
_TITLE_AFTER = re.compile(r"[^\"“”«»!?;]{0,100}[\"”»]")
_MEETING_BEFORE = re.compile(r"\b(?:incontr|riuni|ritrovat|convocat)[a-z]*\b[^.;!?]*\Z")
_COUNTABLE = re.compile(r"[a-zàèéìòù]{4,}(?<=[ieà])(?<!mente)(?<![ai]re)(?<![aiu]t[ie])")
_YEAR_LIKE = re.compile("(?:1[5-9]|20)[0-9]{2}")
_VAGUE = re.compile(
    r"aggior(?:e)? parte\b(?: (?:di|del|della|dei|degli|delle) [a-zà-ù]{3,}| (?:dell|degl)'[a-zà-ù]{3,})?"
)
_TAXES = re.compile(r"(?:5|8|cinque|otto|Cinque|Otto)\Z")
_OF_A_SUM = when_asked(
    r" (?:de(?:l|lla|i|gli|lle) |dell')(?:popolazione|residenti|abitanti|entrate|bilancio|spes[ae]|risorse)\b"
)


def _unit_of(words: list[str], value: float | None, vocabulary: Units) -> tuple[str, int] | None:
    """The unit that the first words name, and how many they are: ["gruppi", "di", "lavoro"] working_group, 3."""
    for size in (3, 2, 1):
        noun = " ".join(words[:size]).casefold()
        unit = vocabulary.plurals.get(noun) or (vocabulary.singulars.get(noun) if value == 1 else None)
        if unit and len(words) >= size:
            return unit, size
    return None


def _countable(word: str) -> bool:
    """Whether an unknown word looks like a counted plural: "referenti", not "delle", "approvate", "2030"."""
    return bool(_COUNTABLE.fullmatch(word)) and word not in units().uncounted


@dataclass(frozen=True, slots=True)
class _Noun:
    unit: str
    start: int
    end: int


class _Reader:
    """One flow's numerals, read one by one with what stands beside them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.vocabulary = units()
        self._dates: list[Mention] | None = None

    def mention(self, numeral: Numeral) -> Mention | None:
        """The quantity or amount of money that a numeral heads, None if it counts nothing."""
        if numeral.form == "share":
            return self._quantity(numeral, _Noun("share", numeral.start, numeral.end), 1)
        if numeral.value is None:
            return self._vague(numeral)
        if found := self._money(numeral) or self._share(numeral):
            return found
        found = self._count(numeral)
        return None if found is None or self._is_date(numeral) else found

    def _is_date(self, numeral: Numeral) -> bool:
        """Whether the number is a year or decade ("nel 2015 città"); dates are looked for only if it may be."""
        if self.text.endswith("anni ", 0, numeral.start):
            return True
        if not _YEAR_LIKE.fullmatch(self.text, numeral.start, numeral.end):
            return False
        if self._dates is None:
            self._dates = dates.find(self.text)
        at = bisect_right(self._dates, numeral.start, key=lambda mention: mention.start) - 1
        return at >= 0 and self._dates[at].end > numeral.start

    def _money(self, numeral: Numeral) -> Mention | None:
        """ "1,5 milioni di euro", "€ 250.000", "EUR 1000"; the span leaves the qualifier out, the value has it."""
        words = self.vocabulary
        after = words.currency.match(self.text, numeral.end)
        before = words.currency_before.search(self.text, max(0, numeral.start - 18), numeral.start)
        sign = after or before
        if sign is None or numeral.value is None:
            return None
        start, end = (numeral.start, after.end()) if after else (sign.start(), numeral.end)
        currency, qualifier = words.currencies[sign[1]], self._qualifier_before(start)[1]
        value = Quantity(numeral.value, currency, qualifier, numeral.start, numeral.end, sign.start(1), sign.end(1))
        return Mention("money", start, end, f"{plain(numeral.value)}|{currency}", value=value)

    def _share(self, numeral: Numeral) -> Mention | None:
        """ "quasi il 20%", "venti per cento", "3 per mille"; the "otto per mille" is a tax."""
        if sign := _PERCENT.match(self.text, numeral.end):
            return self._quantity(numeral, _Noun("share", numeral.end, sign.end()), 100)
        sign = _PER_MILLE.match(self.text, numeral.end)
        if sign is None or self._is_tax(numeral, sign.end()):
            return None
        return self._quantity(numeral, _Noun("share", numeral.end, sign.end()), 1000)

    def _is_tax(self, numeral: Numeral, end: int) -> bool:
        """Whether a share is the tax given to churches or charities, not "fino all'8 per mille", "8 per mille delle
        entrate"."""
        if not _TAXES.match(self.text, numeral.start, numeral.end):
            return False
        return self._qualifier_before(numeral.start)[1] == "exact" and not _OF_A_SUM.match(self.text, end)

    def _count(self, numeral: Numeral) -> Mention | None:
        """ "oltre 700 milioni di cittadini", "più di quaranta gruppi di lavoro", "sono circa 120 le regioni"."""
        noun = self._noun(numeral) or self._noun_said_before(numeral) or self._of_those(numeral)
        if noun is None or (noun.unit != "item" and self._is_name(numeral, noun)):
            return None
        return self._quantity(numeral, noun, 1)

    def _noun_said_before(self, numeral: Numeral) -> _Noun | None:
        """What a predicate or label counts: "i residenti stranieri erano 25.700", "le città gemellate sono sette:",
        "il numero dei Comuni è 45", "Città aderenti: 246"."""
        start, _ = self._qualifier_before(numeral.start)
        match = subject_before(self.text, start, numeral.end)
        if match is None:
            return None
        words = match["noun"].split()
        at = match.start("noun")
        for skipped, word in enumerate(words):
            if unit := _unit_of(words[skipped:], None, self.vocabulary):
                return _Noun(unit[0], at, at + len(" ".join(words[skipped : skipped + unit[1]])))
            if "first" in match.groupdict():
                return None  # of a long label the first words alone: "Importo per le associazioni locali: 500"
            at += len(word) + 1
        return None

    def _of_those(self, numeral: Numeral) -> _Noun | None:
        """People of those just counted: "58.000 persone, delle quali |quasi 4.000| di cittadinanza straniera"."""
        start, _ = self._qualifier_before(numeral.start)
        whole = some_of_those(self.text, start, numeral.end)
        unit = _unit_of([whole], None, self.vocabulary) if whole else None
        return _Noun("person", numeral.start, numeral.end) if unit and unit[0] == "person" else None

    def _is_name(self, numeral: Numeral, noun: _Noun) -> bool:
        """Whether number and noun are a name: "programma 100 Città", "Cento Città" inside a sentence."""
        capital = self.text[noun.start].isupper()
        named = _NAMED_BEFORE.search(self.text, max(0, numeral.start - 18), numeral.start)
        spelt = self.text[numeral.start].isupper() and numeral.start > 0 and self.text[numeral.start - 2] not in ".:;!?"
        return capital and bool(named or spelt)

    def _vague(self, numeral: Numeral) -> Mention:
        """ "migliaia di cittadini": a mention with no value."""
        noun = self._noun(numeral)
        return Mention("quantity", numeral.start, noun.end if noun and noun.unit != "item" else numeral.end, None)

    def _noun(self, numeral: Numeral) -> _Noun | None:
        """What a numeral counts: the noun after it, over "di", an article and adjectives."""
        at = self._noun_start(numeral)
        match = _AFTER.match(self.text, at) if at is not None else None
        if at is None or match is None:
            return None
        words = match[0].split()
        start = at + len(match[0]) - len(match[0].lstrip())
        for skipped in range(min(3, len(words))):
            if unit := _unit_of(words[skipped:], numeral.value, self.vocabulary):
                start += sum(len(word) + 1 for word in words[:skipped])
                end = start + len(" ".join(words[skipped : skipped + unit[1]]))
                return _Noun(self._unit_in_context(unit[0], numeral, end), start, end)
            if not (words[skipped].startswith(self.vocabulary.adjectives) or (skipped == 0 and _countable(words[0]))):
                break
        return self._unknown_noun(numeral, words[0], start)

    def _noun_start(self, numeral: Numeral) -> int | None:
        """Where the noun may begin: after "di" for partitive numerals ("700.000.000 di cittadini"), an article in
        "sono 120 le regioni", "97 (novantasette) città", "96 tra le maggiori città"."""
        at = numeral.end
        if again := _REPEATED.match(self.text, at):
            at = again.end()
        if late := self.vocabulary.after.match(self.text, at):
            at = late.end()
        elif plus := _PLUS.match(self.text, at):
            at = plus.end()
        di = _PARTITIVE.match(self.text, at)
        told_so = (
            numeral.about and not di and _ARTICLE_AFTER.match(self.text, at)
        )  # "Sono una trentina| le associazioni"
        if not told_so and (numeral.partitive or (di and (numeral.value or 0) >= _MILLION)):
            return di.end() if di else None
        if among := _AMONG.match(self.text, at):
            return among.end()
        if article := _ARTICLE_AFTER.match(self.text, at) or _ASIDE_AFTER.match(self.text, at):
            start, _ = self._qualifier_before(numeral.start)
            predicate = "sono" in article[0] or "erano" in article[0]
            told = _PREDICATE_BEFORE.search(self.text, max(0, start - 40), start)
            if predicate or told or _PREDICATE_GOES_ON.search(self.text, max(0, start - 90), start):
                return article.end()
            return None
        return at

    def _unknown_noun(self, numeral: Numeral, word: str, start: int) -> _Noun | None:
        """A counted plural that no vocabulary knows is an `item`, if the figure is no year and numbers nothing."""
        value = numeral.value or 0
        before = (max(0, numeral.start - 30), numeral.start)
        if value < 2 or not _countable(word) or word.startswith(self.vocabulary.adjectives):
            return None
        written = self.text[numeral.start : numeral.end]
        if written.lower() == "sei" or _YEAR_LIKE.fullmatch(written):
            return None
        return None if _IDENTIFIER_BEFORE.search(self.text, *before) else _Noun("item", start, start + len(word))

    def _unit_in_context(self, unit: str, numeral: Numeral, end: int) -> str:
        """The unit as its sentence means it: meetings for "incontrati 20 volte", regions for "aree, ovvero regioni"."""
        if unit == "time" and _MEETING_BEFORE.search(self.text, max(0, numeral.start - 120), numeral.start):
            return "meeting"
        if other := _APPOSITION.match(self.text, end):
            named = _unit_of(other[1].split(), None, self.vocabulary)
            return named[0] if named else unit
        return unit

    def _qualifier_before(self, start: int) -> tuple[int, str]:
        """Where the qualifier before a number begins, and its name; (start, "exact") without one."""
        last = self.text[max(0, start - 20) : start].rstrip().rpartition(" ")[2].lstrip("('\"«“").lower()
        if last not in self.vocabulary.before_ends:
            return start, "exact"
        match = self.vocabulary.before.search(self.text, max(0, start - 28), start)
        if match is None:
            return start, "exact"
        return match.start(), self.vocabulary.before_names[str(match.lastgroup)]

    def _qualified(self, numeral: Numeral, end: int) -> tuple[int, int, str]:
        """Span from qualifier to unit, and the qualifier, which may stand before, amid or after."""
        words = self.vocabulary
        start, qualifier = self._qualifier_before(numeral.start)
        late = words.after.match(self.text, numeral.end) or words.after.match(self.text, end)
        if late and " e " in late[0] and self.text.startswith(" di ", late.end()):
            late = None  # "127 consolati| e più di 400 associazioni"
        if qualifier == "exact" and late:
            return start, max(end, late.end()), words.after_names[late[1]]
        if qualifier == "exact" and _PLUS.match(self.text, numeral.end):
            return start, end, "more_than"
        if qualifier == "exact" and numeral.about:
            qualifier = "about"
        return start, end, qualifier

    def _quantity(self, numeral: Numeral, noun: _Noun, parts: int) -> Mention | None:
        start, end, qualifier = self._qualified(numeral, max(noun.end, numeral.end))
        start = min(start, noun.start)
        if _REPEATED.match(self.text, numeral.end):
            end = numeral.end  # a span holds no brackets
        if numeral.value is None or self._in_range(start) or self._in_title(start, end):
            return None
        value = float(f"{numeral.value / parts:.12g}") if parts > 1 else numeral.value
        quantity = Quantity(value, noun.unit, qualifier, numeral.start, numeral.end, noun.start, noun.end)
        return Mention("quantity", start, end, quantity.normalised(), value=quantity)

    def _in_range(self, start: int) -> bool:
        """Whether the number is one end of a range ("tra 20 e 30 città"), which has no single value."""
        if not _JOINED_BEFORE.search(self.text, max(0, start - 9), start):
            return False
        if not _RANGE_BEFORE.search(self.text, max(0, start - 40), start):
            return False
        return _GROWN.search(self.text, max(0, start - 60), start) is None

    def _in_title(self, start: int, end: int) -> bool:
        """Whether the number is inside a quoted name: "Pronti per il 55%"."""
        before = _TITLE_BEFORE.search(self.text, max(0, start - 103), start)
        after = _TITLE_AFTER.match(self.text, end) if before else None
        return before is not None and after is not None and not _SPOKEN.search(before[1] + after[0])


def _unvalued(text: str) -> Iterator[Mention]:
    """ "la maggior parte": a quantity without a number."""
    for match in _VAGUE.finditer(text):
        start = match.start() - 1
        if text[max(0, start) : match.start()] in ("m", "M"):
            start -= 3 if text[max(0, start - 3) : start].lower() == "la " else 0
            yield Mention("quantity", start, match.end(), None)


def _one_in(text: str) -> Iterator[Mention]:
    """ "un residente su cinque", "tre abitanti su dieci": shares told by so many people."""
    for match in _ONE_IN.finditer(text):
        some, all_of = (_SMALL_NUMBERS.get(word.lower(), 0) or int(word) for word in (match["some"], match["all"]))
        if 0 < some < all_of:
            share = float(f"{some / all_of:.12g}")
            of = (match.start("all"), match.end())
            value = Quantity(share, "share", _qualifier_of(match), match.start("some"), match.end(), *of)
            yield Mention("quantity", match.start(), match.end(), value.normalised(), value=value)


def _qualifier_of(match: re.Match[str]) -> str:
    """The qualifier before "un residente su cinque"."""
    words = units()
    found = words.before.match(f"{match['before']} ") if match["before"] else None
    return words.before_names[str(found.lastgroup)] if found else "exact"


def find(text: str) -> list[Mention]:
    """The quantities (`quantity`) and amounts (`money`) of a flow, in order; quantities from qualifier to unit.

    `value` is the `Quantity`; a quantity without a number ("migliaia di cittadini", "la maggior parte") has neither
    value nor `normalised`. A counted noun that the vocabulary does not know has the unit `item`.
    """
    reader = _Reader(text)
    found = [mention for numeral in numerals(text) if (mention := reader.mention(numeral))]
    found.extend(_unvalued(text))
    found.extend(_one_in(text) if " su " in text else ())
    found.sort(key=lambda mention: (mention.start, -mention.end))
    kept: list[Mention] = []
    ends = {"quantity": 0, "money": 0}
    for mention in found:
        if mention.start >= ends[mention.kind]:
            kept.append(mention)
            ends[mention.kind] = mention.end
    return kept
