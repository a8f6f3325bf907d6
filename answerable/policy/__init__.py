"""What may be said: every send asks here for a verdict before it is queued.

While there are no rules the verdict is "no rules, version 0"; guidelines and approvals arrive here.
"""
