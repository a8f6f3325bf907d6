"""What page owners can call, under /api/v1, with the page's token: read, reply, moderate, and what changed since a cursor.

`call.py` stands before every address: it finds the page, checks the permission and lets the faults strike.
"""
