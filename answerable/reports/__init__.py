"""Measures and ledgers: for each message that needs a response, whether it was answered, when and by whom.

Facts are kept a message at a time as things happen; sums go out to screens and CSV from the same functions.
"""
