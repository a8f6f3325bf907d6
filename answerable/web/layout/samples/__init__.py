"""Sample values for the page that shows every component: invented people of an invented railway."""

from answerable.web.layout.samples.frame import composer, shell
from answerable.web.layout.samples.rows import clocks, rows
from answerable.web.layout.samples.threads import entries, private_entries

__all__ = ["clocks", "composer", "entries", "private_entries", "rows", "shell"]
