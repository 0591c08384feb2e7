"""From a specification to a package: parsed by openapi-python-client, written from our templates.

Each module has one subject; `package` puts them together.
"""
