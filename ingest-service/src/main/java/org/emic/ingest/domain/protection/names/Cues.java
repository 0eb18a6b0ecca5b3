package org.emic.ingest.domain.protection.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emic.ingest.domain.protection.finds.How;
import org.emic.ingest.domain.protection.finds.Kind;
import org.emic.ingest.domain.protection.finds.Mark;
import org.emic.ingest.domain.text.Span;

/// Finds names by words that stand beside them: *Mrs Wijtze*, *my name is Oyelaran*, *my cousin wanjiru*, *a village called
/// Ejisu*, *Tableau Software*, *University of Leeds*.
public final class Cues {

    private static final Pattern TITLE = Pattern
            .compile("(?<![\\p{L}\\p{N}])(?<title>\\p{L}{2,10})\\.?[ \\t]{1,5}(?<name>\\p{L}[\\p{L}\\p{M}’'-]{0,60})");
    private static final Pattern CALLED = Pattern
            .compile("(?<![\\p{L}\\p{N}])(?i:(?:my|his|her|their|the|whose)\\s{1,5}(?:first |last |full |sur)?"
                    + "name(?:['’]s|\\s{1,5}is|\\s{1,5}was))\\s{1,5}(?<name>\\p{L}[\\p{L}\\p{M}’'-]{0,60}(?:[ \\t]{1,5}\\p{Lu}[\\p{L}\\p{M}’'-]{0,60}){0,3})"
                    + "|(?<![\\p{L}\\p{N}])(?i:calls?|called)\\s{1,5}(?:me|him|her)\\s{1,5}(?<nick>\\p{L}[\\p{L}\\p{M}’'-]{0,60})"
                    + "|(?<![\\p{L}\\p{N}])(?i:(?:my|his|her|our|their|your)\\s{1,5}(?:cousin|brother|sister|husband|wife|son|"
                    + "daughter|nephew|niece|friend|boyfriend|girlfriend|neighbou?r|boss|colleague)),?\\s{1,5}"
                    + "(?<kin>\\p{L}[\\p{L}\\p{M}’'-]{0,60})");
    private static final Pattern PLACE = Pattern
            .compile("(?<![\\p{L}\\p{N}])(?i:(?:village|town|city|place|island|district|"
                    + "area|camp|region|suburb|it['’]s|it\\s{1,5}is|it\\s{1,5}was)\\s{1,5}(?:called|named))\\s{1,5}"
                    + "(?<name>\\p{L}[\\p{L}\\p{M}’'-]{0,60})");
    private static final Pattern ME = Pattern.compile("I(?:['’].*)?");
    /// In lower case, contractions and fillers (*didn't*, *uh*) are no names.
    private static final Pattern LETTERS = Pattern.compile("\\p{L}[\\p{L}\\p{M}-]{2,}");
    private static final Set<String> LAST_WORDS = Set.of("inc", "ltd", "llc", "llp", "plc", "corp", "corporation",
            "company", "gmbh", "group", "holdings", "partners", "associates", "consulting", "software", "technologies",
            "systems", "solutions", "industries", "enterprises", "bank", "university", "college", "school", "academy",
            "institute", "hospital", "clinic", "foundation", "trust", "agency", "association", "council", "committee",
            "commission", "ministry", "department", "church", "mosque", "shelter", "centre", "center", "society",
            "union",
            "federation", "network", "services", "authority", "police");
    private static final Set<String> FIRST_WORDS = Set.of("university", "ministry", "department", "bank", "institute",
            "college", "church", "school", "hospital", "house");

    private final WordLists lists;

    /// @param lists the words that are no names
    public Cues(WordLists lists) {
        this.lists = lists;
    }

    /// The names of a paragraph.
    public List<Mark> in(String paragraph) {
        List<Mark> marks = new ArrayList<>();
        people(paragraph, marks);
        organisations(Token.of(paragraph), marks);
        return marks;
    }

    private void people(String paragraph, List<Mark> marks) {
        Matcher titles = TITLE.matcher(paragraph);
        for (int from = 0; titles.find(from); from = titles.start("name")) {
            String title = Folded.of(titles.group("title"));
            boolean address = Titles.isTitle(title) && isCapital(titles.group("title"))
                    && isCapital(titles.group("name")) && !Titles.isParticle(Folded.of(titles.group("name")));
            if (Titles.precedesName(title) || address) {
                add(paragraph, titles.start("name"), titles.end("name"), Kind.PERSON, marks);
            }
        }
        Matcher called = CALLED.matcher(paragraph);
        while (called.find()) {
            String group = called.group("name") != null ? "name" : called.group("nick") != null ? "nick" : "kin";
            add(paragraph, called.start(group), called.end(group), Kind.PERSON, marks);
        }
        Matcher places = PLACE.matcher(paragraph);
        while (places.find()) {
            add(paragraph, places.start("name"), places.end("name"), Kind.PLACE, marks);
        }
    }

    private void add(String paragraph, int start, int end, Kind kind, List<Mark> marks) {
        String name = paragraph.substring(start, end).replaceAll("(?:['’]s|['’-])$", "");
        boolean isNone = Titles.isTitle(Folded.of(name)) || ME.matcher(name).matches()
                || !isCapital(name) && (lists.isEnglish(Folded.of(name)) || !LETTERS.matcher(name).matches());
        if (!isNone) {
            marks.add(new Mark(new Span(start, start + name.length()), kind, How.RULE, true));
        }
    }

    private static boolean isCapital(String word) {
        return Character.isUpperCase(word.codePointAt(0));
    }

    private static void organisations(List<Token> tokens, List<Mark> marks) {
        for (int i = 0; i < tokens.size();) {
            int end = row(tokens, i);
            int last = end;
            while (last > i + 1 && !LAST_WORDS.contains(tokens.get(last - 1).folded())) {
                last--;
            }
            if (last > i + 1) {
                marks.add(organisation(tokens, i, last));
            } else if (end > i && FIRST_WORDS.contains(tokens.get(end - 1).folded()) && end + 1 < tokens.size()
                    && tokens.get(end).text().equals("of") && row(tokens, end + 1) > end + 1) {
                end = row(tokens, end + 1);
                marks.add(organisation(tokens, i, end));
            }
            i = Math.max(i + 1, end);
        }
    }

    private static Mark organisation(List<Token> tokens, int from, int to) {
        return new Mark(new Span(tokens.get(from).span().start(), tokens.get(to - 1).span().end()), Kind.ORGANISATION,
                How.RULE, true);
    }

    /// Where a row of capitalised words that begins here ends; an article at its beginning is none of them.
    private static int row(List<Token> tokens, int from) {
        int end = from;
        while (end < tokens.size() && tokens.get(end).isWord() && tokens.get(end).isCapital()
                && !(end == from && Titles.isParticle(tokens.get(end).folded()))) {
            end++;
        }
        return end;
    }
}
