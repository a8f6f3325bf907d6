"""What the company settles for itself: people, sign-ins, hours, labels, macros, views."""
