"""Hook for PyInstaller, which finds it through the entry point `pyinstaller40`.

Public names are imported when they are first used, from a table of texts, so an analysis of the imports
misses most modules; and the specifications are files.
"""
