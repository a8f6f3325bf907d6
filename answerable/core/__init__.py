"""What every part stands on: settings, clock, jobs, HTTP, live notices, secrets, the embedded PostgreSQL.

It knows no word of the business; nothing comes in but configuration, nothing goes out but tools.
"""
