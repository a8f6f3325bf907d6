"""How it was: the page behind the link that a customer is sent after their case. No log-in, no script, no cookie, no tracking."""
