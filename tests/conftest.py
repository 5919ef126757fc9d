"""What every test stands on: Hypothesis gives the same examples each time it runs."""

from hypothesis import settings

settings.register_profile("steady", derandomize=True, deadline=None, print_blob=True)
settings.load_profile("steady")
