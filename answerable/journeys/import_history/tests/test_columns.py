"""Which column holds what."""

import pytest

from answerable.journeys.import_history import ImportRefused, columns
from answerable.journeys.import_history.columns import check


def test_it_reads_a_mapping() -> None:
    assert columns("text=a b, author=c,at=d,likes=e")["text"] == "a b"


@pytest.mark.parametrize("given", ["", "text=a", "text=a,author=b", "text=a,author=b,at=c,colour=d", "text=a,author=b,at="])
def test_it_refuses_what_it_does_not_understand(given: str) -> None:
    with pytest.raises(ImportRefused):
        columns(given)


def test_it_names_the_columns_found_when_one_is_missing() -> None:
    with pytest.raises(ImportRefused, match=r"no column when.*words, who"):
        check(columns("text=words,author=who,at=when"), ["words", "who"])
