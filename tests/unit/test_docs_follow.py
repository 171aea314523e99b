"""Who follows a page types what stands there, in order, in an environment of the page's own; what differs is told by line."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

import pytest
from follow import blocks, follow, main, steps

ROOT = Path(__file__).parents[2]
TURNED_ON = f'python() {{ {shlex.quote(sys.executable)} "$@"; }}'
PAGE = f"""\
# A page

```{{shell}}
:run-by: .ci/run

{TURNED_ON}
```

Make a file:

```{{session}}
$ echo một > a.txt
$ wc -l < a.txt
1
```

```{{doctest}}
>>> from pathlib import Path
>>> text = Path("a.txt").read_text("utf-8")
```

and look at it:

```{{doctest}}
>>> text
'một\\n'
```

```{{session}}
:status: 1

$ test -e pyproject.toml
$ rm a.txt; test -e a.txt
```

```{{shell}}
:not-run: it would do harm

exit 7
```

```{{doctest}}
>>> "text" in dir()
False
```
"""


def test_a_page_that_says_what_comes_is_followed_to_its_end() -> None:
    assert follow("page", PAGE) == []


@pytest.mark.parametrize(
    ("right", "wrong", "line"),
    [
        ("\n1\n", "\n2\n", 13),
        (r"'một\n'", r"'hai\n'", 18),
        (":status: 1", ":status: 0", 33),
        ("False", "True", 43),
        ('Path("a.txt")', 'Path("b.txt")', 18),
    ],
)
def test_what_does_not_come_as_shown_is_told_with_its_line(right: str, wrong: str, line: int) -> None:
    assert PAGE.count(right) == 1
    [told] = follow("page", PAGE.replace(right, wrong))
    assert told.startswith(f"page, line {line}: ")


def test_an_example_of_python_stands_in_the_line_of_the_page(tmp_path: Path) -> None:
    typed = [one.typed for one in steps(PAGE, tmp_path)]
    [first, second] = sorted(tmp_path.iterdir())
    assert [path.name in line for path in (first, second) for line in typed].count(True) == 2
    assert first.read_text("utf-8").splitlines()[24] == PAGE.splitlines()[24] == ">>> text"


def test_the_environment_of_the_project_is_not_the_readers() -> None:
    here = Path(sys.executable).parent
    assert follow("page", f"```{{session}}\n$ case :$PATH: in *:{here}:*) echo on;; esac\n```\n") == []


def test_the_tutorial_makes_its_environment_and_is_not_empty() -> None:
    found = list(blocks((ROOT / "docs" / "tutorial.md").read_text("utf-8")))
    assert found[0].lines[0] == "python3 -m venv .venv"
    assert {one.kind for one in found} == {"shell", "session", "doctest"}
    assert len(found) > 20


def test_a_call_without_a_page_fails() -> None:
    assert main([]) == 1
