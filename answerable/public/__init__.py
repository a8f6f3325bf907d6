"""What a brand shows to everybody: its public complaints and what became of them, without a log-in, a script, a cookie or a trace.

In: an address. Out: a page and the same as JSON, kept for seconds; and the wish of a customer not to be listed.
"""
