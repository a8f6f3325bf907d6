"""A shift: so many agents at work at once, while customers write as fast as they are answered.

`measure` sets the scene and reads the figures, `customers` write on a sandbox network, `agents` do in a process of their own what
browsers and people do: a stream each, the list, a case, taking it, beats while it is open, an answer.
"""
