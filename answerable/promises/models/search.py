from django.db import models


class Search(models.Model):
    """Up to which message a case was searched for promises, and for which ones: another `stamp` is another set of promises."""

    case = models.OneToOneField("cases.Case", on_delete=models.PROTECT, related_name="+", primary_key=True)
    message_id = models.BigIntegerField()
    stamp = models.CharField(max_length=60)
