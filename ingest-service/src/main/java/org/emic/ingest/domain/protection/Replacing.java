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
import org.emic.ingest.domain.text.Span;
import org.emic.ingest.domain.transcript.Annotation;

/// A text with pseudonyms, in brackets, in place of what was found, and the way there from places in the original.
final class Replacing {

    private final List<Mark> marks;
    private final List<String> stands = new ArrayList<>();
    private final String text;

    Replacing(String original, List<Mark> marks, Key key) {
        this.marks = marks;
        StringBuilder replaced = new StringBuilder();
        int at = 0;
        for (Mark mark : marks) {
            String stand = '[' + stand(mark.kind(), mark.span().in(original), key) + ']';
            stands.add(stand);
            replaced.append(original, at, mark.span().start()).append(stand);
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

    /// The annotations of the original, in code points, where they stand now.
    List<Annotation> moved(List<Annotation> annotations, CodePoints original) {
        CodePoints places = CodePoints.of(text);
        return annotations.stream()
                .map(annotation -> new Annotation(annotation.kind(),
                        places.fromChars(moved(original.toChars(annotation.span())))))
                .toList();
    }

    /// A span whose edge lies within something that was replaced reaches to the edge of what stands there now.
    private Span moved(Span span) {
        return new Span(moved(span.start(), false), moved(span.end(), true));
    }

    private int moved(int place, boolean isEnd) {
        int shift = 0;
        for (int i = 0; i < marks.size() && marks.get(i).span().start() < place; i++) {
            Span mark = marks.get(i).span();
            int start = mark.start() + shift;
            if (place < mark.end()) {
                return isEnd ? start + stands.get(i).length() : start;
            }
            shift += stands.get(i).length() - mark.length();
        }
        return place + shift;
    }
}
