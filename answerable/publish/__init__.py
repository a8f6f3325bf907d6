"""Everything on its way out: queued, sent once, confirmed or kept for a person to decide.

Replies and interventions come in from journeys, texts with a verdict of `policy`; receipts go out to the timeline.
"""
