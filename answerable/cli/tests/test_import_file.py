"""`import` and `replay` as typed, on the database of the tests."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from answerable.channels import queries as channels
from answerable.cli import main
from answerable.ingest.models import RawItem
from tests import cast

pytestmark = pytest.mark.django_db
MAP = "text=words,author=who,at=when"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Two good rows and a bad one."""
    made = tmp_path / "messages.csv"
    made.write_text("words,who,when\nWhere is my bag?,ana,2026-06-01 10:00\nHello,,2026-06-01\nLate again,ben,2026-06-01 09:00\n")
    return made


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(each) for each in arguments])


def report(*arguments: object) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(run(*arguments, "--json").stdout)
    return found


def test_it_reports_what_became_of_each_row_and_takes_none_twice(file: Path) -> None:
    cast.harbour_rail()
    first = report("import", file, "--page", "History", "--begin", "--map", MAP)
    assert (first["read"], first["accepted"], first["duplicates"], first["refused"]) == (3, 2, 0, 1)
    assert first["refusals"] == [{"line": 3, "reason": "it has no author"}]
    assert RawItem.objects.filter(state="message").count() == 2
    assert report("import", file, "--page", "History", "--map", MAP)["accepted"] == 0
    assert "line 3: it has no author" in run("import", file, "--page", "History", "--map", MAP).stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (
            ["--page", "History", "--begin", "--map", "text=words,author=who,at=date"],
            "has no column date. Its columns are: words, who, when",
        ),
        (["--page", "Nowhere", "--map", MAP], "There is no page Nowhere"),
        (["--page", "History", "--begin", "--map", "text=words"], "Say which columns hold author, at"),
    ],
)
def test_it_refuses_the_whole_in_a_sentence(file: Path, arguments: list[str], words: str) -> None:
    cast.harbour_rail()
    done = run("import", file, *arguments)
    assert done.exit_code == 1
    assert words in done.stderr
    assert channels.pages() == []


def test_it_leaves_the_work_when_told_to_and_replays_what_failed(file: Path) -> None:
    cast.harbour_rail()
    report("import", file, "--page", "History", "--begin", "--map", MAP, "--leave")
    assert RawItem.objects.filter(state="waiting").count() == 2
    RawItem.objects.update(state="failed")
    page_id = RawItem.objects.values_list("page_id", flat=True)[0]
    assert report("replay", "--page", page_id + 1) == {"replayed": 0}
    assert report("replay", "--page", page_id) == {"replayed": 2}
