"""Where the program is put together: Django's settings, the addresses, and the one server application.

It imports everything and is imported by nothing.
"""
