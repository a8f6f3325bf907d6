"""Every item exactly as it arrived, once; where each list was read up to; what was refused and why.

Hooks and polls put items in; `journeys.receiving` takes them out and says how each ended.
"""
