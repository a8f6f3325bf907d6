from django.db import models


class Division(models.Model):
    """That a case was made out of another one: a whole leg of it, or one leg from a message on, which is then cut in two."""

    case = models.OneToOneField("cases.Case", on_delete=models.PROTECT, related_name="+", primary_key=True)
    out_of = models.ForeignKey("cases.Case", on_delete=models.PROTECT, related_name="+")
    leg = models.ForeignKey("cases.Leg", on_delete=models.PROTECT, related_name="+", db_index=False)
    cut_from = models.ForeignKey("cases.Leg", on_delete=models.PROTECT, related_name="+", null=True, db_index=False)
    member_id = models.BigIntegerField()
    department_id = models.BigIntegerField()
    at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)
