package org.emic.ingest.domain.protection.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.emic.ingest.domain.protection.finds.How;
import org.emic.ingest.domain.protection.finds.Kind;
import org.emic.ingest.domain.protection.finds.Mark;
import org.emic.ingest.domain.text.Span;

/// Doubts for the review queue: capitalised words that no list of English words has, and within a sentence rows of
/// capitalised words (*Next Step Living*) and words that are names too (*you come, Will?*). Where everything is capitalised, a capital tells nothing.
public final class UnknownCapitals {

    private static final double MOST_CAPITALS = 0.6;
    private static final Set<String> CALENDAR = Set.of("monday", "tuesday", "wednesday", "thursday", "friday",
            "saturday",
            "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
            "november", "december", "christmas", "easter", "ramadan", "god", "ok", "okay", "tv", "english");

    private final WordLists lists;

    /// @param lists the words that are known
    public UnknownCapitals(WordLists lists) {
        this.lists = lists;
    }

    /// The doubts of a paragraph.
    public List<Mark> in(String paragraph) {
        List<Token> tokens = Token.of(paragraph);
        long words = tokens.stream().filter(Token::isWord).count();
        long capitals = tokens.stream().filter(token -> token.isWord() && token.isCapital()).count();
        List<Mark> doubts = new ArrayList<>();
        if (words > 2 && capitals > words * MOST_CAPITALS) {
            return doubts;
        }
        for (int i = 0; i < tokens.size();) {
            int end = row(tokens, i);
            if (end > i && (!starts(tokens, i) && (end - i > 1 || isNameToo(tokens, i))
                    || isUnknown(tokens.subList(i, end)))) {
                String folded = String.join(" ", tokens.subList(i, end).stream().map(Token::folded).toList());
                Kind kind = lists.places().has(folded) ? Kind.PLACE : end - i > 2 ? Kind.ORGANISATION : Kind.PERSON;
                doubts.add(new Mark(new Span(tokens.get(i).span().start(), tokens.get(end - 1).span().end()), kind,
                        How.CAPITAL, false));
            }
            i = Math.max(i + 1, end);
        }
        return doubts;
    }

    private boolean isUnknown(List<Token> row) {
        return row.stream().anyMatch(token -> token.text().length() > 1 && !lists.isEnglish(token.folded()));
    }

    /// Behind a word or a comma, as behind quotation marks and dashes a sentence may begin.
    private boolean isNameToo(List<Token> tokens, int i) {
        Token before = tokens.get(i - 1);
        return (before.isWord() || before.text().equals(",")) && lists.forenames().has(tokens.get(i).folded());
    }

    private static boolean starts(List<Token> tokens, int i) {
        return i == 0 || tokens.get(i - 1).endsSentence();
    }

    /// Where a row of capitalised words that begins here ends.
    private static int row(List<Token> tokens, int from) {
        int end = from;
        while (end < tokens.size() && tokens.get(end).isWord() && tokens.get(end).isCapital()
                && !tokens.get(end).folded().equals("i") && !CALENDAR.contains(tokens.get(end).folded())) {
            end++;
        }
        return end;
    }
}
