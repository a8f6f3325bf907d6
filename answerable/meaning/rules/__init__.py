"""What of a message is read, and how vectors are written for the database."""
