package org.emic.ingest.domain.protection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.emic.ingest.domain.protection.finds.Apart;
import org.emic.ingest.domain.protection.finds.Mark;

/// One text while it is searched. What was found is hidden behind a word for its kind, so that the next search sees
/// the text as it will leave: what that would find is found now, and protecting twice is protecting once.
final class Searched {

    private static final Comparator<Mark> LONGEST_FIRST = Comparator
            .comparing((Mark mark) -> -mark.span().length())
            .thenComparing(mark -> mark.span().start())
            .thenComparing(Mark::how);

    private final String text;
    private final List<Mark> settled;
    private final boolean foreign;
    private final List<Mark> found = new ArrayList<>();
    private Apart hidden = new Apart();

    /// @param settled what is not looked at: pseudonyms, brackets included, and words that stay
    /// @param foreign whether it is in a language that the recogniser does not know
    Searched(String text, List<Mark> settled, boolean foreign) {
        this.foreign = foreign;
        this.text = text;
        this.settled = settled;
        forget();
    }

    String text() {
        return text;
    }

    boolean foreign() {
        return foreign;
    }

    /// What was found with certainty, in order.
    List<Mark> found() {
        return found;
    }

    /// Begins anew.
    void forget() {
        hidden = new Apart();
        settled.forEach(hidden::add);
        found.clear();
    }

    /// The text with what was found hidden.
    String view() {
        StringBuilder view = new StringBuilder();
        int at = 0;
        for (Mark mark : hidden.inOrder()) {
            view.append(text, at, mark.span().start()).append(stand(mark));
            at = mark.span().end();
        }
        return view.append(text, at, text.length()).toString();
    }

    /// Takes marks on the view; of those that overlap, the longer one. Answers whether there was any.
    boolean add(List<Mark> onView) {
        boolean any = false;
        for (Mark mark : inText(onView).stream().sorted(LONGEST_FIRST).toList()) {
            if (hidden.add(mark)) {
                found.add(mark);
                any = true;
            }
        }
        found.sort(Comparator.comparing(mark -> mark.span().start()));
        return any;
    }

    /// Takes a mark on the text that was not found, unless it overlaps one that was.
    void add(Mark mark) {
        if (hidden.add(mark)) {
            found.add(mark);
            found.sort(Comparator.comparing(one -> one.span().start()));
        }
    }

    /// The marks on the view as marks on the text; those on what is hidden are left out.
    List<Mark> inText(List<Mark> onView) {
        List<Mark> there = hidden.inOrder();
        Places places = new Places(there.stream().map(Mark::span).toList(),
                there.stream().map(mark -> stand(mark).length()).toList());
        List<Mark> marks = new ArrayList<>();
        for (Mark mark : onView) {
            places.toOriginal(mark.span())
                    .ifPresent(span -> marks.add(new Mark(span, mark.kind(), mark.how(), mark.certain())));
        }
        return marks;
    }

    private static String stand(Mark mark) {
        return '[' + mark.kind().word() + ']';
    }
}
