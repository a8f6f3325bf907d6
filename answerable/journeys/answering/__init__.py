"""What a member writes or does to a message, until it waits for its sender (`journeys/sending`)."""
