"""Automation: rules "when, if, then" that do on a case what somebody would do by hand each time, and a log of what each did.

Leads write them, try them on past cases and switch them on; occasions and facts come in, what is to be done goes out to a journey.
"""
