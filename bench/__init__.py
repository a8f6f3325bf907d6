"""What `make bench` runs: an installation of its own, real processes, loads from outside, figures as JSON.

A load generator plays the networks, a listener plays open browsers; nothing of a user's installation is touched.
"""
