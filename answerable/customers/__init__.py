"""Who they are: a person and the identities they have on each network.

Names and handles live here alone, so that an erasure has one place to go to.
"""
