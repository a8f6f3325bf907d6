"""How a complaint stands, what is too few to show, and what of a customer's words may be shown."""
