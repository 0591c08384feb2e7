# Made from ../../_async/reads/__init__.py by scripts/unasync.py: change that, not this.
