"""Who owns a case: ordered ownership rules with a department for whatever falls through, and who took it.

Readings come in; one ownership a case goes out, with the rule that decided.
"""
