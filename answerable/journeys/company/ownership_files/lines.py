"""YAML with the line on which each value stands, so that what is wrong can be pointed at."""

from collections.abc import Mapping
from typing import Any

import yaml
from django.utils.translation import gettext as _

from answerable.core.errors import Refusal

Path = tuple[str | int, ...]
LONGEST = 300_000  # characters: five hundred rows with everything in them


class FileWrong(Refusal):
    """What a file says cannot be read as what it should be: the sentence names the line and what to do."""

    code = "file_wrong"
    status = 422


def loaded(text: str) -> tuple[Any, Mapping[Path, int]]:
    """What stands in the file, and the line, counted from 1, of each value by its path; refuses what is no plain YAML."""
    if len(text) > LONGEST:
        raise FileWrong(_("The file is too long. Up to 300,000 characters can be read."))
    try:
        if any(isinstance(event, yaml.AliasEvent) for event in yaml.parse(text, Loader=yaml.SafeLoader)):
            raise FileWrong(_("The file repeats parts of itself with an asterisk. Write them out."))
        node = yaml.compose(text, Loader=yaml.SafeLoader)
        data = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        if mark is None:
            raise FileWrong(_("This is not YAML. Export what there is to see what it looks like.")) from error
        raise at(mark.line + 1, _("This is not YAML. Look at the quotation marks and at how far the line is moved in.")) from error
    marks: dict[Path, int] = {}
    if node is not None:
        _walk(node, (), marks)
    return data, marks


def line_of(path: Path, marks: Mapping[Path, int]) -> int:
    """The line of a value, or of what it is missing in."""
    while path not in marks and path:
        path = path[:-1]
    return marks.get(path, 1)


def at(line: int, what: str) -> FileWrong:
    """What is wrong on a line."""
    return FileWrong(_("Line %(line)d: %(what)s") % {"line": line, "what": what})


def _walk(node: yaml.Node, path: Path, marks: dict[Path, int]) -> None:
    marks[path] = node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            _walk(value, (*path, str(key.value)), marks)
            marks[*path, str(key.value)] = key.start_mark.line + 1
    elif isinstance(node, yaml.SequenceNode):
        for number, value in enumerate(node.value):
            _walk(value, (*path, number), marks)
