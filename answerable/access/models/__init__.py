"""Who may do what: members and departments by page, a few by case where it is a PR matter, programs by token. One table a file."""

from answerable.access.models.department_grant import DepartmentGrant
from answerable.access.models.grant import Grant
from answerable.access.models.restriction import Restriction
from answerable.access.models.spokesperson import Spokesperson
from answerable.access.models.token import Token
from answerable.access.models.voice import Voice

__all__ = ["DepartmentGrant", "Grant", "Restriction", "Spokesperson", "Token", "Voice"]
