"""What to do when somebody starts the same clock at the same time."""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

from django.db import IntegrityError, transaction

Asked = ParamSpec("Asked")
Given = TypeVar("Given")


def second_look(operation: Callable[Asked, Given]) -> Callable[Asked, Given]:
    """Runs `operation` in a transaction, and once more if another one has inserted its clock meanwhile, which it then finds.

    One running clock a case and kind is a unique index; the loser of the race waits there until the winner has committed.
    """

    @wraps(operation)
    def looked(*args: Asked.args, **kwargs: Asked.kwargs) -> Given:
        try:
            with transaction.atomic():
                return operation(*args, **kwargs)
        except IntegrityError:
            with transaction.atomic():
                return operation(*args, **kwargs)

    return looked
