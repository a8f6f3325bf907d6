from django.db import models


class Walk(models.Model):
    """The way back through the messages, newest first: begun at `top`, gone down to `below`, ending at `bottom`; ids of messages."""

    embedder = models.CharField(max_length=40, primary_key=True)
    top = models.BigIntegerField()
    below = models.BigIntegerField()
    bottom = models.BigIntegerField(default=0)
