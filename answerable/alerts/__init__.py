"""Telling staff what needs a person, in the app.

Health checks and failed sends come in; an alert goes out once, until what caused it is over.
"""
