"""Nothing lost, nothing twice: an installation of its own whose processes are killed again and again while people write and answer.

In: how many kills and a seed. Out: a report of what was killed when, and which of the laws did not hold afterwards.
"""
