"""One typed client for the Groupe PSA (Stellantis) B2B Web API, v2 and v3."""
