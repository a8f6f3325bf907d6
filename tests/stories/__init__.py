"""Whole days in a whole desk: what people do and see in browsers on the demo as a newcomer starts it, which all stories share.

A story makes customers of its own and finds its cases by their names, for others have been here.
"""
