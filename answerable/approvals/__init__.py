"""Approvals: who has to agree before a text leaves, step by step, until when, and what they said.

What is held by `publish` comes in with the steps that its situation asks for; a release or the way back to its author goes out.
"""
