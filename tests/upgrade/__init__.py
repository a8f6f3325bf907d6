"""Backups of earlier releases, one a file, made by `answerable backup` on the demo of that release; each must come up on this version."""
