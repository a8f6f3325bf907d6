from django.db import models


class Example(models.Model):
    """A sentence that somebody typed to show what a topic is about. Its vector is made later, by the embedder that it names."""

    topic = models.ForeignKey("topics.Topic", on_delete=models.PROTECT, related_name="+")
    text = models.CharField(max_length=500)
    member_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()
    vector = models.BinaryField(null=True)
    embedder = models.CharField(max_length=40, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["topic", "text"], name="example_once_a_topic")]
