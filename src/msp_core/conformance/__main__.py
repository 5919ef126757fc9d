"""``python -m msp_core.conformance``: this package itself as a program to be examined."""

import sys

from msp_core.conformance.serving import serve

if __name__ == "__main__":
    serve(sys.stdin.buffer, sys.stdout.buffer)
