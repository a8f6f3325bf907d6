"""Finding customers by the beginning of a name or handle."""

from django.db import migrations, models
from django.db.models.functions import Collate, Lower


class Migration(migrations.Migration):
    dependencies = [("customers", "0001_initial")]

    operations = [
        migrations.AddIndex("identity", models.Index(Collate(Lower("handle"), "C"), name="identity_by_handle")),
        migrations.AddIndex("person", models.Index(Collate(Lower("name"), "C"), name="person_by_name")),
    ]
