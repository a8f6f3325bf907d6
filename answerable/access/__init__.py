"""Who may see and do what: one scope, used by every door.

Grants to members and to whole departments come in from the settings screens; `scope.of(member)` goes out to lists, cases, search, live,
export.
"""
