from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("macros", "0002_thanks")]
    operations = [migrations.AddField(model_name="wording", name="next_step", field=models.TextField(blank=True, default=""))]
