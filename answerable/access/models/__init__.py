"""Who may do what: members and departments by page, programs by token. One table a file."""

from answerable.access.models.department_grant import DepartmentGrant
from answerable.access.models.grant import Grant
from answerable.access.models.token import Token

__all__ = ["DepartmentGrant", "Grant", "Token"]
