"""Bring a document of the vendor's into specs/: read, repair, shape, compare, merge, write, report.

Each module has one subject. They are pure but for `text.sources` (reads files and URLs) and `proofs` (runs
the generator and the tests).
"""
