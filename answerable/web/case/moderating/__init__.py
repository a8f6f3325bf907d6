"""What is done to one message besides answering it."""
