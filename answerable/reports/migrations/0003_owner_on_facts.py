"""Facts know which department owns their case, so that the ledger of a department reads one index as that of all does."""

from django.db import migrations, models

OWNERS = """
UPDATE reports_messagefact AS f SET owner_department_id = o.department_id FROM routing_ownership AS o WHERE o.case_id = f.case_id
"""


class Migration(migrations.Migration):
    dependencies = [("reports", "0002_ledger_index"), ("routing", "0002_one_owner")]

    operations = [
        migrations.RemoveIndex("messagefact", "fact_of_page"),
        migrations.AddField("messagefact", "owner_department_id", models.BigIntegerField(null=True)),
        migrations.RunSQL(OWNERS, migrations.RunSQL.noop),
        migrations.AddIndex(
            "messagefact",
            models.Index(fields=["page_id", "posted_at"], include=("outcome", "answered_at", "owner_department_id"), name="fact_of_page"),
        ),
    ]
