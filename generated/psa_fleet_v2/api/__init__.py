"""A module an operation, by tag."""
