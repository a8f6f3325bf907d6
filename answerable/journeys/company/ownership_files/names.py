"""Names of departments, people, pages and topics, and their numbers."""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from answerable.channels import queries as channels
from answerable.staff import queries as staff
from answerable.topics import queries as topics

Missing = Callable[[str, str], Exception]
# By the name of a condition in a file: what is said where nothing has such a name.
UNKNOWN: dict[str, str | Promise] = {
    "department": gettext_lazy("There is no department “%(name)s”. Correct the name, or list it under departments in this file."),
    "person": gettext_lazy("Nobody here is called “%(name)s”. Correct the name or take it out."),
    "topic": gettext_lazy("There is no topic “%(name)s”. Correct the name, or add the topic first."),
    "brand": gettext_lazy("There is no brand “%(name)s”. Correct the name or take it out."),
    "page": gettext_lazy("There is no page “%(name)s”. Correct the name, or connect the page first."),
}


class Names:
    """Looks names up once."""

    @cached_property
    def by_kind(self) -> Mapping[str, Mapping[int, str]]:
        """Names by number, by what they are of."""
        return {
            "department": {each.pk: each.name for each in staff.departments()},
            "person": {each.pk: each.name for each in staff.members()},
            "topic": {key: each.name for key, each in topics.topics_by_id(leaf.id for leaf in topics.leaves()).items()},
            "brand": {each.pk: each.name for each in channels.brands()},
            "page": {each.pk: each.name for each in channels.pages()},
        }

    @cached_property
    def _numbers(self) -> Mapping[str, Mapping[str, int]]:
        return {kind: {name.casefold(): number for number, name in names.items()} for kind, names in self.by_kind.items()}

    def number(self, kind: str, name: str) -> int:
        """What has this name; raises KeyError with what to do where nothing has."""
        found = self._numbers[kind].get(name.casefold())
        if found is None:
            raise KeyError(str(UNKNOWN[kind]) % {"name": name})
        return found

    def name(self, kind: str, number: Any) -> str:
        """The name of a number; what is gone has none."""
        return self.by_kind[kind].get(number, _("gone"))
