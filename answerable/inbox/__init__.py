"""What to do next: one row a case, kept in the same transaction as what it shows.

Everything upstream comes in; the agent's list, its views and search go out.
"""
