"""Everything on its way out: queued, sent once, confirmed or kept for a person to decide.

Replies come in from journeys with a verdict of `policy`; receipts go out to the timeline.
"""
