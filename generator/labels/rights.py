"""Statements of rights in words."""

from __future__ import annotations

from collections.abc import Mapping

from generator.labels.labels import Labels
from generator.model.photograph import Rights


def rights_words(rights: Rights, labels: Labels) -> str:
    """What a statement is called in the language of the exhibition; words of the curator's own as they are."""
    return _names(labels).get(rights.id or "", rights.words)


def _names(labels: Labels) -> Mapping[str, str]:
    """By id; as Creative Commons calls its licences in Chinese, those of RightsStatements.org by their meaning."""
    return {
        "InC": labels.gettext("In Copyright"),
        "InC-OW-EU": labels.gettext("In Copyright – EU Orphan Work"),
        "InC-RUU": labels.gettext("In Copyright – Rights-holder(s) Unlocatable or Unidentifiable"),
        "InC-EDU": labels.gettext("In Copyright – Educational Use Permitted"),
        "InC-NC": labels.gettext("In Copyright – Non-Commercial Use Permitted"),
        "NoC-NC": labels.gettext("No Copyright – Non-Commercial Use Only"),
        "NoC-OKLR": labels.gettext("No Copyright – Other Known Legal Restrictions"),
        "NoC-CR": labels.gettext("No Copyright – Contractual Restrictions"),
        "NoC-US": labels.gettext("No Copyright – United States"),
        "NKC": labels.gettext("No Known Copyright"),
        "CNE": labels.gettext("Copyright Not Evaluated"),
        "UND": labels.gettext("Copyright Undetermined"),
        "CC-BY-4.0": labels.gettext("Creative Commons Attribution 4.0 International"),
        "CC-BY-SA-4.0": labels.gettext("Creative Commons Attribution-ShareAlike 4.0 International"),
        "CC-BY-ND-4.0": labels.gettext("Creative Commons Attribution-NoDerivatives 4.0 International"),
        "CC-BY-NC-4.0": labels.gettext("Creative Commons Attribution-NonCommercial 4.0 International"),
        "CC-BY-NC-SA-4.0": labels.gettext("Creative Commons Attribution-NonCommercial-ShareAlike 4.0 International"),
        "CC-BY-NC-ND-4.0": labels.gettext("Creative Commons Attribution-NonCommercial-NoDerivatives 4.0 International"),
        "CC-BY-3.0": labels.gettext("Creative Commons Attribution 3.0 Unported"),
        "CC-BY-SA-3.0": labels.gettext("Creative Commons Attribution-ShareAlike 3.0 Unported"),
        "CC-BY-ND-3.0": labels.gettext("Creative Commons Attribution-NoDerivatives 3.0 Unported"),
        "CC-BY-NC-3.0": labels.gettext("Creative Commons Attribution-NonCommercial 3.0 Unported"),
        "CC-BY-NC-SA-3.0": labels.gettext("Creative Commons Attribution-NonCommercial-ShareAlike 3.0 Unported"),
        "CC-BY-NC-ND-3.0": labels.gettext("Creative Commons Attribution-NonCommercial-NoDerivatives 3.0 Unported"),
        "CC0-1.0": labels.gettext("CC0 1.0 Universal"),
        "PDM-1.0": labels.gettext("Public Domain Mark 1.0"),
    }
