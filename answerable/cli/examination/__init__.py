"""The checks of `answerable doctor`: each looks at one thing and says in a sentence how it is and what to do.

In: settings and database as they are. Out: findings.
"""

from answerable.cli.examination.finding import Finding, Level
from answerable.cli.examination.order import examine

__all__ = ["Finding", "Level", "examine"]
