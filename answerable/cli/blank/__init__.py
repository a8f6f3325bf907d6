"""What a blank database begins with: the schema as a whole, as all migrations up to some day make it one by one.

In: a database without a table. Out: one that the migrations after that day bring up to this version.
"""
