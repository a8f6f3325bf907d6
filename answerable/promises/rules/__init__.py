"""What quotes a promise, what contradicts one, and when complaints about one are many."""
