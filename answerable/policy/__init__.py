"""What may be said, and what colleagues have to know: every send asks here for a verdict before it is queued.

A policy that is not read can bar its reader from replying; about texts there are no rules yet, and approvals arrive here. How a brand
writes and what departments agreed on is kept beside, in versions, with who has read it.
"""
