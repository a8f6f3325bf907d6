"""The settings of approvals: chains, and who speaks for each brand."""
