# Made from ../facade_async/__init__.py by scripts/unasync.py: change that, not this.
"""Facade tests, written for the async client; scripts/unasync.py makes tests/facade_sync from them."""
