"""Language model: a server of the company's choice that summarises, translates, drafts and gives a second opinion, where it is switched on.

Words of a case come in and leave without what is personal; text comes back, with what a person should look at before using it.
"""
