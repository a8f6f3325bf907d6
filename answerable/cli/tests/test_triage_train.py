"""`triage train` as typed: where sets are missing it says where a stranger gets them, before anything is read or written."""

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from answerable.cli import main
from answerable.journeys.teach.sources import SOURCES, check
from answerable.triage.rules.model_file import read, shipped

SHARED = Path(os.environ.get("ANSWERABLE_SHARED") or Path(__file__).resolve().parents[4] / "shared")
LICENSED = SHARED / "data" / "train"


def run(*arguments: object) -> str:
    done = CliRunner().invoke(main, ["triage", "train", "--tune", *map(str, arguments)])
    assert done.exit_code == 1
    return done.stderr


def test_it_says_where_a_stranger_gets_each_set(tmp_path: Path) -> None:
    for said in (run(), run("--licensed", tmp_path, "--out", tmp_path / "model.npz")):
        assert all(each.address in said and each.licence in said for each in SOURCES)
    assert list(tmp_path.iterdir()) == []


def test_it_names_only_what_is_missing(tmp_path: Path) -> None:
    first, *rest = SOURCES
    for each in rest:
        (tmp_path / each.folder).mkdir()
        (tmp_path / each.folder / each.file).touch()
    said = run("--licensed", tmp_path)
    assert first.address in said
    assert not any(each.address in said for each in rest)
    (tmp_path / first.folder).mkdir()
    (tmp_path / first.folder / first.file).touch()
    assert check(tmp_path) == tmp_path


@pytest.mark.long
@pytest.mark.skipif(not LICENSED.is_dir(), reason="The licensed sets are not on this machine; set ANSWERABLE_SHARED to learn from them.")
def test_the_same_examples_make_what_is_shipped(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["triage", "train", "--licensed", str(LICENSED), "--out", str(tmp_path / "model.npz"), "--json"])
    told = json.loads(done.stdout)
    made = read((tmp_path / "model.npz").read_bytes())
    assert made.name == told["model"] == shipped().name
    assert told["data"][:12] in made.name
    for task, learned in shipped().learned.items():
        assert made.learned[task].head.weights == pytest.approx(learned.head.weights, abs=2e-3)
        assert made.learned[task].threshold == pytest.approx(learned.threshold, abs=2e-3)
