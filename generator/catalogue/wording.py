"""Our own words on the pages of the catalogue, in the language of the exhibition."""

from __future__ import annotations

from generator.labels import Labels


def words_for(labels: Labels) -> dict[str, str]:
    """Our own words on the pages of the catalogue."""
    return {
        "catalogue": labels.gettext("Catalogue"),
        "contents": labels.gettext("Contents"),
        "foreword": labels.gettext("Foreword"),
        "map": labels.gettext("Map"),
        "timeline": labels.gettext("Timeline"),
        "captions": labels.gettext("Captions and credits"),
        "index": labels.gettext("Index"),
        "colophon": labels.gettext("Colophon"),
        "made_by": labels.gettext("Made by: "),
        "page": labels.pgettext("catalogue", "see page "),
        "evidence": labels.gettext("Date: "),
        "source": labels.gettext("Page text: "),
        "no_picture": labels.gettext("Where a caption stands alone, its photograph did not come with the text."),
        "chronology": labels.gettext("The reports in time"),
        "enlarged": labels.gettext("Enlarged where places lie close together"),
        "set_in": labels.gettext(
            "Set by Typst in Noto Serif SC and Noto Sans (SIL Open Font License 1.1), from the texts of the exhibition,"
            " by Baozhan."
        ),
        "how": labels.gettext(
            "What the newspaper printed is black. A blue ⌒ marks where a sentence that the layout had broken was joined"
            " again; footnotes in blue say what was corrected and how it was printed, or what is doubted."
        ),
        "withheld": labels.gettext(
            "Some names are left out at the wish of those who bear them; ■■ stands in their place."
        ),
        "volumes": labels.gettext("All volumes"),
        "volume_contents": labels.gettext("Contents of this volume"),
        "index_of_volumes": labels.gettext(
            "The numbers are pages, with the number of the volume before the colon. Names stand in the order of pinyin."
        ),
        "index_note": labels.gettext("The numbers are pages. Names stand in the order of pinyin."),
    }
