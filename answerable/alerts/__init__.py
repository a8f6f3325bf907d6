"""Telling staff what needs a person: in the app, by mail, in rooms of chat tools.

Health checks and failed sends come in; an alert goes out once, until what caused it is over.
"""
