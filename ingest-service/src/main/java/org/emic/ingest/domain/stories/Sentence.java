package org.emic.ingest.domain.stories;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.emic.ingest.domain.text.Blank;
import org.emic.ingest.domain.text.Span;
import org.emic.ingest.domain.text.Words;

/// A sentence with what tells whether it belongs to somebody else's story.
///
/// @param span its place in the turn's text, in Java's `char`
/// @param mention whom it speaks of, where it says so
/// @param past whether it tells what was
/// @param third where it speaks of a *he* or a *she*, if it does
/// @param speaker whether the speaker is who does something
/// @param own whether something is done to the speaker, or is the speaker's: the story is the speaker's own
/// @param supposed whether it only supposes, or says what is so in general
/// @param brief whether it has few words, or only what the speaker said then: it may belong to what stands around it
/// @param quotes how many quotation marks it has
record Sentence(Span span, Optional<Mention> mention, boolean past, Optional<Span> third, boolean speaker, boolean own,
        boolean supposed, boolean brief, int quotes) {

    private static final int BRIEF = 6;
    private static final Pattern THIRD = Phrases.anyCase("(?:he|she)(?:'(?:d|s|ll))?|him|her|his|hers|himself|herself");
    private static final Pattern SPEAKER = Phrases.anyCase("(?:I|we)(?:'(?:d|m|ve|ll|re))?");
    private static final Pattern OWN = Phrases.anyCase("me|us|my|our|mine|ours|myself|ourselves");
    private static final Pattern ASKS = Pattern.compile(
            "^\\W*(?:(?:and|so|then|but)\\W+)*(?:I|we)\\s+(?:said|asked|told)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*(?:\"|$)");
    private static final Pattern TELLS_ME = Phrases
            .anyCase(
                    "(?:he|she|who|that)\\s+(?:\\p{L}+\\s+){0,2}(?:told|asked|called|telephoned|phoned|showed|taught|rang|wrote|"
                            + "gave|texted|looked\\s+at|for)\\s+(?:me|us)|(?:taught|drew\\b.{0,40}\\bfor|told)\\s+me|"
                            + "(?:used\\s+to|once)\\s+(?:telephone|phone|call)\\s+(?:me|us)");
    private static final Pattern AT_WORK = Phrases.anyCase(
            "(?:my|our)\\s+(?:\\p{L}+\\s+)?(?:office|clinic|shelter|centre|center|programme|program|desk|team|kitchen|"
                    + "van|work|caseload|list|wall|hand|organi[sz]ation|house|home|door|experience|opinion|list|clients|job)"
                    + "|let\\s+us|to\\s+(?:us|me)|with\\s+(?:us|me)|from\\s+us|of\\s+us");
    private static final Pattern SUPPOSED = Pattern.compile(
            "^\\W*(?:(?:and|but|so|then|because)\\W+)?(?:if|whenever|when(?:ever)?\\s+(?:an?|any)\\b|imagine|suppose)\\b|"
                    + "\\b(?:every|each|any|usually|typically|should|must)\\b",
            Pattern.CASE_INSENSITIVE);

    /// The sentences of a turn.
    ///
    /// @param speech the turn's text with blanks in place of stage directions
    static List<Sentence> of(String speech) {
        String plain = speech.replace('’', '\'').replace('‘', '\'').replace('“', '"').replace('”', '"');
        BreakIterator ends = BreakIterator.getSentenceInstance(Locale.ROOT);
        ends.setText(plain);
        List<Sentence> sentences = new ArrayList<>();
        int start = ends.first();
        for (int end = ends.next(); end != BreakIterator.DONE; start = end, end = ends.next()) {
            Span span = Blank.trim(plain, new Span(start, end));
            if (span.length() > 0) {
                sentences.add(of(span, span.in(plain)));
            }
        }
        return sentences;
    }

    private static Sentence of(Span span, String text) {
        Optional<Mention> mention = Mentions.in(text);
        String others = mention.map(found -> text.substring(0, found.span().start()) + " # "
                + text.substring(found.span().end())).orElse(text);
        String unquoted = QUOTED.matcher(others).replaceAll("#");
        String done = AT_WORK.matcher(TELLS_ME.matcher(unquoted).replaceAll("#")).replaceAll("#");
        return new Sentence(span, mention, Past.in(text), first(THIRD, text), SPEAKER.matcher(others).find(),
                OWN.matcher(done).find(), SUPPOSED.matcher(text).find(),
                Words.count(text) <= BRIEF || ASKS.matcher(text).find(),
                (int) text.chars().filter(c -> c == '"').count());
    }

    /// Whether it tells, by itself, of somebody whom the speaker knows of.
    boolean begins() {
        boolean ofSomebody = mention.isPresent() || third.isPresent();
        return isParticular()
                ? past || third.isPresent() && !supposed
                : past && !own && !supposed && ofSomebody;
    }

    boolean isParticular() {
        return mention.filter(Mention::particular).isPresent();
    }

    /// Whether it only says that there is somebody; what comes next may tell more.
    boolean announces() {
        return isParticular() && !supposed;
    }

    /// Whether it goes on with a story.
    boolean continues() {
        boolean onlySupposes = supposed && !past;
        return !onlySupposes && third.isPresent() || mention.isPresent() && past || past && !speaker && !own;
    }

    /// Whether it comes back to somebody who was spoken of before.
    boolean resumes() {
        return third.isPresent() && past && !supposed;
    }

    /// Whether it tells something of somebody who was mentioned just before.
    boolean tells() {
        return third.isPresent() || past && !speaker && !own && !supposed;
    }

    private static Optional<Span> first(Pattern words, String text) {
        return words.matcher(text).results().findFirst().map(found -> new Span(found.start(), found.end()));
    }
}
