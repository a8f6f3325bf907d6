"""Telling page owners by HTTP what happened: signed, batched, at least once, again and again until it is taken."""
