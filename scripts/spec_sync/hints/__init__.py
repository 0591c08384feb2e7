"""Files beside a specification that follow it: units, hints for the generator, rows of operands."""
