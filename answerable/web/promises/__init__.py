"""What marketing promises customers: the calendar, each promise, the ledger of what became of them, and the card beside a case."""
