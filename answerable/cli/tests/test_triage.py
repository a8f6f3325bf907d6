"""`triage score` as typed: figures that can be computed again from what it writes, and a sentence for each refusal."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from answerable.cli import main

LATE = "@HarbourRail third cancelled train this week, useless!"
ROWS = f'''words,mood,needs,thread
"{LATE}",negative,1,a
Thank you so much for the quick help!,positive,0,b
"What time do you open on Sunday?",Neutral,1,c
Nobody judged this one,,,
'''


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Three rows with labels and one without."""
    made = tmp_path / "labelled.csv"
    made.write_text(ROWS)
    return made


def run(file: Path, *arguments: object, task: str = "sentiment", label: str = "mood") -> Result:
    typed = ["triage", "score", file, "--text", "words", "--label", label, "--task", task, *arguments]
    return CliRunner().invoke(main, [str(each) for each in typed])


def report(file: Path, *arguments: object, **chosen: str) -> dict[str, Any]:
    done = run(file, *arguments, "--json", **chosen)
    assert done.exit_code == 0, done.output
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_it_says_how_good_the_reading_is(file: Path) -> None:
    found = report(file)
    wanted = {"task", "n", "labels", "accuracy", "macro_f1", "macro_recall", "per_label", "confusion", "calibration_error", "per_second"}
    assert wanted <= found.keys()
    assert (found["n"], found["left_out"], found["labels"]) == (3, 1, ["negative", "neutral", "positive"])
    assert found["confusion"] == [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    assert found["per_label"]["negative"] == {"precision": 1, "recall": 1, "f1": 1, "n": 1}
    assert found["intervals"]["macro_f1"] == [1, 1]


def test_it_says_the_same_in_a_table(file: Path) -> None:
    said = run(file).stdout
    assert "sentiment on 3 messages" in said
    assert "macro f1: 1.000 (1.000 to 1.000)" in said


def test_its_predictions_give_the_figures_again(file: Path, tmp_path: Path) -> None:
    report(file, "--predictions", tmp_path / "said.csv")
    rows = list(csv.DictReader((tmp_path / "said.csv").read_text().splitlines()))
    assert [(each["row"], each["label"], each["prediction"]) for each in rows] == [
        ("1", "negative", "negative"),
        ("2", "positive", "positive"),
        ("3", "neutral", "neutral"),
    ]
    for each in rows:
        shares = {label: float(each[label]) for label in ("negative", "neutral", "positive")}
        assert sum(shares.values()) == pytest.approx(1, abs=0.001)
        assert max(shares, key=shares.__getitem__) == each["prediction"]


def test_it_takes_the_names_of_the_file(file: Path) -> None:
    found = report(file, "--map", "1=yes, 0=no", task="needs_response", label="needs")
    assert (found["labels"], found["accuracy"]) == (["no", "yes"], 1)
    assert report(file, "--map", "1=yes,0=", task="needs_response", label="needs")["n"] == 2


@pytest.mark.parametrize("task", ["sentiment", "complaint", "needs_response", "reason", "urgency", "language"])
@pytest.mark.parametrize("reader", ["words", "learned"])
def test_it_measures_every_task_by_every_reader(tmp_path: Path, task: str, reader: str) -> None:
    said = {
        "sentiment": "negative",
        "complaint": "yes",
        "needs_response": "yes",
        "reason": "complaint",
        "urgency": "high",
        "language": "en",
    }
    made = tmp_path / "one.csv"
    made.write_text(f'words,mood\n"{LATE}",{said[task]}\n')
    found = report(made, "--reader", reader, task=task)
    assert (found["n"], found["task"]) == (1, task)
    assert found["p50_ms"] > 0


@pytest.mark.django_db
def test_it_measures_what_a_company_taught(file: Path) -> None:
    found = report(file, "--reader", "company")
    assert (found["n"], found["reader"]) == (3, report(file)["reader"])  # nobody has taught it yet


def test_it_knows_our_name_and_the_guides_name_of_a_reason(tmp_path: Path) -> None:
    made = tmp_path / "reasons.csv"
    made.write_text("words,mood\nSomebody hacked my account and took money,fraud_safety\nYour charger caught fire,safety\n")
    assert report(made, task="reason")["per_label"]["fraud_safety"]["n"] == 2


def test_it_reads_a_thread_as_one_conversation(tmp_path: Path) -> None:
    made = tmp_path / "thread.csv"
    made.write_text("words,mood,thread\nWhere is my parcel?,high,a\nhello??,high,a\n")
    alone, together = (report(made, *ways, "--reader", "words", task="urgency") for ways in ([], ["--thread", "thread"]))
    assert alone["confusion"] != together["confusion"]


def test_it_reads_json_lines_and_files_without_names(tmp_path: Path) -> None:
    lines, bare = tmp_path / "labelled.jsonl", tmp_path / "bare.csv"
    lines.write_text('{"words": "Thank you so much!", "mood": "positive"}\n\n{"words": "no label"}\n')
    bare.write_text(f'negative,"{LATE}"\n')
    assert report(lines)["accuracy"] == 1
    typed = ["triage", "score", str(bare), "--no-header", "--text", "2", "--label", "1", "--task", "sentiment", "--json"]
    assert json.loads(CliRunner().invoke(main, typed).stdout)["accuracy"] == 1


@pytest.mark.parametrize(
    ("arguments", "label", "words"),
    [
        ([], "feeling", "has no column feeling. Its columns are: words, mood, needs, thread."),
        ([], "needs", "Row 1 is labelled “1”, which is unknown to sentiment. Known are negative, neutral, positive."),
        (["--map", "1=angry"], "needs", "labelled “angry”"),
        (["--map", "1"], "needs", "“1” is not understood"),
        (["--map", "1=,0="], "needs", "No row of labelled.csv has a label in column needs."),
        (["--thread", "case"], "mood", "has no column case"),
    ],
)
def test_it_refuses_in_a_sentence(file: Path, arguments: list[str], label: str, words: str) -> None:
    done = run(file, *arguments, label=label)
    assert done.exit_code == 1
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("broken.jsonl", "{not json", "Line 1 is no JSON object."),
        ("list.jsonl", "[1]", "Line 1 is no JSON object."),
        ("long.csv", "words,mood\n" + "x" * 1_100_000 + ",negative\n", "cannot be read as CSV near line"),
        ("empty.csv", "words,mood\n", "No row of empty.csv has a label"),
        ("nothing.csv", "", "No row of nothing.csv has a label"),
    ],
)
def test_it_refuses_a_file_that_it_cannot_read(tmp_path: Path, name: str, content: str, words: str) -> None:
    made = tmp_path / name
    made.write_text(content)
    done = run(made)
    assert done.exit_code == 1
    assert words in done.stderr
