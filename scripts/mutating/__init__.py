"""Small changes to the library, and running the tests that should notice them."""
