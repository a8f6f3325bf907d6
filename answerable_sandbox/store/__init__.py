"""The network's memory: one SQLite file in the home folder, so that a restart or a kill loses nothing that was answered.

One file a table. Functions take the database first and never decide anything: rules and operations do.
"""
