"""What a company writes on its cases: labels, and fields of its own, for one brand or for all.

Settings screens define them, agents put them on cases; the list filters by them.
"""
