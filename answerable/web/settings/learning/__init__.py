"""What the desk learned from the people of the company: how much they said, what came of it, and the way back."""
