"""What tests, load tools and the demo steer the network with, under /control: no log-in, for the same machine only."""
