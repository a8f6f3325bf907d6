"""The schema of a database as statements that any server we run on takes."""

from answerable.cli.archive.dump import tell

# The table of vectors comes where the server has pgvector (`meaning.operations.make_room`).
_WHAT = ("--schema-only", "--no-owner", "--no-privileges", "--no-comments", "--exclude-table=meaning_meaning")
_BEGINNING = "SET LOCAL check_function_bodies = false;\nSELECT pg_catalog.set_config('search_path', '', true);\n\n"
_LEFT_OUT = ("--", "\\", "CREATE EXTENSION ")


def schema_of(url: str) -> str:
    """All that migrations made there; to be run in one transaction."""
    return _BEGINNING + _statements(tell(url, "pg_dump", *_WHAT))


def _statements(dump: str) -> str:
    """Without the settings before them, which other versions may not know, without comments and words to psql, and without pgvector."""
    lines = [line for line in dump[dump.index("\nCREATE ") + 1 :].splitlines() if not line.startswith(_LEFT_OUT)]
    return "\n".join(line for place, line in enumerate(lines) if line or lines[place - 1] != "").strip() + "\n"
