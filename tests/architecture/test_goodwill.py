"""How many people listen changes how soon somebody is helped, never what they are given: goodwill does not even know the words."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.tree import PROGRAM, sources

ITS_OWN = [*sources(PROGRAM / "goodwill"), *sources(PROGRAM / "journeys/goodwill"), PROGRAM / "journeys/telling/goodwill.py"]
# An urgency is raised by reach, and a standing can be "press": both would tell it under another name.
UNHEARD = ("reach", "follower", "audience", "urgency", "standing", "sentiment", "is_public", "influen")


def names(path: Path) -> Iterator[str]:
    """Every name, attribute, argument and string of a file, but for what it says of itself in docstrings."""
    tree = ast.parse(path.read_text())
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        match node:
            case ast.Name(id=name) | ast.Attribute(attr=name) | ast.arg(arg=name) | ast.keyword(arg=str(name)):
                yield name
            case ast.alias(name=name):
                yield name
            case ast.Constant(value=str(words)) if id(node) not in told:
                yield words


def test_it_knows_no_word_for_who_listens() -> None:
    assert len(ITS_OWN) > 20
    assert [(path.name, name) for path in ITS_OWN for name in names(path) for word in UNHEARD if word in name.casefold()] == []


def test_it_has_only_python_in_it() -> None:
    others = [each for folder in ("goodwill", "journeys/goodwill") for each in (PROGRAM / folder).rglob("*") if each.is_file()]
    assert [each.name for each in others if each.suffix not in {".py", ".pyc"}] == []
