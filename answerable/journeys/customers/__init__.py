"""Customers across networks: who may see them, what is known of them, and which of them are one."""
