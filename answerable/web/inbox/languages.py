"""The languages that customers may write in, by the names that their speakers give them."""

from django.utils.translation import get_language_info

from answerable.triage.rules.lexicon import LANGUAGES as READ

LANGUAGES = (*READ, "el", "he", "hi", "ja", "ko", "ru", "uk", "zh")


_UNKNOWN = {"zh": "中文"}  # Django knows it only by its scripts


def language(code: str) -> str:
    """What a language is called; an unknown one by its code."""
    try:
        name = str(get_language_info(code)["name_local"])
    except KeyError:
        return _UNKNOWN.get(code, code)
    return name[:1].upper() + name[1:]
