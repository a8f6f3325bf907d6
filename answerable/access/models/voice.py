from django.db import models


class Voice(models.Model):
    """That a page speaks with one voice: through one team of marketing, with one marketer of it who is accountable, whoever runs the page.

    What others write there waits until somebody of the team agreed. `run_by` is the department that runs the page, such as e-commerce.
    """

    page = models.OneToOneField("channels.Page", on_delete=models.PROTECT, related_name="+", primary_key=True)
    department = models.ForeignKey("staff.Department", on_delete=models.PROTECT, related_name="+", db_index=False)
    accountable = models.ForeignKey("staff.Member", on_delete=models.PROTECT, related_name="+")
    run_by = models.ForeignKey("staff.Department", on_delete=models.PROTECT, related_name="+", null=True, db_index=False)
    named_at = models.DateTimeField()
