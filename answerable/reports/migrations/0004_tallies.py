"""Facts say in which band their wait lies, and are counted by blocks of days."""

from django.db import migrations, models

BANDS = """
UPDATE reports_messagefact SET band = ceil(4 * ln(greatest(date_part('epoch', answered_at - posted_at), 1) / 259200) / ln(2))
WHERE outcome = 'answered'
"""
# The next `tally` puts them into blocks; they are counted from here until then.
COUNTS = """
INSERT INTO reports_tallychange (page_id, department_id, day, outcome, band, count)
SELECT page_id, owner_department_id, (posted_at AT TIME ZONE 'UTC')::date, outcome, band, count(*) FROM reports_messagefact
GROUP BY 1, 2, 3, 4, 5
"""


class Migration(migrations.Migration):
    dependencies = [("reports", "0003_owner_on_facts")]

    operations = [
        migrations.CreateModel(
            "Tally",
            [
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "page_id",
                        "department_id",
                        "length",
                        "first_day",
                        "outcome",
                        "band",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("page_id", models.BigIntegerField()),
                ("department_id", models.BigIntegerField()),
                ("length", models.SmallIntegerField()),
                ("first_day", models.DateField()),
                ("outcome", models.CharField(max_length=10)),
                ("band", models.SmallIntegerField()),
                ("count", models.IntegerField()),
            ],
        ),
        migrations.CreateModel(
            "TallyChange",
            [
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("page_id", models.BigIntegerField()),
                ("department_id", models.BigIntegerField(null=True)),
                ("day", models.DateField()),
                ("outcome", models.CharField(max_length=10)),
                ("band", models.SmallIntegerField()),
                ("count", models.IntegerField()),
            ],
        ),
        migrations.RemoveIndex("messagefact", "fact_of_page"),
        migrations.AddField("messagefact", "band", models.SmallIntegerField(default=0)),
        migrations.RunSQL(BANDS, migrations.RunSQL.noop),
        migrations.RunSQL(COUNTS, migrations.RunSQL.noop),
        migrations.AddIndex(
            "messagefact",
            models.Index(fields=["page_id", "posted_at"], include=("outcome", "band", "owner_department_id"), name="fact_of_page"),
        ),
        migrations.AddIndex(
            "messagefact",
            models.Index(
                fields=["page_id", "band", "posted_at"],
                include=("answered_at", "owner_department_id"),
                condition=models.Q(outcome="answered"),
                name="fact_of_band",
            ),
        ),
    ]
