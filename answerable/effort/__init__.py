"""How long people really worked on cases: measured by signs of work, never declared.

Signs come in from case screens; out go sums a person, case and quarter of an hour, which reports count. No text, no address, no click.
"""
