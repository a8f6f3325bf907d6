"""Answered messages are found by when and by whom."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("reports", "0005_praise")]

    operations = [
        migrations.AddIndex(
            model_name="messagefact",
            index=models.Index(
                condition=models.Q(("member_id__isnull", False), ("outcome", "answered")),
                fields=["page_id", "answered_at"],
                include=("case_id", "member_id", "department_id"),
                name="fact_of_work",
            ),
        ),
    ]
