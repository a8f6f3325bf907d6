"""Members: who works here, on which pages, and who has left. Invitations, grants and departures go out to `staff` and `access`."""
