"""`python -m bench.card`: measures, and writes the tables into the pages that show them."""

from __future__ import annotations

from pathlib import Path

import click

from answerable.cli.triage.one_core import on_one_core

on_one_core()  # before the first numbers are loaded

from answerable.triage.rules.model_file import shipped  # noqa: E402
from bench.card import alike, corpus, figures, traffic  # noqa: E402
from bench.card.page import put  # noqa: E402

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


if __name__ == "__main__":
    main()
