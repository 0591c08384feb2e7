"""The part of the handwritten library that follows from specs/ and the catalog of operations."""
