"""What a message names: numbers of orders and flights, products, places, amounts, days, and what is personal. Kind, place, value."""
