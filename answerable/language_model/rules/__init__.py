"""What is asked, without what is personal, and what to make of the answer: no database, no network."""
