"""Facade tests, written for the async client; scripts/unasync.py makes tests/facade_sync from them."""
