from django.db import models


class Row(models.Model):
    """A case as the list shows it. Every column can be computed again from upstream (`operations.refresh`)."""

    case = models.OneToOneField("cases.Case", on_delete=models.PROTECT, related_name="+", primary_key=True)
    page = models.ForeignKey("channels.Page", on_delete=models.PROTECT, related_name="+", db_index=False)
    person_id = models.BigIntegerField()
    is_open = models.BooleanField()
    department_id = models.BigIntegerField(null=True)
    member_id = models.BigIntegerField(null=True)
    customer_name = models.CharField(max_length=200)
    snippet = models.CharField(max_length=300)
    language = models.CharField(max_length=10, blank=True)
    last_message_at = models.DateTimeField()
    last_message_id = models.BigIntegerField()
    is_last_ours = models.BooleanField()
    reach = models.PositiveIntegerField()
    leg = models.CharField(max_length=8)
    reason = models.CharField(max_length=12)
    urgency = models.CharField(max_length=10)
    sentiment = models.CharField(max_length=10)
    needs_response = models.BooleanField()
    trouble = models.CharField(max_length=10, blank=True)
    due_at = models.DateTimeField(null=True)
    clock_started_at = models.DateTimeField(null=True)
    sort_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["page", "sort_at", "case"], condition=models.Q(is_open=True), name="row_open"),
            models.Index(fields=["page", "department_id", "sort_at", "case"], condition=models.Q(is_open=True), name="row_department"),
            models.Index(fields=["page", "sort_at", "case"], condition=models.Q(is_open=True, member_id__isnull=True), name="row_untaken"),
            models.Index(
                fields=["member_id", "sort_at", "case"], condition=models.Q(is_open=True, member_id__isnull=False), name="row_mine"
            ),
            models.Index(fields=["page", "-last_message_at", "-case"], condition=models.Q(is_open=True), name="row_newest"),
            models.Index(
                fields=["page", "-last_message_at", "-case"],
                condition=models.Q(is_open=True, member_id__isnull=True),
                name="row_untaken_newest",
            ),
            models.Index(
                fields=["page", "department_id", "-last_message_at", "-case"],
                condition=models.Q(is_open=True),
                name="row_department_newest",
            ),
            models.Index(fields=["page", "-closed_at", "-case"], condition=models.Q(is_open=False), name="row_closed"),
        ]
