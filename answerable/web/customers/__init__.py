"""One page for each customer: their accounts, cases, touchpoints, and who else they may be.

In: whom somebody looks for. Out: what the company knows of them, as far as the reader sees their pages.
"""
