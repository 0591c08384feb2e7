"""Tests of the ground floor: JSON, time, files, threads."""
