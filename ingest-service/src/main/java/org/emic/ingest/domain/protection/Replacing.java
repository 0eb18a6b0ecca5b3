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
import org.emic.ingest.domain.transcript.Annotation;

/// A text with pseudonyms, in brackets, in place of what was found, and the way there from places in the original.
final class Replacing {

    private final String text;
    private final Places places;

    Replacing(String original, List<Mark> marks, Key key) {
        List<Integer> lengths = new ArrayList<>();
        StringBuilder replaced = new StringBuilder();
        int at = 0;
        for (Mark mark : marks) {
            String stand = '[' + stand(mark.kind(), mark.span().in(original), key) + ']';
            lengths.add(stand.length());
            replaced.append(original, at, mark.span().start()).append(stand);
            at = mark.span().end();
        }
        this.text = replaced.append(original, at, original.length()).toString();
        this.places = new Places(marks.stream().map(Mark::span).toList(), lengths);
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
        CodePoints now = CodePoints.of(text);
        return annotations.stream()
                .map(annotation -> new Annotation(annotation.kind(),
                        now.fromChars(places.toNew(original.toChars(annotation.span())))))
                .toList();
    }
}
