"""The program beside the patches is none of the tests."""

collect_ignore = ["run.py"]
