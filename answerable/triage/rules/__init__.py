"""How a message is read, in plain Python: no Django, no database, no clock."""
