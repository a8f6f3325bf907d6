"""What happens to a case besides words: whose it is, where it belongs, whether it sleeps, how it ends."""
