"""People who live on the network: they complain, ask, praise, chat, ask again when nobody answers, and thank when helped.

What they say lies in `scripts/`, one file a language; `crowd.py` decides who does what next, by a seeded die.
"""
