package org.emic.ingest.domain.protection.names;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.emic.ingest.domain.protection.finds.How;
import org.emic.ingest.domain.protection.finds.Kind;
import org.emic.ingest.domain.protection.finds.Mark;

/// Finds names of the roster as a machine may have misheard them: *Cathrin* for *Catherine*. A word that is listed
/// as an English word or as a name of its own is somebody else's or nobody's.
public final class NearMisses {

    private static final int LEAST = 5;
    private static final int LONG = 10;

    private final WordLists lists;
    private final Set<String> words = new LinkedHashSet<>();

    /// @param names people's names, as written
    public NearMisses(WordLists lists, List<String> names) {
        this.lists = lists;
        names.forEach(name -> words.addAll(NameWords.calls(NameWords.of(Kind.PERSON, name))));
    }

    /// Where they stand in a text.
    public List<Mark> in(String text) {
        List<Mark> marks = new ArrayList<>();
        for (Token token : Token.of(text)) {
            String word = token.folded();
            boolean unknown = token.isWord() && word.length() >= LEAST && !lists.isEnglish(word)
                    && !lists.forenames().has(word) && !lists.surnames().has(word) && !lists.places().has(word);
            if (unknown && words.stream().anyMatch(name -> near(name, word))) {
                marks.add(new Mark(token.span(), Kind.PERSON, How.ROSTER, true));
            }
        }
        return marks;
    }

    /// Whether one folded word may be the other, misheard: the same first letter, and one edit apart, two from ten
    /// letters on (Damerau 1964).
    public static boolean near(String name, String word) {
        int longest = Math.max(name.length(), word.length());
        if (Math.min(name.length(), word.length()) < LEAST - 1 || name.charAt(0) != word.charAt(0)) {
            return false;
        }
        return distance(name, word) <= (longest >= LONG ? 2 : 1);
    }

    private static int distance(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    edits[i][j] = i + j;
                } else {
                    int change = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                    edits[i][j] = Math.min(change, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
                    if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                        edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
                    }
                }
            }
        }
        return edits[a.length()][b.length()];
    }
}
