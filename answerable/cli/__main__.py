"""`python -m answerable.cli`, the same as `answerable`."""

from answerable.cli import main

main(prog_name="answerable")
