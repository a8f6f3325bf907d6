"""Goodwill: refunds, vouchers and other gestures, what was given for the same problem before, and up to where each may decide.

A case's problem comes in as plain data, never who or how many listen; gestures go out to the case, to precedents and to reports.
"""
