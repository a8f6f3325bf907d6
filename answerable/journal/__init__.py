"""What happened: append-only events with who, their department then, and when; ids and enums, nothing personal.

Every operation records one here in its own transaction; reports and rebuilds read them.
"""
