"""Catalogues of translated words: Babel turns what translators write (.po) into what the program reads (.mo)."""

from steps import PROJECT, VENV, fingerprint, is_done, note_done, run, say

FOLDER = PROJECT / "answerable" / "locale"


def compile_catalogues() -> None:
    """Compiles every language, unless none has changed."""
    written = list(FOLDER.rglob("*.po"))
    state = fingerprint(written)
    if is_done("catalogues", state) and all(each.with_suffix(".mo").exists() for each in written):
        return
    say("Compiling the languages")
    run([VENV / "bin" / "pybabel", "compile", "--directory", FOLDER, "--domain", "django"])
    note_done("catalogues", state)
