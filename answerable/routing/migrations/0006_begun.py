"""When somebody first worked on a case. Of cases that are there already: when it was taken, or handed over."""

from django.db import migrations, models

BEGUN = """
UPDATE routing_ownership AS o SET begun_at = least(
    o.taken_at, (SELECT min(h.handed_at) FROM routing_handoff AS h WHERE h.case_id = o.case_id)
)
WHERE o.taken_at IS NOT NULL OR EXISTS (SELECT FROM routing_handoff AS h WHERE h.case_id = o.case_id)
"""


class Migration(migrations.Migration):
    dependencies = [("routing", "0005_consultation")]
    operations = [
        migrations.AddField(model_name="ownership", name="begun_at", field=models.DateTimeField(null=True)),
        migrations.RunSQL(BEGUN, migrations.RunSQL.noop),
    ]
