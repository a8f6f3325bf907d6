"""A stand-in social network: pages, people, webhooks, an API for page owners, and faults to be ready for.

A program of its own (`python -m answerable_sandbox`). It imports nothing of the desk, so that the desk meets it as it meets
any network: over HTTP.
"""
