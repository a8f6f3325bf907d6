"""Where networks knock: verify over the raw bytes, keep, acknowledge as the connector says.

Nothing is understood here; `journeys.receiving` does that when the network has its answer.
"""
