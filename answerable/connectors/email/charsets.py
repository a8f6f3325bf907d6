"""Letters out of bytes: as they are said to be written, or, where that is not true, as they most likely are."""

import codecs

from charset_normalizer import from_bytes

LOOKED_AT = 20_000
# What clients call otherwise than it is, or what is nearly the same and holds more.
MEANT = {"us-ascii": "utf-8", "ascii": "utf-8", "iso-8859-1": "cp1252", "latin-1": "cp1252", "gb2312": "gb18030", "ks_c_5601-1987": "cp949"}
NOT_LETTERS = {
    "base64",
    "bz2",
    "hex",
    "quopri",
    "rot13",
    "uu",
    "zip",
    "unicode-escape",
    "raw-unicode-escape",
    "idna",
    "punycode",
    "undefined",
}


def decoded(content: bytes, charset: str) -> str:
    """The words that these bytes stand for; never raises."""
    told = charset.strip(" \"'").lower()
    for name in (MEANT.get(told, told), "utf-8"):
        try:
            if name and codecs.lookup(name).name.replace("_", "-") not in NOT_LETTERS:
                return content.decode(name)
        except (LookupError, ValueError):
            continue
    try:
        guessed = from_bytes(content[:LOOKED_AT]).best()
        return content.decode(guessed.encoding if guessed else "cp1252", "replace")
    except (LookupError, ValueError):
        return content.decode("latin-1")
