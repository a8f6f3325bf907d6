"""How Babel reads Django's templates for words: as Django itself turns them into source.

`make messages` names it; everything else about catalogues is Babel's own commands.
"""

from collections.abc import Iterator
from io import BytesIO
from typing import Any, BinaryIO

from babel.messages.extract import extract_python
from django.conf import settings
from django.utils.translation.template import templatize


def templates(file: BinaryIO, keywords: Any, comment_tags: Any, options: Any) -> Iterator[Any]:
    """Every message of a template: `trans`, `blocktrans`, and `_()` in tags and filters."""
    if not settings.configured:
        settings.configure()
    source = templatize(file.read().decode(), origin=None)
    # What is left of the template has indents that no source would have.
    lines = "\n".join(line.lstrip() for line in source.splitlines())
    yield from extract_python(BytesIO(lines.encode()), keywords, comment_tags, options)
