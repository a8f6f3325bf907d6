from django.db import models


class Heard(models.Model):
    """That a message was heard: it names a phrase, in that version, by that spelling, and was sent to nobody of ours."""

    message = models.OneToOneField("cases.Message", on_delete=models.PROTECT, related_name="+", primary_key=True)
    phrase = models.ForeignKey("listening.Phrase", on_delete=models.PROTECT, related_name="+", db_index=False)
    number = models.PositiveIntegerField()
    spelling = models.CharField(max_length=80)
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["phrase", "at"], name="heard_by_phrase")]
