"""What the company gives when something went wrong, and up to where each decides."""
