"""Satisfaction: whether a customer was content, by one short question after their case is closed.

Closed cases come in; a question with a link goes out through publish, and an answer stands beside the case and in the figures.
"""
