# Made from ../_async/__init__.py by scripts/unasync.py: change that, not this.
"""Clients, handles and collections; `psa_fleet` has the public ones."""
