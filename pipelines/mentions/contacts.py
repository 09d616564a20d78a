"""Contacts: e-mail addresses, telephone numbers and the labels they stand behind; web addresses are links.

Opening hours, which stand beside them, are in `hours` and offered here too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipelines.mentions.hours import OpeningHours, opening_hours
from pipelines.mentions.model import Mention

__all__ = ["ContactLabel", "OpeningHours", "contact_label", "find", "opening_hours"]

_REGION = "IT"
_SHORTEST, _LONGEST = 6, 13  # digits: of a local number, and of one with the country's prefix
_LOCAL_PART = re.compile(r"(?<![\w.+@/-])[A-Za-z0-9](?:[\w+-]|\.(?!\.)){0,63}$")
_DOMAIN = re.compile(r"(?:[A-Za-z0-9](?:[\w-]{0,62})\.){1,8}[A-Za-z]{2,24}(?![\w@])")
_PHONE_WORDS = (
    r"[Tt]el(?:efono|efoni|\.)?|TEL\.?|[Cc]ell(?:ulare|\.)?|[Cc]entralino|[Nn]umero [Vv]erde|NUMERO VERDE|[Ii]nfoline|"
    r"[Nn]umer[oi] (?:di telefono|telefonic[oi])|[Rr]ecapit[oi] telefonic[oi]|[Cc]all [Cc]enter"
)
_LABELLED = re.compile(
    rf"(?<!\w)(?:{_PHONE_WORDS}|[Ff]ax|FAX|[Mm]obile|[Ww]hats[Aa]pp|chiama(?:re|ndo)?|[Nn]umero)"
    r"(?: e [Ff]ax|/[Ff]ax| unico| gratuito)?(?: (?:il|al|lo|allo|numero))*[.:]* ?(?:n\. ?)?[:(]? ?$"
)
_DIGITS = re.compile(
    r"(?:\(\+|[+(\d])(?<![\w/.,+@€$-].)[\d()]{1,12}(?:(?: ?[./-] ?| )\(?\d{1,8}\)?){0,7}"
    r"(?![\w%€@]|[/.,-]\d| ?(?:%|€|euro\b|milion|abitanti))"
)
_ANOTHER_NUMBER = re.compile(
    r"(?:\b[Nn][.°º]|\bnr\.|IVA|[Cc]\.? ?[Ff]\.?|[Cc]odice(?: [Ff]iscale)?|IBAN|€|[Ee]uro|[Pp]rot(?:ocollo|\.)|\bore|"
    r"\bd?alle|\bd?al|[Cc]\.?[Aa]\.?[Pp]\.?|[Aa]rt\.|[Ll]egge|[Dd]ecreto|[Dd]elibera|ISBN|ISSN|CUP|CIG|[Mm]atricola|"
    r"[Pp]ratica)[ :]*$"
)
_DATE_LIKE = re.compile(
    r"(?<!\d)(?<!\d[./-])(?:\d{1,2}([./ -])\d{1,2}\1(?:19|20)\d\d|\d{1,2}([./-])\d{1,2}\2\d\d|"
    r"(?:19|20)\d\d ?[-/] ?(?:19|20)\d\d|\d{1,2}[.:]\d\d ?[-/] ?\d{1,2}[.:]\d\d)(?!\d|[./-]\d)"
)
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+|(?!800)\d{1,3}(?: \d{3})+")
_SEPARATED = re.compile(r"[ ./-]|^\+|^\(")


def find(text: str) -> list[Mention]:
    """Return the e-mail addresses (lower-case) and telephone numbers (E.164) of `text`, in order."""
    emails = list(_emails(text)) if "@" in text else []
    return sorted([*emails, *_phones(text)], key=lambda mention: mention.start)


def _emails(text: str) -> Iterator[Mention]:
    for at in re.finditer("@", text):
        local = _LOCAL_PART.search(text[max(0, at.start() - 66) : at.start()])
        domain = _DOMAIN.match(text, at.end())
        if local and domain:
            start = at.start() - len(local.group())
            yield Mention("email", start, domain.end(), text[start : domain.end()].lower())


def _phones(text: str) -> Iterator[Mention]:
    """Yield numbers that `phonenumbers` holds valid for Italy, unless they read as a date, an amount or another number.

    "Numero Verde: 800.88.33.11", "02 884 12345", "+39 051 219 4000", "tel. 011/4421111". A number with no separator
    and no label is none: it may be any number.
    """
    for match in _DIGITS.finditer(text):
        for start, written in _pieces(match.group()):
            begin = match.start() + start
            number = _e164(written) if _reads_as_phone(written, text[max(0, begin - 40) : begin]) else None
            if number:
                yield Mention("phone", begin, begin + len(written), number)


def _pieces(written: str) -> list[tuple[int, str]]:
    """Return the numbers a run of digits may be, with their offsets: itself, or what its dashes part if too long."""
    written = written.rstrip(" ./-(")
    written = written[:-1] if written.endswith(")") and "(" not in written else written
    if sum(map(str.isdigit, written)) <= _LONGEST:
        if written.startswith("(") and ")" not in written[:-1] and written[-1] == ")":
            return [(1, written[1:-1])] if len(written) - 2 >= _SHORTEST else []
        start = written.startswith("(") and ")" not in written
        return [(int(start), written[start:])] if len(written) >= _SHORTEST else []
    return [(piece.start(), piece.group()) for piece in re.finditer(r"[+(\d](?:(?! [-/] ).)+", written)]


def _reads_as_phone(written: str, before: str) -> bool:
    """Tell whether digits written so, after those words, may be a telephone number."""
    if _DATE_LIKE.search(written):
        return False
    if _LABELLED.search(before):
        return True
    return bool(_SEPARATED.search(written)) and not (_THOUSANDS.fullmatch(written) or _ANOTHER_NUMBER.search(before))


def _e164(written: str) -> str | None:
    """Return the E.164 form of a number as dialled in Italy, None if there is no such number."""
    import phonenumbers

    try:
        number = phonenumbers.parse(written, _REGION)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


@dataclass(frozen=True, slots=True)
class ContactLabel:
    """The label a short text begins with: `kind` is `email`, `phone` or `fax`; `label` its words.

    `certified` is true of a PEC address; `value_start` is where what stands behind it begins, None if nothing does.
    """

    kind: str
    label: str
    start: int
    end: int
    certified: bool
    value_start: int | None


_PEC = r"PEC|[Pp]ec|P\.E\.C\.|[Pp]osta (?:elettronica )?certificata"
_EMAIL = (
    r"[Ee]-? ?[Mm]ail|E-?MAIL|[Mm]ail|MAIL|[Ii]ndirizzo e-?mail|(?:[Ii]ndirizzo di )?[Pp]osta elettronica|PEO|[Pp]eo"
)
_LABELS = re.compile(
    rf"\W{{0,3}}(?P<label>(?P<pec>{_PEC})|(?P<email>{_EMAIL})|(?P<fax>[Ff]ax|FAX)|(?P<phone>{_PHONE_WORDS}))(?!\w)"
    r"(?: (?:PEC|PEO|pec|istituzionale|di servizio|di reperibilità|ufficio"
    r"|segreteria|dell'[UuAa]\w+|del [SsC]\w+|della \w+))?(?P<rest>\s*(?::|–"
    r"|-|$)\s*|\s+(?=[\w+(@\ufffc]))"
)


def contact_label(text: str) -> ContactLabel | None:
    """Return the contact label that a short text begins with ("e-mail:", "Pec", "Numero Verde: 800..."), None if none.

    A word that goes on as a sentence ("mail inviata a tutti") is no label: behind one stands nothing, or an address,
    a number or a link.
    """
    match = _LABELS.match(text)
    if match is None:
        return None
    value = match.end() if text[match.end() :].strip(" .:-–") else None
    if value is not None and not (":" in match["rest"] or re.match(r"[+(\d\ufffc]|\S+@", text[value:])):
        return None
    kind = "email" if match["pec"] or match["email"] else "fax" if match["fax"] else "phone"
    return ContactLabel(kind, match["label"], *match.span("label"), bool(match["pec"]), value)
