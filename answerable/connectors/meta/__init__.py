"""Meta's networks over its Graph API, one folder each: facebook/, instagram/, whatsapp/; beside them what they share.

In come signed webhooks of one application for all of its pages, and lists that are read again; out go answers and moderation.
"""
