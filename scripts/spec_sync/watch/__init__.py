"""Documents that a publisher has and specs/ does not."""
