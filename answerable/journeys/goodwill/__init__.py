"""Gestures from a case to the customer: what is usual, giving, approving. Nothing here asks who the customer is or who listens.

The case's topic, the reason of its first message and what reads alike come in; an offer, a gesture and alerts go out.
"""
