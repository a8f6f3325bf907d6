"""What may be said, and what colleagues have to know: every send asks here for a verdict before it is queued.

Departments' rules come in, in versions, and texts with where they are to stand; verdicts go out: what a text meets, where, whose rule that
is, and what it asks. A policy that is not read bars its reader. How a brand writes and what departments agreed on is kept beside.
"""
