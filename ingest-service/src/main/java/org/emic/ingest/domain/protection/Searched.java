package org.emic.ingest.domain.protection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.emic.ingest.domain.protection.finds.Mark;
import org.emic.ingest.domain.text.Span;

/// One text while it is searched. What was found is hidden behind a word for its kind, so that the next search sees
/// the text as it will leave: what that would find is found now, and protecting twice is protecting once.
final class Searched {

    private final String text;
    private final List<Mark> pseudonyms;
    private final List<Mark> hidden = new ArrayList<>();
    private final List<Mark> found = new ArrayList<>();

    /// @param pseudonyms what already stands in place of something, brackets included
    Searched(String text, List<Mark> pseudonyms) {
        this.text = text;
        this.pseudonyms = pseudonyms;
        hidden.addAll(pseudonyms);
    }

    String text() {
        return text;
    }

    /// What was found with certainty, in order.
    List<Mark> found() {
        return found;
    }

    /// Begins anew.
    void forget() {
        hidden.clear();
        hidden.addAll(pseudonyms);
        found.clear();
    }

    /// The text with what was found hidden.
    String view() {
        StringBuilder view = new StringBuilder();
        int at = 0;
        for (Mark mark : hidden) {
            view.append(text, at, mark.span().start()).append(stand(mark));
            at = mark.span().end();
        }
        return view.append(text, at, text.length()).toString();
    }

    /// Takes marks on the view; of those that overlap, the longer one. Answers whether there was any.
    boolean add(List<Mark> onView) {
        List<Mark> longest = new ArrayList<>(onView);
        longest.sort(Comparator.comparing((Mark mark) -> -mark.span().length())
                .thenComparing(mark -> mark.span().start())
                .thenComparing(Mark::how));
        boolean any = false;
        for (Mark mark : inText(longest)) {
            if (hidden.stream().noneMatch(other -> other.span().overlaps(mark.span()))) {
                hidden.add(mark);
                found.add(mark);
                any = true;
            }
        }
        hidden.sort(Comparator.comparing(mark -> mark.span().start()));
        found.sort(Comparator.comparing(mark -> mark.span().start()));
        return any;
    }

    /// The marks on the view as marks on the text; those on what is hidden are left out.
    List<Mark> inText(List<Mark> onView) {
        List<Mark> marks = new ArrayList<>();
        for (Mark mark : onView) {
            inText(mark.span()).ifPresent(span -> marks.add(new Mark(span, mark.kind(), mark.how(), mark.certain())));
        }
        return marks;
    }

    private Optional<Span> inText(Span onView) {
        int shift = 0;
        for (Mark mark : hidden) {
            int start = mark.span().start() + shift;
            int end = start + stand(mark).length();
            if (onView.end() <= start) {
                break;
            }
            if (onView.start() < end) {
                return Optional.empty();
            }
            shift += stand(mark).length() - mark.span().length();
        }
        return Optional.of(onView.shifted(-shift));
    }

    private static String stand(Mark mark) {
        return '[' + mark.kind().word() + ']';
    }
}
