"""The networks on which customers write, one folder each. A connector knows the contract and `core`; the registry loads it by name.

What comes in: bytes of a network and drafts of ours. What goes out: envelopes, items, receipts, or one kind of error.
"""
