"""What `make bench` measures, side by side in one run. Nothing is asserted: tests look at no clock."""
