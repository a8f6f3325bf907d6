"""What is meant for one member: where colleagues mentioned them. Opening the case settles it."""
