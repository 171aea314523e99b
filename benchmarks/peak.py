"""Run a command and print the peak of its resident memory, as the system counts it (KB on Linux, bytes on macOS).

    python benchmarks/peak.py COMMAND [ARGUMENT ...]

A process of its own, and a small one: the system counts a child from the moment it is forked, when it still weighs what
its parent weighs. A parent that holds megabytes of text would measure itself.
"""

import os
import sys


def main() -> int:
    """Run the command with its output thrown away; exit as it exits."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    child = os.posix_spawnp(sys.argv[1], sys.argv[1:], os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, nowhere, 1)])
    _, status, usage = os.wait4(child, 0)
    print(usage.ru_maxrss)
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    sys.exit(main())
