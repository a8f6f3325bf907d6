from django.db import models


class PublicPage(models.Model):
    """What a brand shows of its evidence, and under which address. A brand without a row shows nothing."""

    brand = models.OneToOneField("channels.Brand", on_delete=models.PROTECT, related_name="+", primary_key=True)
    slug = models.SlugField(max_length=60, unique=True)
    is_on = models.BooleanField(default=False)
    has_words = models.BooleanField(default=False)
    member_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()
