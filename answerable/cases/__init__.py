"""Cases: one customer, one matter, with public and private legs, their messages, and notes.

Messages come in from `journeys.receiving`; agents note, close and reopen; who owns a case stands in routing.
"""
