"""`triage train` as typed: where sets are missing it says where a stranger gets them, before anything is read or written."""

from pathlib import Path

from click.testing import CliRunner

from answerable.cli import main
from answerable.journeys.teach.sources import SOURCES, check


def run(*arguments: object) -> str:
    done = CliRunner().invoke(main, ["triage", "train", *map(str, arguments)])
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
