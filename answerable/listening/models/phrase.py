from django.db import models


class Phrase(models.Model):
    """Something by which a brand is named. How it is written, and whether it is listened for, stands in its newest version."""

    brand = models.ForeignKey("channels.Brand", on_delete=models.PROTECT, related_name="+")
