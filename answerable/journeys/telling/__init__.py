"""What members are told outside the desk's lists: alerts, followers, mail."""
