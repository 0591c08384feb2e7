"""`Forked` against `subprocess.Popen`: a program cannot tell which of the two it is."""
