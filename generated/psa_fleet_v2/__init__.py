"""Low-level client for Groupe PSA B2B Web API v2.

It is made from specs/v2.yaml by `make regenerate`: change that, not this. `models` has the types of
bodies, `api` a module an operation, `operations` the operations as data; `psa_fleet_runtime.client` has the
connection.
"""
