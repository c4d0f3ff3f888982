"""A proposal in words, as it is printed and as it stands above the entry in the file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.labels import Labels
from generator.model.names import NameKind
from generator.render.words import kind_words
from generator.suggest.proposal import Hint, Near, Proposal, Quote
from generator.suggest.reasons import reason_words

MOST_REASONS, MOST_HINTS = 6, 5
AROUND = 40
# These say little by themselves.
_FAINT = frozenset({"starts a clause", "starts the line", "elsewhere on the page"})


@dataclass(frozen=True, slots=True)
class Telling:
    """Says proposals in one language."""

    labels: Labels

    def heading(self) -> str:
        """What stands above new entries."""
        return self.labels.gettext(
            "Found by the program: at each change “suggested” to “confirmed”, or to “rejected” if it is no such name."
        )

    def above(self, proposal: Proposal) -> tuple[str, ...]:
        """What stands above the entry: how often and why, the sentences with their lines, the names near it."""
        quotes = (f"{quote.location} {_text(self.clipped(quote))}" for quote in proposal.quotes)
        return (self.counted(proposal), *self.reasons(proposal), *quotes, *self.hints(proposal))

    def counted(self, proposal: Proposal) -> str:
        """In how many reports, how often, and how sure it is that this is a name."""
        labels = self.labels
        if not proposal.mentions:
            return labels.gettext("Named in no report: a larger place of those that are, from the table of places")
        seen = labels.ngettext("%(num)s mention", "%(num)s mentions", proposal.mentions)
        said = labels.ngettext(
            "In %(num)s report, %(mentions)s", "In %(num)s reports, %(mentions)s", proposal.reports, mentions=seen
        )
        # Nothing that a program found is certain.
        sure = min(99, int(proposal.confidence * 100))
        return labels.gettext("%(seen)s; a name by %(sure)s %%", seen=said, sure=sure)

    def reasons(self, proposal: Proposal) -> Iterator[str]:
        """Why it was taken for a name: one line, or none."""
        strong_first = sorted(proposal.reasons, key=lambda pair: pair[0] in _FAINT)
        words = dict.fromkeys(reason_words(reason, self.labels) for reason, _ in strong_first)
        said = [word for word in words if word][:MOST_REASONS]
        if said and proposal.mentions:
            yield self.labels.gettext("Why: %(reasons)s", reasons=self.labels.gettext("; ").join(said))

    def what(self, proposal: Proposal) -> str:
        """Person, place or organisation."""
        return {
            NameKind.PERSON: self.labels.gettext("person"),
            NameKind.PLACE: self.labels.gettext("place"),
        }.get(proposal.kind, self.labels.gettext("organisation"))

    def details(self, proposal: Proposal) -> Iterator[str]:
        """The fields of the entry besides id and name, a line each."""
        labels = self.labels
        if proposal.aliases:
            forms = (self._of_report(alias.text, alias.report) for alias in proposal.aliases)
            yield labels.gettext("Also written: %(forms)s", forms=labels.gettext("; ").join(forms))
        if proposal.roles:
            roles = (self._of_report(role.text, role.report) for role in proposal.roles)
            yield labels.gettext("As printed: %(roles)s", roles=labels.gettext("; ").join(roles))
        if proposal.kind is NameKind.PLACE:
            kind = kind_words("-", proposal.place_kind, labels) or labels.gettext("kind not known")
            path = labels.gettext("in %(place)s", place="".join(proposal.path)) if proposal.path else ""
            within = f"within: {proposal.within}" if proposal.within else ""
            yield labels.gettext("; ").join(words for words in (kind, path, within) if words)

    def hints(self, proposal: Proposal) -> Iterator[str]:
        """The names near it, in one line; and where no entry can say which place is meant."""
        labels = self.labels
        if proposal.hints:
            said = [self._hint(hint) for hint in proposal.hints[:MOST_HINTS]]
            if len(proposal.hints) > MOST_HINTS:
                said.append(labels.gettext("and %(number)s more", number=len(proposal.hints) - MOST_HINTS))
            yield labels.gettext("Near it (a hint only): %(names)s", names=labels.gettext("; ").join(said))
        if proposal.doubts:
            yield labels.gettext(
                "Put together by the name alone: %(reports)s. If they are several, write an entry for each, with "
                "`aliases: [{text: …, report: …}]`.",
                reports=labels.gettext("; ").join(
                    labels.pgettext("list", ", ").join(reports) for reports in proposal.doubts
                ),
            )
        if proposal.one_report_of_two:
            yield labels.gettext(
                "In %(report)s two places have this name: no entry can tell them apart, so none is written.",
                report=proposal.one_report_of_two,
            )

    def clipped(self, quote: Quote) -> tuple[tuple[str, bool], ...]:
        """The stretches of a sentence, those that are the name marked; a long one is cut to what is about the name."""
        first, last = quote.names[0]
        start, end = max(0, first - AROUND), min(len(quote.text), last + AROUND)
        pieces = [("…", False)] if start else []
        position = start
        for name, stop in quote.names:
            if position <= name and stop <= end:
                pieces += [(quote.text[position:name], False), (quote.text[name:stop], True)]
                position = stop
        pieces.append((quote.text[position:end], False))
        return tuple(pieces) if end == len(quote.text) else (*pieces, ("…", False))

    def _hint(self, hint: Hint) -> str:
        labels = self.labels
        how = {
            Near.SAME_NAME: labels.gettext("the same name"),
            Near.OTHER_KIND: labels.gettext("also taken for something of another kind"),
            Near.SAME_SCRIPT: labels.gettext("the same in the other script"),
            Near.ONE_CHARACTER: labels.gettext("one character differs"),
            Near.SAME_READING: labels.gettext("read alike"),
            Near.CONTAINED: labels.gettext("one holds the other"),
        }[hint.near]
        entry = labels.gettext("has an entry") if hint.is_entry else labels.gettext("proposed too")
        said = labels.gettext(", ").join((hint.id, how, entry))
        return labels.gettext("%(words)s (%(source)s)", words=hint.name, source=said)

    def _of_report(self, words: str, report: str | None) -> str:
        return self.labels.gettext("%(words)s (%(source)s)", words=words, source=report) if report else words


def _text(pieces: tuple[tuple[str, bool], ...]) -> str:
    return "".join(text for text, _ in pieces)
