"""What the desk recognises in messages, in the settings: numbers, products, places, and words that are pressing."""
