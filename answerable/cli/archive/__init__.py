"""What a backup file is: a tar with a manifest, a dump of the database, the attachments and, if wished, the secret key.

In: an installation or a file. Out: the other.
"""
