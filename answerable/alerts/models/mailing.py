from django.db import models


class Mailing(models.Model):
    """That a member was told of an alert by mail, so that they are told once."""

    alert = models.ForeignKey("alerts.Alert", on_delete=models.PROTECT, related_name="+")
    member = models.ForeignKey("staff.Member", on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["alert", "member"], name="one_mail_an_alert")]
        indexes = [models.Index(fields=["member", "-at"], name="mailing_newest")]
