"""Clocks: by when a case wants a first and a next response, and a resolution, in business hours.

Cases and readings come in; due times go out to list, case, ledger.
"""
