"""What happens to a page: connected, tended, watched, connected anew."""
