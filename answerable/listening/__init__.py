"""Words to listen for: what names a brand without tagging it, in posts that nobody sent to us.

In come the public posts of whole networks; what names a phrase of a brand goes on as a message that was heard, with the phrase.
"""
