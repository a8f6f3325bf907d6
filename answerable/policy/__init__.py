"""What may be said: every send asks here for a verdict before it is queued.

While there are no rules the verdict is "no rules, version 0"; approvals arrive here. How a brand
writes is kept beside, in its own words and in versions.
"""
