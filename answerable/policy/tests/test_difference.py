from hypothesis import given
from hypothesis import strategies as some

from answerable.policy.rules.difference import What, difference


@given(some.text("ab \n", max_size=60), some.text("ab \n", max_size=60))
def test_it_holds_both_texts(old: str, new: str) -> None:
    pieces = difference(old, new)
    assert "".join(each.text for each in pieces if each.what is not What.NEW) == old
    assert "".join(each.text for each in pieces if each.what is not What.GONE) == new
    assert all(each.text for each in pieces)


def test_it_marks_the_words_that_changed() -> None:
    pieces = difference("Be kind.\nNever lie.\n", "Be very kind.\nNever lie.\n")
    assert [(each.what.value, each.text) for each in pieces] == [
        ("kept", "Be "),
        ("new", "very "),
        ("kept", "kind.\nNever lie.\n"),
    ]
