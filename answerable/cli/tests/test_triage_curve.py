"""`triage learn-curve` as typed: corrections make the reading better where a company speaks its own way."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from answerable.cli import main

# A company whose customers praise in words that complain elsewhere.
ROWS = [(f"That ride number {place} was sick, insane, deadly", "positive") for place in range(20)]
ROWS += [(f"Ride number {place} was closed when we came", "negative") for place in range(20)]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Forty rows."""
    made = tmp_path / "labelled.csv"
    made.write_text("words,mood\n" + "".join(f'"{text}",{mood}\n' for text, mood in ROWS))
    return made


def run(file: Path, *arguments: str) -> Result:
    typed = ["triage", "learn-curve", str(file), "--text", "words", "--label", "mood", "--task", "sentiment", *arguments]
    return CliRunner().invoke(main, typed)


def test_corrections_help(file: Path) -> None:
    found: dict[str, Any] = json.loads(run(file, "--corrections", "0,20,1000", "--draws", "2", "--json").stdout)
    none, twenty = found["curve"]  # of forty at most half teach
    assert (none["corrections"], twenty["corrections"]) == (0, 20)
    assert twenty["macro_f1"] > none["macro_f1"] + 0.1
    assert len(twenty["macro_f1_of_draws"]) == 2
    assert found["n"] == 40


def test_it_says_the_same_in_sentences(file: Path) -> None:
    assert "20 corrections: macro F1" in run(file, "--corrections", "20", "--draws", "1").stdout


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--corrections", "50"], "40 messages are too few for 50 corrections"),
        (["--corrections", "many"], "“many” are no numbers"),
        (["--map", "positive=glad"], "labelled “glad”"),
    ],
)
def test_it_refuses_in_a_sentence(file: Path, arguments: list[str], words: str) -> None:
    done = run(file, *arguments)
    assert done.exit_code == 1
    assert words in done.stderr
