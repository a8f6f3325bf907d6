"""`python -m bench.card`: measures, and writes the tables into the pages that show them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

import click

from answerable.cli.output import say
from answerable.cli.triage.one_core import on_one_core

on_one_core()  # before the first numbers are loaded

from answerable.triage.rules.model_file import shipped  # noqa: E402
from bench.card import alike, corpus, figures, traffic  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
CARD, CORPUS = ROOT / "docs/model-card.md", ROOT / "corpus/README.md"


@click.command()
@click.option(
    "--data", type=click.Path(path_type=Path, exists=True, file_okay=False), help="Real messages; without, the corpus is counted."
)
def main(data: Path | None) -> None:
    """Measure what is shipped, and write the tables of docs/model-card.md and corpus/README.md."""
    put(CORPUS, "counts", corpus.counts())
    if data is None:
        return
    put(CARD, "model", [f"Model `{shipped().name}`, over vectors of `{shipped().embedder}`."])
    tables = {
        "overview": figures.overview,
        "labels": figures.labels,
        "sureness": figures.sureness,
        "traffic": traffic.traffic,
        "alike": alike.alike,
    }
    for name, table in tables.items():
        put(CARD, name, table(data))


def put(page: Path, name: str, lines: Iterable[str]) -> None:
    """Between the two marks of that name."""
    text = page.read_text(encoding="utf-8")
    between = re.compile(rf"(?<=<!-- {name} -->\n).*?(?=<!-- /{name} -->)", re.DOTALL)
    if not between.search(text):
        raise click.ClickException(f"{page.name} has no place for {name}.")
    told = "".join(f"{line}\n" for line in lines)
    page.write_text(between.sub(lambda _found: f"\n{told}\n", text), encoding="utf-8")
    say(f"{page.name}: {name}")


if __name__ == "__main__":
    main()
