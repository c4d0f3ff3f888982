"""Texts that would act if they could: everything that Markdown, HTML, Jinja or YAML takes for more than itself."""

from __future__ import annotations

from hypothesis import strategies as st

CHUNKS = [
    *"\\`*_[]{}()<>#+-.!|~=:&'\"$%^/@;,?",
    *["  ", "    ", "\t", "\n", "\n\n", "\r\n", "　", "\u00a0", "\u2003"],
    *[
        "\x00",
        "\x02",
        "\x03",
        "\x07",
        "\x1b",
        "\x7f",
        "\x85",
        "\u2028",
        "\u2029",
        "\u202e",
        "\u200f",
        "\u200b",
        "\ufeff",
    ],
    *["\ue000", "\U000f0000", "\ufffd", "😀", "é", "e\u0301", "Ａ"],
    *["{{ page }}", "{% raw %}", "{# c #}", "{ .x }", "{: #id }", "{ #p1 .x }", "{ style='x' }", "}}", "%}"],
    *[
        "---",
        "...",
        "***",
        "___",
        "===",
        "- a",
        "+ a",
        "* a",
        "1. a",
        "12) a",
        "# a",
        "## a ##",
        "> a",
        "```",
        "~~~",
        "~~",
    ],
    *[
        "<b>",
        "</p>",
        "<script>alert(1)</script>",
        "<!--",
        "-->",
        "<?php ?>",
        "<![CDATA[",
        "]]>",
        "<br>",
        "</figcaption>",
    ],
    *["&amp;", "&lt;", "&#60;", "&#x3c;", "&nbsp;", "&", "&copy"],
    *["[x](y)", "[x]: http://a.b", "![x](y)", "[[x]]", "[^1]", "*[x]: y", "http://a.b/_c_", "<http://a.b>", "a@b.c"],
    *["klzzwxh:0000", "\x02klzzwxh:0\x03", "\x02wzxhzdk:0\x03", "\x0242\x03", "\x02amp\x03", "amp;", "lt;"],
    *["|a|b|", "-|-", "\n-|-\n", ": a", "!!! a", "??? a", "::: a", "--8<-- 'a'", "[TOC]", "/// a"],
    *["张三", "东桥镇", "报道。", "一", "“战”", "Delta", "2020", "3.9万"],
]

# A surrogate alone is no character: no encoding of a page text gives one.
anything = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
acting = st.lists(st.sampled_from(CHUNKS), max_size=8).map("".join)
texts = st.one_of(acting, anything, st.tuples(acting, anything).map("".join))
