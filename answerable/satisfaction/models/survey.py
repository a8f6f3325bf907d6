from django.db import models


class Survey(models.Model):
    """How a page asks. A page without a row asks nobody. `texts` by language, "" for any; {{ link }} in each is where the link stands."""

    page = models.OneToOneField("channels.Page", on_delete=models.PROTECT, related_name="+", primary_key=True)
    is_on = models.BooleanField(default=False)
    texts = models.JSONField(default=dict)
    member_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()
