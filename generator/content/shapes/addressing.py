"""The keys by which a page keeps, or has kept, its address."""

from generator.content.shapes.shape import SLUG, Key, Sort

WANTED = Key("slug", Sort.TEXT, "The word at the end of its address.", "网址末尾用的词。", "hongqi-qu", pattern=SLUG)
FORMERLY = Key(
    "formerly",
    Sort.TEXTS,
    "Ids that its page had, or folder/id; these addresses then lead to it.",
    "页面从前的 id（或 文件夹/id），旧网址会转到现在的页面。",
    ["old-id"],
)
