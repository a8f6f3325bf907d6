"""What can be done about macros."""

from answerable.macros.operations.count_use import count_use
from answerable.macros.operations.retire import retire, revive
from answerable.macros.operations.write import MacroDraft, change, write

__all__ = ["MacroDraft", "change", "count_use", "retire", "revive", "write"]
