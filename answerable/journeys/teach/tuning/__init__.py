"""Tuning the sentence encoder to what customers write. Needs JAX (requirements/train.in); nothing that runs imports it."""
