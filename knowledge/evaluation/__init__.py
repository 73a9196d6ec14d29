"""Scores search and answers on labelled questions, beside baselines measured in the same run."""
