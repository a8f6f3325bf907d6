"""Pictures, videos, sound and documents, kept outside of the database, in a folder or in a bucket of any S3.

In: content that nobody trusts. Out: a file whose type its content proves, or a refusal with its reason.
"""
