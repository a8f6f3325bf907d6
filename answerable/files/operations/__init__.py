"""What can be done with files."""

from answerable.files.operations.forget import forget
from answerable.files.operations.keep import keep
from answerable.files.operations.remove import remove

__all__ = ["forget", "keep", "remove"]
