"""Clients, handles and collections; `psa_fleet` has the public ones."""
