"""Tables in Markdown, and the pages that hold them between marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from answerable.cli.output import say


def put(page: Path, name: str, lines: Iterable[str]) -> None:
    """Between the two marks of that name."""
    text = page.read_text(encoding="utf-8")
    between = re.compile(rf"(?<=<!-- {name} -->\n).*?(?=<!-- /{name} -->)", re.DOTALL)
    if not between.search(text):
        raise click.ClickException(f"{page.name} has no place for {name}.")
    told = "".join(f"{line}\n" for line in lines)
    page.write_text(between.sub(lambda _found: f"\n{told}\n", text), encoding="utf-8")
    say(f"{page.name}: {name}")


def head(*names: str) -> Iterator[str]:
    """The first two lines of a table."""
    yield row(*names)
    yield row(*["---"] * len(names))


def row(*cells: object) -> str:
    """A line of a table."""
    return f"| {' | '.join(str(each) for each in cells)} |"
