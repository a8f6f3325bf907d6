"""What the command palette finds beyond the page that is open: words come in, cases that the member may see go out."""
