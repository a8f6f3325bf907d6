"""Macros: replies that are written once and used often, with variables, and with what is to be done after they are sent.

Leads write them in the settings; a composer takes them filled for its case; each use is counted by version.
"""
