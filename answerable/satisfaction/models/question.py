from django.db import models


class Question(models.Model):
    """That a customer was asked about a case, once. The link's token is kept as its SHA-256 only.

    Department and member are the owners at that time, so that figures stay as they were.
    """

    case = models.OneToOneField("cases.Case", on_delete=models.PROTECT, related_name="+")
    page = models.ForeignKey("channels.Page", on_delete=models.PROTECT, related_name="+", db_index=False)
    person_id = models.BigIntegerField()
    department_id = models.BigIntegerField(null=True)
    member_id = models.BigIntegerField(null=True)
    outbound = models.OneToOneField("publish.Outbound", on_delete=models.PROTECT, related_name="+")
    token_digest = models.CharField(max_length=64, unique=True)
    language = models.CharField(max_length=10, blank=True)
    asked_at = models.DateTimeField()
    expires_at = models.DateTimeField()

    class Meta:
        indexes = [
            models.Index(fields=["person_id", "-asked_at"], name="question_of_person"),
            models.Index(fields=["page", "asked_at"], name="question_of_page"),
        ]
