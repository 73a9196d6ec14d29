"""Words shared by all jobs: what comes in, what goes out, and the ports between the rooms."""
