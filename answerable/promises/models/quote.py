from django.db import models


class Quote(models.Model):
    """That a customer's message seems to be about a promise that was active when it was written: the first such message of the case.

    `by` says by what it was found, `similarity` how near in meaning (1 for a code or words that stand in it).
    """

    class By(models.TextChoices):
        CODE = "code"
        WORDS = "words"
        MEANING = "meaning"

    promise = models.ForeignKey("promises.Promise", on_delete=models.PROTECT, related_name="+", db_index=False)
    case = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+")
    message = models.ForeignKey("cases.Message", on_delete=models.PROTECT, related_name="+", db_index=False)
    page = models.ForeignKey("channels.Page", on_delete=models.PROTECT, related_name="+", db_index=False)
    by = models.CharField(max_length=8, choices=By)
    similarity = models.FloatField(default=1)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["promise", "case"], name="one_quote_a_case")]
        indexes = [models.Index(fields=["promise", "at"], name="quote_of_promise")]
