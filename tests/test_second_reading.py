"""What a second reader said of the corpus: its messages are there, its figures are those that the page shows."""

import re

import pytest

from answerable.journeys.teach.examples import CORPUS
from bench.agreement import LABELS, PAGE, TABLES, agreement, name_of, readings
from bench.card.corpus import counted

MESSAGES = {(language, name_of(row)): row for language, rows in counted().items() for row in rows}


def test_every_message_stands_in_the_corpus() -> None:
    read = [(each["file"].partition("/")[0], each["message"]) for each in readings()]
    assert len(set(read)) == len(read) == 900
    assert set(read) <= set(MESSAGES)
    assert all((CORPUS / each["file"]).is_file() for each in readings())


def test_a_judgement_stands_where_the_two_differ_and_nowhere_else() -> None:
    for each in readings():
        differs = any(each[f"first_{label}"] != each[f"second_{label}"] for label in LABELS[:2])
        assert differs == (each["right"] in ("first", "open", "second"))


def test_the_corpus_says_what_was_judged_right() -> None:
    for each in readings():
        if each["right"] == "second":
            row = MESSAGES[each["file"].partition("/")[0], each["message"]]
            assert [row[label] for label in LABELS[:2]] == [each[f"second_{label}"] for label in LABELS[:2]]


def test_its_page_shows_what_is_counted() -> None:
    page = PAGE.read_text(encoding="utf-8")
    for name, table in TABLES.items():
        [shown] = re.findall(rf"<!-- {name} -->(.*?)<!-- /{name} -->", page, re.DOTALL)
        assert shown.strip().split("\n") == list(table(readings()))


@pytest.mark.parametrize(
    ("both_yes", "only_first", "only_second", "both_no", "kappa"),
    [(20, 5, 10, 15, 0.4), (45, 15, 25, 15, 0.1304), (25, 25, 25, 25, 0), (30, 0, 0, 20, 1), (0, 25, 25, 0, -1)],
)
def test_kappa_is_what_chance_leaves(both_yes: int, only_first: int, only_second: int, both_no: int, kappa: float) -> None:
    pairs = [("yes", "yes")] * both_yes + [("yes", "no")] * only_first + [("no", "yes")] * only_second + [("no", "no")] * both_no
    found = agreement(*zip(*pairs, strict=True))
    assert found.share == pytest.approx((both_yes + both_no) / len(pairs))
    assert found.kappa == pytest.approx(kappa, abs=1e-4)
    assert all(low <= value <= high for value, (low, high) in ((found.share, found.share_between), (found.kappa, found.kappa_between)))
