"""YAML text: fetched, composed, read however damaged it is, and written back."""
