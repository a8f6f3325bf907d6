"""Asking a language model: what is sent is put together, asked by a job, and its answer laid ready for whoever asked.

Nothing waits for it, and nothing of it goes anywhere by itself: a person reads an answer, changes it and sends it like their own words.
"""
