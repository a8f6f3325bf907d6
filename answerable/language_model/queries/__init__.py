"""Reading which model there is, where it helps, and what was asked of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Exists

from answerable.language_model.models import Ask, Endpoint, Switch
from answerable.language_model.queries.usage import TaskSums, sums, used
from answerable.language_model.rules.tasks import Task

__all__ = [
    "Offered",
    "TaskSums",
    "ask",
    "drafter",
    "endpoint",
    "in_use",
    "is_switched_on",
    "offered",
    "pages_with",
    "sums",
    "switches",
    "unasked",
    "used",
]


@dataclass(frozen=True, slots=True)
class Offered:
    """What a model does for a page, and what it is called; nothing where there is none."""

    model: str = ""
    tasks: frozenset[str] = frozenset()


def endpoint() -> Endpoint | None:
    """The server that is asked, None before there is one."""
    return Endpoint.objects.first()


def switches(page_ids: Iterable[int]) -> Mapping[int, frozenset[str]]:
    """The tasks that are switched on, by page."""
    found: dict[int, set[str]] = {}
    for page_id, task in Switch.objects.filter(page_id__in=list(page_ids)).values_list("page_id", "task"):
        found.setdefault(page_id, set()).add(task)
    return {page_id: frozenset(tasks) for page_id, tasks in found.items()}


def offered(page_id: int) -> Offered:
    """What a model does for a page, asked in one go: it is asked for every case that is opened."""
    named = Endpoint.objects.values("model")[:1]
    found = list(Switch.objects.filter(page_id=page_id).annotate(named=named).values_list("task", "named"))
    model = next((named for _, named in found if named), "")
    return Offered(model, frozenset(task for task, _ in found)) if model else Offered()


def drafter(page_id: int) -> str:
    """The model that drafts replies for a page; nothing where none does."""
    found = offered(page_id)
    return found.model if Task.DRAFT in found.tasks else ""


def ask(ask_id: int) -> Ask | None:
    """One question."""
    return Ask.objects.filter(pk=ask_id).first()


def in_use(case_id: int, member_id: int) -> list[Ask]:
    """What a member asked in a case and has neither used nor thrown away, oldest first."""
    return list(Ask.objects.filter(case_id=case_id, member_id=member_id, closed_at=None).order_by("id"))


def unasked(message_ids: Iterable[int]) -> set[int]:
    """Of these messages those about whose reading nobody asked yet."""
    ids = set(message_ids)
    return ids - set(Ask.objects.filter(task=Task.READING, message_id__in=ids).values_list("message_id", flat=True))


def is_switched_on(page_id: int, task: str) -> bool:
    """Whether a page lets a model do this, and there is one."""
    return Switch.objects.filter(Exists(Endpoint.objects.all()), page_id=page_id, task=task).exists()


def pages_with(task: str) -> list[int]:
    """The pages that let a model do this."""
    return list(Switch.objects.filter(task=task).order_by("page_id").values_list("page_id", flat=True))
