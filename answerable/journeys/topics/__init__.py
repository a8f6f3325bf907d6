"""What cases are about: suggested while they wait, proposed at night, decided by people."""
