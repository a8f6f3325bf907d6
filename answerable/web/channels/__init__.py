"""How the connections are doing, and what to do where one is not. Health comes in; checks, pauses and new credentials go out."""
