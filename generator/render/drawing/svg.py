"""SVG elements as text. What stands in them is escaped here, so that it shows and never acts.

Sizes are in pixels of the drawing, colours and type come from the theme by classes: no element has a style of its own,
since the pages' content security policy allows none.
"""

from __future__ import annotations

import html as stdlib_html

from generator.render.escape import Markdown, visible

Value = str | int | float | None


def element(name: str, *children: Markdown, **attributes: Value) -> Markdown:
    """An element around its children; `class_` is class, `_` in other names is `-`, None leaves an attribute out."""
    written = "".join(f' {_name(key)}="{_value(value)}"' for key, value in attributes.items() if value is not None)
    inner = "".join(children)
    return Markdown(f"<{name}{written}>{inner}</{name}>" if inner else f"<{name}{written}/>")


def words(text: str) -> Markdown:
    """Text between tags: one line, control characters visible."""
    return Markdown(stdlib_html.escape(visible(" ".join(text.split())), quote=False))


def number(value: float) -> str:
    """A coordinate to a tenth of a pixel, without a needless `.0`: the same on every machine."""
    return f"{round(value, 1) + 0.0:.1f}".removesuffix(".0")


def percent(value: float) -> str:
    """A place or length in hundredths of the width, to a hundredth: `33.33%`."""
    return f"{round(value, 2) + 0.0:.2f}".rstrip("0").rstrip(".") + "%"


def _name(key: str) -> str:
    return "class" if key == "class_" else key.replace("_", "-")


def _value(value: str | float) -> str:
    return stdlib_html.escape(visible(value)) if isinstance(value, str) else number(value)
