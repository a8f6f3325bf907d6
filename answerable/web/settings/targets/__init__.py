"""How soon the company answers and ends what, in the settings: which cases each target is for, and which one would apply."""
