package org.emic.ingest.domain.protection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.emic.ingest.domain.protection.finds.Kind;
import org.emic.ingest.domain.protection.finds.Mark;
import org.emic.ingest.domain.protection.names.Folded;
import org.emic.ingest.domain.protection.names.NameWords;
import org.emic.ingest.domain.protection.pseudonyms.Key;
import org.emic.ingest.domain.text.CodePoints;
import org.emic.ingest.domain.text.Edit;
import org.emic.ingest.domain.text.Span;

/// A text with pseudonyms, in brackets, in place of what was found, and what was replaced where.
final class Replacing {

    private final String text;
    private final List<Edit> edits = new ArrayList<>();

    Replacing(String original, List<Mark> marks, Key key) {
        StringBuilder replaced = new StringBuilder();
        int at = 0;
        for (Mark mark : marks) {
            String stand = '[' + stand(mark.kind(), mark.span().in(original), key) + ']';
            replaced.append(original, at, mark.span().start());
            edits.add(new Edit(mark.span(), new Span(replaced.length(), replaced.length() + stand.length())));
            replaced.append(stand);
            at = mark.span().end();
        }
        this.text = replaced.append(original, at, original.length()).toString();
    }

    String text() {
        return text;
    }

    /// What stands, without brackets, in place of something of this kind that no key is kept of.
    static String general(Kind kind) {
        return kind == Kind.IP_ADDRESS ? kind.title() : kind.title().toLowerCase(Locale.ROOT);
    }

    /// The words of a name by which the key knows it.
    static List<String> words(Kind kind, String name) {
        List<String> words = NameWords.of(kind, name);
        return words.isEmpty() ? List.of(Folded.of(name)) : words;
    }

    private static String stand(Kind kind, String original, Key key) {
        return kind.isName()
                ? key.entry(kind, words(kind, original)).map(Key.Entry::pseudonym).orElse(kind.title())
                : general(kind);
    }

    /// What was replaced, in code points.
    List<Edit> edits(CodePoints original) {
        CodePoints now = CodePoints.of(text);
        return edits.stream()
                .map(edit -> new Edit(original.fromChars(edit.was()), now.fromChars(edit.is())))
                .toList();
    }
}
