"""Messages are found by marks for their page and their place too. A generated column cannot be altered: it is made anew."""

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import CombinedSearchVector, SearchVector, SearchVectorField
from django.db import migrations, models
from django.db.models import F, Func, TextField, Value
from django.db.models.functions import Cast, Concat

MARKS = {"page": F("page"), "near": F("id") / Value(8_192), "far": F("id") / Value(131_072)}
EXPRESSION = CombinedSearchVector(
    SearchVector("text", config="simple"),
    "||",
    Func(
        *(Concat(Value(f"{name} "), Cast(value, TextField()), output_field=TextField()) for name, value in MARKS.items()),
        template="array_to_tsvector(ARRAY[%(expressions)s])",
        output_field=SearchVectorField(),
    ),
    config=None,
)


class Migration(migrations.Migration):
    dependencies = [("cases", "0003_fewer_indexes")]

    operations = [
        migrations.RemoveIndex("message", "message_search"),
        migrations.RemoveField("message", "search"),
        migrations.AddField(
            "message",
            "search",
            models.GeneratedField(db_persist=True, expression=EXPRESSION, output_field=SearchVectorField()),
        ),
        migrations.AddIndex("message", GinIndex(fields=["search"], name="message_search")),
        # Nothing else gathers statistics of a new column before many messages arrive, and without them searching is slow.
        migrations.RunSQL("ANALYZE cases_message", migrations.RunSQL.noop),
    ]
