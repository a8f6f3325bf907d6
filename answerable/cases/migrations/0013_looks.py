"""Time is measured by `effort`; of the older measure remains when somebody last looked at a case."""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("cases", "0012_merged")]

    operations = [
        migrations.RemoveIndex(model_name="attention", name="attention_of_member"),
        migrations.RemoveConstraint(model_name="attention", name="one_attention_a_member"),
        migrations.RemoveField(model_name="attention", name="opened_at"),
        migrations.RemoveField(model_name="attention", name="seconds"),
        migrations.RenameModel(old_name="Attention", new_name="Look"),
        migrations.RenameField(model_name="look", old_name="last_active_at", new_name="at"),
        migrations.AlterField(
            model_name="look",
            name="case",
            field=models.ForeignKey(db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name="+", to="cases.case"),
        ),
        migrations.AddConstraint(
            model_name="look",
            constraint=models.UniqueConstraint(fields=("case", "member_id"), name="one_look_a_member"),
        ),
    ]
