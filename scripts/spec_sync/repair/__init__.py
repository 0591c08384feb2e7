"""Defects of a vendor's document, mended by classes and never by name."""
