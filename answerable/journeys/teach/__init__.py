"""Teaching the reader: what is shipped, from examples of our own and licensed ones; later, what a company's people corrected."""
