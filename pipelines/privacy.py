"""Personal mail addresses and telephone numbers: finding them by their forms, and covering them.

Belongs here: telling a person's address from an office's, as pure functions of a text. Does not belong here: where
texts are covered (`pipelines.sources`, before anything reads them) and the proof that nothing published holds one
(`pipelines.checks`).

A mail address is a person's if its local part reads as a name ("nome.cognome", "n.cognome") or is made of a name that
the paragraph says, or if it is a mailbox of a consumer's host, unless a word of it names an office ("relazioni").
A mobile number is a person's unless it stands below an office and no person is named there; what is not clear counts
as a person's. Landlines are offices'. A covered text keeps its length, so that every span of it stays right.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Any

from pipelines.patterns import when_asked
from pipelines.vocabulary import vocabulary

MASK = "█"
# Only a text that holds one of these can hold an address; for engines without looking around.
MAYBE = r"[@＠]|[\[(](?:at|AT|chiocciola)[\])]|3[\d ./()-]{8}|(?:\+|00) ?[1-9]|wa\.me"
_MAYBE = re.compile(MAYBE)
_AT = re.compile(r"[@＠\[(](?:(?<=[@＠])|(?:at|AT|chiocciola)[\])] ?)")
_SCHEME = re.compile(r"(?:mailto|tel|sms):$", re.I)
_LOCAL = re.compile(r"(?<![\w.+-])[^\W_](?:[\w+'-]|\.(?!\.)){0,63}$")
_HOST = re.compile(r"(?:[A-Za-z0-9][\w-]{0,62}\.){1,8}[A-Za-z]{2,24}(?![\w@])")
_MOBILE = re.compile(
    r"[+(03](?<![\w/.,=&+%-].)(?:"
    r"(?:(?<=3)|(?<=\()3|(?:(?<=\+)|(?<=0)0)39[ ./-]?\(?3)\d\d\)?(?:[ ./-]{0,3}\d){6,7}"
    r"|(?:(?<=\+)|(?<=0)0)(?!39)[1-9]\d{0,2}(?:[ ./()-]{0,2}\d){7,12})(?![\w%]|[.,]\d)"
)
_CHAT = re.compile(r"(?<=wa\.me/)\+?393\d{9}(?!\d)")
_OTHER_NUMBER = when_asked(
    r"(?:\bn[.°º]|\bnr\.|IVA|\bc\.? ?f\.?|codice(?: fiscale)?|IBAN|€|\beuro|prot(?:ocollo|\.)|ISBN|ISSN|CUP|CIG|"
    r"matricola|pratica|delibera)[ :]*$",
    re.I,
)
_LABEL = when_asked(r"(?:cell(?:ulare)?|mobile|tel(?:efono)?|whatsapp|numero)[.: ]*$", re.I)
_THOUSANDS = re.compile(r"\d{1,3}(?:[. ]\d{3})+")
_WORD = r"[A-ZÀ-Þ](?:[a-zà-ÿ]+|'[A-ZÀ-Þ][a-zà-ÿ]+)(?:-[A-ZÀ-Þ][a-zà-ÿ]+)?"
_CAPITALS = when_asked(rf"(?<![\w'’@.]){_WORD}(?: {_WORD})+(?![\w@])")
_BREAK = re.compile(r"\n\s*\n")
_BEFORE, _AFTER, _SECTION = 400, 200, 800  # characters: how far a paragraph is looked at, and what an office heads


@dataclass(frozen=True, slots=True)
class Address:
    """A mail address (lower-case) or telephone number (E.164) at a span of a text."""

    start: int
    end: int
    normalised: str
    personal: bool


def personal(text: str) -> list[tuple[int, int]]:
    """The spans of personal addresses in `text`, in order; one that is personal somewhere is so wherever it stands."""
    found = addresses(text)
    known = {each.normalised for each in found if each.personal}
    return [(each.start - _scheme(text, each.start), each.end) for each in found if each.normalised in known]


def _scheme(text: str, start: int) -> int:
    """How many characters before an address make a link of it; without them nobody takes what is covered for one."""
    match = _SCHEME.search(text, max(0, start - 7), start)
    return len(match[0]) if match else 0


def covered(text: str, spans: list[tuple[int, int]]) -> str:
    """`text` with each character of `spans` covered."""
    pieces, done = [], 0
    for start, end in spans:
        pieces += [text[done:start], MASK * (end - start)]
        done = end
    return "".join([*pieces, text[done:]])


def cleared(texts: Iterable[str]) -> frozenset[str]:
    """The addresses that texts hold as offices'; what a whole text shows to be an office's, a cell of it may repeat."""
    return frozenset(each.normalised for text in texts for each in addresses(text) if not each.personal)


def without(text: str, known: Container[str] = ()) -> str:
    """`text` with its personal addresses covered, but for those that are `known` to be offices'."""
    return covered(text, [(each.start, each.end) for each in addresses(text) if is_leak(each, known)])


def is_leak(address: Address, known: Container[str]) -> bool:
    """Whether an address must not be published."""
    return address.personal and address.normalised not in known


def addresses(text: str) -> list[Address]:
    """The mail addresses and mobile numbers of `text`, in order; other telephone numbers are no one's own."""
    if not _MAYBE.search(text):
        return []
    return sorted([*_mails(text), *_mobiles(text)], key=lambda each: each.start)


def _mails(text: str) -> Iterator[Address]:
    for at in _AT.finditer(text):
        before = text[max(0, at.start() - 66) : at.start()]
        local = _LOCAL.search(before if len(at[0]) == 1 else before.removesuffix(" "))
        host = _HOST.match(text, at.end())
        if local and host:
            start = at.start() - len(before) + local.start()
            name, domain = local[0].lower(), host[0].lower()
            mine = _is_persons(name, domain, _paragraph(text, start, host.end()))
            yield Address(start, host.end(), f"{name}@{domain}", mine)


def _is_persons(local: str, host: str, paragraph: str) -> bool:
    """Whether a mailbox is a person's: "m.rossi", "mario.rossi", "rossi" beside "dott. Mario Rossi", any at a
    consumer's host; "ufficio.stampa", "info.rete" are not."""
    words = re.findall(r"[^\W\d_]+", local.replace("'", ""))
    if any(map(is_office, words)) or _names_office(words, paragraph):
        return False
    if _is_consumers(host):
        return True
    own = set(re.split(r"[.-]", host))  # eurocities.info@eurocities.eu
    if len(words) > 1:
        return own.isdisjoint(words) and _reads_as_name(words)
    return own.isdisjoint(words) and "".join(words) in set(_boxes(paragraph))


def _names_office(words: list[str], text: str) -> bool:
    """Whether words are beginnings of an office's: "coop.solidarieta" below "Unità Cooperazione e Solidarietà"."""
    said = {word for office in _vocabulary()["office"].findall(text) for word in _plain(office).split()}
    return all(len(word) > 2 and any(each.startswith(word) for each in said) for word in words)


def _plain(text: str) -> str:
    return text.lower().translate(str.maketrans("àèéìòù'", "aeeiou "))


def is_office(word: str) -> bool:
    """Whether a word of an address, or with a capital in a text, names an office or its work."""
    known = _vocabulary()
    plain = _plain(word)
    return plain in known["words"] or known["stems"].search(plain) is not None


@cache
def _vocabulary() -> dict[str, Any]:
    held = vocabulary("addresses")
    people = vocabulary("offices")
    title, office = "|".join(held["titles"]), "|".join(held["offices"])
    return {
        "words": frozenset(held["words"]),
        "stems": re.compile("|".join(held["stems"])),
        "consumers": frozenset(held["consumer_hosts"]),
        "office": re.compile(rf"(?m)^[\W_]*(?:{office})\b[^,;:(\n]*"),
        "title": re.compile(rf"(?<!\w)(?:{title}):? $"),
        "no_names": frozenset(
            word.lower() for word in (*held["no_names"], *people["no_person_begins"], *people["no_person_holds"])
        ),
    }


def _is_consumers(host: str) -> bool:
    labels = host.split(".")
    return labels[0] in _vocabulary()["consumers"] and (len(labels) == 2 or labels[1] in ("co", "com"))


def _reads_as_name(words: list[str]) -> bool:
    """Whether words without an office's may be first name and surname: one initial at most, each with a vowel."""
    long = [word for word in words if len(word) > 1]
    spoken = all(re.search(r"[aeiouyà-ÿ]", word) for word in long)
    return spoken and len(words) - len(long) <= 1 and any(len(word) > 2 for word in long) and not _is_place(words)


def _is_place(words: list[str]) -> bool:
    from pipelines import gazetteer

    return bool(gazetteer.meanings(" ".join(words)))


def _boxes(paragraph: str) -> Iterator[str]:
    """What a mailbox may be called by names of a paragraph: "mariorossi", "rossimario", "mrossi", "rossim"; with a
    title, the surname alone."""
    for words, titled in names(paragraph):
        first, last = words[0].lower(), "".join(words[1:]).lower().replace("'", "")
        yield from (first + last, last + first, first[0] + last, last + first[0])
        yield from [last] if titled else ()


def names(text: str) -> Iterator[tuple[list[str], bool]]:
    """The persons' names of a text, by their form: words with a capital, none of an office or a place; and whether a
    title stands before."""
    known = _vocabulary()
    for run in _CAPITALS.finditer(text):
        words = run[0].split()
        for pair in [words] if len(words) <= 3 else map(list, pairwise(words)):
            if any(is_office(word) or word.lower() in known["no_names"] for word in pair) or _is_place(pair):
                continue
            yield pair, known["title"].search(text, max(0, run.start() - 20), run.start()) is not None


def _paragraph(text: str, start: int, end: int) -> str:
    """What stands around a span, no farther than empty lines."""
    before, after = text[max(0, start - _BEFORE) : start], text[end : end + _AFTER]
    return _BREAK.split(before)[-1] + text[start:end] + _BREAK.split(after)[0]


def _mobiles(text: str) -> Iterator[Address]:
    for match in (*_MOBILE.finditer(text), *_CHAT.finditer(text)):
        number = _mobile(match[0]) if _reads_as_mobile(text, *match.span()) else None
        if number:
            yield Address(*match.span(), number, not _is_of_office(text, *match.span()))


def _is_of_office(text: str, start: int, end: int) -> bool:
    """Whether the last line that begins with an office's word names no person, nor does anything from there on."""
    around = text[max(0, start - _SECTION) : end] + text[end : end + _AFTER].partition("\n")[0]
    last = max((office.start() for office in _vocabulary()["office"].finditer(around)), default=None)
    return last is not None and next(names(around[last:]), None) is None


def _reads_as_mobile(text: str, start: int, end: int) -> bool:
    """Whether figures may be a telephone number: "335 1234567", "3351234567"; nine of them with a break or a label."""
    written, before = text[start:end], text[max(0, start - 30) : start]
    if _OTHER_NUMBER.search(before) or _THOUSANDS.fullmatch(written):
        return False
    return not re.fullmatch(r"3\d{8}", written) or _LABEL.search(before) is not None


def _mobile(written: str) -> str | None:
    """Return the E.164 form of a mobile number, None if it is no number or another kind."""
    import phonenumbers

    try:
        number = phonenumbers.parse(written if written[:2] != "39" else f"+{written}", "IT")
    except phonenumbers.NumberParseException:
        return None
    if phonenumbers.number_type(number) != phonenumbers.PhoneNumberType.MOBILE:
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
