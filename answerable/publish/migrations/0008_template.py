from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("publish", "0007_deeds")]

    operations = [migrations.AddField(model_name="outbound", name="template", field=models.JSONField(null=True))]
