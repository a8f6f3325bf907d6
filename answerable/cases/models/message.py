from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models

from answerable.cases.models.searchable import searchable


class Message(models.Model):
    """One message on the network, theirs or ours. (page, external id) is unique; the order of `id` is the order of arrival.

    `liked_at` is about the page's own like. `told_at`: as of when the network told it like this; what is older comes too late to change it.
    `uid` is the same for one post on every page that hears it (`rules.telling`), None where only one page can.
    """

    leg = models.ForeignKey("cases.Leg", on_delete=models.PROTECT, related_name="+", db_index=False)
    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+", db_index=False)
    page = models.ForeignKey("channels.Page", on_delete=models.PROTECT, related_name="+", db_index=False)
    identity = models.ForeignKey("customers.Identity", on_delete=models.PROTECT, related_name="+", null=True)
    external_id = models.CharField(max_length=200)
    parent_external_id = models.CharField(max_length=200, blank=True)
    kind = models.CharField(max_length=20)
    is_ours = models.BooleanField(default=False)
    text = models.TextField(blank=True)
    language = models.CharField(max_length=10, blank=True)
    rating = models.PositiveSmallIntegerField(null=True)
    like_count = models.PositiveIntegerField(default=0)
    share_count = models.PositiveIntegerField(default=0)
    reply_count = models.PositiveIntegerField(default=0)
    reach = models.PositiveIntegerField(default=0)
    permalink = models.CharField(max_length=500, blank=True)
    uid = models.UUIDField(null=True)
    posted_at = models.DateTimeField()
    received_at = models.DateTimeField()
    edited_at = models.DateTimeField(null=True)
    told_at = models.DateTimeField(null=True)
    deleted_at = models.DateTimeField(null=True)
    hidden_at = models.DateTimeField(null=True)
    liked_at = models.DateTimeField(null=True)
    is_imported = models.BooleanField(default=False)
    search = models.GeneratedField(expression=searchable(), output_field=SearchVectorField(), db_persist=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["page", "external_id"], name="message_once_a_page")]
        indexes = [
            models.Index(fields=["case", "id"], name="message_of_case"),
            models.Index(fields=["leg", "-id"], name="message_of_leg"),
            GinIndex(fields=["search"], name="message_search"),
            models.Index(fields=["uid"], condition=models.Q(uid__isnull=False), name="message_by_uid"),
        ]
