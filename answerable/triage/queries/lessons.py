"""What was learned, and which of it is in use."""

from answerable.triage.models import Lesson


def lesson_in_use(base: str) -> int | None:
    """The lesson by which messages are read, where this version ships `base`; nothing while that itself is in use."""
    standing = Lesson.objects.filter(base=base, content__isnull=False, taken_back_at=None)
    return standing.order_by("-id").values_list("id", flat=True).first()


def learned(lesson_id: int) -> tuple[str, bytes]:
    """Name and model of a lesson that took over."""
    name, content = Lesson.objects.values_list("name", "content").get(pk=lesson_id)
    return name, bytes(content or b"")


def is_under_way(lesson_id: int) -> bool:
    """Whether nobody has finished it yet."""
    return Lesson.objects.filter(pk=lesson_id, finished_at=None).exists()


def lesson(lesson_id: int) -> Lesson:
    """What came of it, without its model."""
    return Lesson.objects.defer("content").get(pk=lesson_id)


def lessons(limit: int, *, also: int | None = None) -> list[Lesson]:
    """The newest first, and one more that may be older, without their models."""
    found = Lesson.objects.defer("content").order_by("-id")
    newest = list(found[:limit])
    return newest if also is None or also in {each.pk for each in newest} else [*newest, lesson(also)]


def last_lesson(*, is_by_member: bool = False) -> Lesson | None:
    """The newest that ended; `is_by_member`: of those that a member asked for."""
    found = Lesson.objects.defer("content").exclude(finished_at=None)
    return (found.exclude(member_id=None) if is_by_member else found).order_by("-id").first()


def last_taken_back() -> Lesson | None:
    """The one that was taken back last."""
    return Lesson.objects.defer("content").exclude(taken_back_at=None).order_by("-taken_back_at").first()
