"""What can be written in exhibition.yml."""

from generator.content.shapes.shape import ID, NOT_BLANK, Key, Shape, Sort
from generator.model.exhibition import Basemap, Naming, Punctuation

LANGUAGES = ("zh-Hans", "zh-Hant", "en")
RIGHTS = Key(
    "rights",
    Sort.TEXT,
    "What readers may do with it: in words, or as an id of RightsStatements.org or Creative Commons.",
    "读者可以怎样使用：用自己的话，或写 RightsStatements.org、知识共享的编号。",
    "InC",
)

SECTION = Shape(
    "a section",
    "A section of the exhibition.",
    "一个展区。",
    (
        Key(
            "id",
            Sort.TEXT,
            "Its address; never change it later.",
            "网址用的名字，定了就不要改。",
            "guangzhou",
            pattern=ID,
        ),
        Key("title", Sort.TEXT, "Its heading.", "展区标题。", "广州"),
        Key("period", Sort.DATE, "The time that it is about (EDTF).", "所涉时间（EDTF）。", "2021-05/2021-06"),
        Key("intro", Sort.TEXT, "A few words above its reports.", "展区导言，几句话。"),
        Key(
            "reports",
            Sort.TEXTS,
            "Ids of its reports in order; the first leads.",
            "报道的 id，按次序；第一篇作头条。",
            ["b", "a"],
        ),
    ),
)

EXHIBITION = Shape(
    "the exhibition",
    "The exhibition: its title, its sections, how it is shown.",
    "展览：标题、展区和显示方式。",
    (
        Key("title", Sort.TEXT, "The name of the exhibition.", "展览的名称。", "纸上战疫", pattern=NOT_BLANK),
        Key("subtitle", Sort.TEXT, "A line below the title.", "副标题。"),
        Key(
            "language",
            Sort.WORD,
            "The language of the interface.",
            "界面语言：zh-Hans 简体、zh-Hant 繁体、en 英文。",
            "zh-Hans",
            LANGUAGES,
            default="zh-Hans",
        ),
        Key("foreword", Sort.TEXT, "The page that opens the exhibition.", "前言页的文件。", "pages/foreword.md"),
        Key(
            "sections",
            Sort.EACH,
            "The sections in order; reports that none names stand in one of their own, 其他, behind them.",
            "展区，按次序；没有写到的报道另成一区“其他”，排在最后。",
            of=SECTION,
        ),
        Key(
            "names",
            Sort.WORD,
            "Whether names that nobody confirmed are linked.",
            "哪些名字有链接：confirmed 只限确认过的，all 全部。",
            "all",
            tuple(Naming),
            default="confirmed",
        ),
        RIGHTS,
        Key("credits", Sort.TEXTS, "Who is thanked or helped.", "鸣谢、参与者。", ["某某资料室"]),
        Key("contact", Sort.TEXT, "Where readers can write to.", "联系方式。", "exhibition@example.org"),
        Key("made_by", Sort.TEXT, "Who made the exhibition.", "制作者。"),
        Key(
            "indexing",
            Sort.FLAG,
            "false asks search engines to stay away.",
            "false 表示请搜索引擎不要收录。",
            default=True,
        ),
        Key(
            "domain",
            Sort.TEXT,
            "A domain of your own, the host alone.",
            "自己的域名，只写域名。",
            "exhibition.example.org",
            pattern=r"^[^/:@\s]+\.[^/:@\s]+$",
        ),
        Key(
            "basemap",
            Sort.WORD,
            "What maps show beneath the places.",
            "地图底图：none 只有经纬网，coast 有海岸、河湖。",
            "coast",
            tuple(Basemap),
            default="none",
        ),
        Key(
            "punctuation",
            Sort.WORD,
            "How half-width marks of Chinese sentences are set.",
            "中文里的半角标点：as_printed 照原样，full_width 改为全角。",
            "full_width",
            tuple(Punctuation),
            default="as_printed",
        ),
        Key(
            "report_pdfs",
            Sort.FLAG,
            "Whether each report has a PDF of its own.",
            "每篇报道是否各有 PDF；不写则一百篇以内有。",
        ),
    ),
    needed=("title",),
)
