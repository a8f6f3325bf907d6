from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("reports", "0004_tallies"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="messagefact",
            index=models.Index(
                condition=models.Q(("reason", "praise")),
                fields=["page_id", "posted_at"],
                include=("answer_id", "answered_in_public", "department_id", "owner_department_id"),
                name="fact_of_praise",
            ),
        ),
    ]
