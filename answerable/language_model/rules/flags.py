"""What a person should look at in an answer before using it."""

import re
from enum import StrEnum

from answerable.language_model.rules.material import Material
from answerable.language_model.rules.redaction import PLACEHOLDER
from answerable.policy.rules.personal import personal

_ENDS = "com|org|net|io|info|biz|shop|app|link|me|co|de|fr|uk|ru|cn|xyz"
_LINK = re.compile(rf"(?:https?://|www\.)[^\s<>\"')\]]+|\b(?:[a-z0-9-]+\.)+(?:{_ENDS})\b[^\s]*", re.IGNORECASE)
_MARKUP = re.compile(r"<\s*(?:/?\s*[a-z][^<>]{0,200}|!--)>?|\]\(\s*\w+:", re.IGNORECASE)


class Flag(StrEnum):
    """Each has its words in `words.py`."""

    LINK = "link"
    PERSONAL = "personal"
    PRIVATE = "private"
    UNKNOWN = "unknown"
    MARKUP = "markup"
    CUT = "cut"


def flags(text: str, material: Material, *, is_cut: bool = False) -> list[tuple[str, str]]:
    """Pairs of a flag and the words that it is about.

    A link or a personal detail that nobody in the case wrote may be invented, or planted by whoever wrote an instruction into a message.
    In a public answer, what was only told in private may not be given away.
    """
    known = "\n".join(material.words).casefold()
    found = [(Flag.LINK, each[0]) for each in _LINK.finditer(text) if each[0].casefold().rstrip(".,;:!?") not in known]
    found += [(Flag.PERSONAL, each.text) for each in personal(text) if each.text.casefold() not in known]
    if material.is_public:
        public = [each.text for each in material.said if each.is_public]
        found += [(Flag.PRIVATE, each.text) for each in personal(text, private=material.private, public=public)]
    found += [(Flag.UNKNOWN, each[0]) for each in PLACEHOLDER.finditer(text)]
    found += [(Flag.MARKUP, each[0][:60]) for each in _MARKUP.finditer(text)]
    found += [(Flag.CUT, "")] if is_cut else []
    return list(dict.fromkeys((str(flag), words[:200]) for flag, words in found))[:20]
