"""What is too few to show: a number about fewer could tell of somebody, and says nothing about the company."""

FEWEST = 5


def enough(count: int | None) -> int | None:
    """A count, or nothing where it is too small."""
    return None if count is None else shown(count, count)


def shown(value: int | None, of: int) -> int | None:
    """A number about `of` complaints, or nothing where they are too few."""
    return value if of >= FEWEST else None
