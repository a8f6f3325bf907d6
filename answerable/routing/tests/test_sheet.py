"""The rows in their order: whatever is added, moved or taken out, the one that catches all stays last."""

from hypothesis import given
from hypothesis import strategies as some

from answerable.routing.rules.matrix import Line
from answerable.routing.rules.sheet import Sheet

LAST = Line("last", "Everything else", letters={1: "RA"})
changes = some.lists(some.tuples(some.sampled_from(["a", "b", "c", "last"]), some.none() | some.integers(-3, 9)), max_size=12)


@given(changes)
def test_the_last_row_stays_last_and_every_row_is_there_once(told: list[tuple[str, int | None]]) -> None:
    sheet = Sheet((LAST,))
    for key, place in told:
        sheet = sheet.with_line(Line(key), place)
    assert [each.key for each in sheet.lines].count("last") == 1
    assert sheet.lines[-1].key == "last"
    assert sorted(each.key for each in sheet.lines) == sorted({"last", *(key for key, _place in told)})


@given(changes.filter(bool))
def test_a_row_stands_where_it_was_put_or_stays_where_it_was(told: list[tuple[str, int | None]]) -> None:
    *earlier, (key, place) = told
    sheet = Sheet((LAST,))
    for other, where in earlier:
        sheet = sheet.with_line(Line(other), where)
    before = sheet.place(key) if sheet.line(key) else len(sheet.lines) - 1
    said = Line(key, "Refund asked")
    after = sheet.with_line(said, place)
    assert after.line(key) == said
    last = len(after.lines) - 1
    wanted = last if key == "last" else min(max(before if place is None else place, 0), last - 1)
    assert after.place(key) == wanted
