from django.db import models


class Post(models.Model):
    """What people write under: the company's post, or the customer's own that mentions it. Shared by many cases."""

    page = models.ForeignKey("channels.Page", on_delete=models.PROTECT, related_name="+")
    external_id = models.CharField(max_length=200)
    text = models.TextField(blank=True)
    permalink = models.CharField(max_length=500, blank=True)
    posted_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["page", "external_id"], name="post_once_a_page")]
