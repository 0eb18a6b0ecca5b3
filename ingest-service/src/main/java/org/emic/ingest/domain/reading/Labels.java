package org.emic.ingest.domain.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.emic.ingest.domain.reading.Label.Style;

/// Decides which of a document's lines begin a turn. A colon alone is no proof (`And I said: ...`, `Bottom line: ...`),
/// so the whole document is looked at: how its labels are written, where they stand, and which come again.
final class Labels {

    /// A line of the document with what it offers.
    ///
    /// @param opensParagraph whether nothing, or a blank line, stands before it
    /// @param linesBefore how many lines with words stand before it
    record Offer(LabelLine line, boolean opensParagraph, int linesBefore) {}

    /// Headings of a transcript's first lines, and words that speakers begin sentences with.
    private static final Set<String> NO_NAMES = words(
            "note notes date time location place venue duration title subject "
                    + "topic source url link file filename transcript transcription transcribed recording recorded language "
                    + "keywords tags abstract summary background introduction conclusion agenda attendees apologies copyright "
                    + "project study session version page re cc interview theme themes context contents participants-list "
                    + "warning caution important example meaning result reason problem fact point update email phone "
                    + "tel mobile website http https");
    private static final Set<String> OPENERS = words("and but so because or then well yes no okay ok also however "
            + "therefore remember look listen think imagine first second third fourth finally lastly next again "
            + "basically actually honestly like plus today tomorrow yesterday here there this that these those it he she "
            + "they we you if when where what who why how now still yet maybe perhaps sometimes always never "
            + "meanwhile otherwise instead anyway question answer one two three still sure right wrong true false");
    private static final Set<String> NEEDED_IN_PREAMBLE = words("participants participant interviewee interviewees "
            + "interviewer interviewers moderator moderators facilitator facilitators speaker speakers present host");
    private static final Set<String> ROLES = words(
            "interviewer interviewee moderator facilitator participant respondent "
                    + "researcher host speaker coordinator narrator audience unknown");

    /// Who speaks first need not speak again: within so many lines from the top a label is taken at its word.
    private static final int HEADER_LINES = 3;

    private final Map<String, Integer> counts = new HashMap<>();
    private final boolean bold;
    private final boolean capitals;
    private final boolean lineByLine;
    private final boolean halfLabelled;
    private final boolean atParagraphs;
    private boolean any;

    /// @param offers all lines that have a label's form
    /// @param lines how many lines with words the document has
    /// @param paragraphs how many paragraphs
    Labels(List<Offer> offers, int lines, int paragraphs) {
        offers.forEach(offer -> counts.merge(offer.line().label().key(), 1, Integer::sum));
        List<Offer> likely = offers.stream().filter(offer -> !isNoName(offer.line())).toList();
        long inBold = likely.stream().filter(offer -> offer.line().bold()).count();
        long inCapitals = likely.stream().filter(offer -> style(offer) == Style.CAPITALS).count();
        long named = likely.stream().filter(offer -> style(offer) == Style.NAME && !offer.line().bold()).count();
        long again = likely.stream()
                .filter(offer -> style(offer) == Style.NAME && !offer.line().bold())
                .filter(offer -> counts.getOrDefault(offer.line().label().key(), 0) >= 2)
                .count();
        long initials = likely.stream().filter(offer -> style(offer) == Style.INITIALS).count();
        boolean someone = likely.stream()
                .anyMatch(offer -> style(offer) == Style.CAPITALS && !isRole(offer.line().label()));
        bold = inBold >= 2 && inBold * 2 >= likely.size();
        capitals = inCapitals >= 2 && someone && inCapitals + initials > Math.max(named, 2 * again);
        lineByLine = likely.size() * 10L >= lines * 8L;
        List<Offer> trusted = likely.stream().filter(this::hasTheStyle).filter(this::isNoChance).toList();
        long opening = trusted.stream().filter(Offer::opensParagraph).count();
        atParagraphs = !lineByLine && opening * 10 >= trusted.size() * 9L;
        halfLabelled = likely.size() * 2L >= (atParagraphs ? paragraphs : lines);
    }

    /// Whether this line begins a turn. To be asked in the order of the document.
    boolean begins(Offer offer) {
        boolean speaker = !isNoName(offer.line()) && hasTheStyle(offer) && (!atParagraphs || offer.opensParagraph())
                && (isNoChance(offer) || !any && offer.linesBefore() <= HEADER_LINES);
        any |= speaker;
        return speaker;
    }

    /// Whether a key of the lines before the conversation, such as `Date` or `Participants`, is no speaker there.
    static boolean isPreambleKey(Label label) {
        String first = label.key().split(" ", -1)[0];
        return NO_NAMES.contains(label.key()) || NO_NAMES.contains(first) || NEEDED_IN_PREAMBLE.contains(label.key());
    }

    /// Whether a key of the first lines is a heading wherever it stands.
    static boolean isHeading(Label label) {
        return NO_NAMES.contains(label.key()) || NO_NAMES.contains(label.key().split(" ", -1)[0]);
    }

    private boolean isNoName(LabelLine line) {
        Label label = line.label();
        if (isHeading(label)) {
            return true;
        }
        return label.style() != Style.CAPITALS && label.style() != Style.INITIALS && !line.bold()
                && OPENERS.contains(label.key().split("[ ,]", -1)[0]);
    }

    private boolean hasTheStyle(Offer offer) {
        Style style = style(offer);
        if (offer.line().sure()) {
            return true;
        }
        if (bold && !offer.line().bold()) {
            return false;
        }
        return !capitals || style == Style.CAPITALS || style == Style.INITIALS;
    }

    /// Whether the label is more than a word that happens to stand before a colon once.
    private boolean isNoChance(Offer offer) {
        Label label = offer.line().label();
        int times = counts.getOrDefault(label.key(), 0);
        boolean stated = offer.line().bold() || offer.line().sure() || offer.line().startMs().isPresent();
        return switch (label.style()) {
            case CAPITALS -> true;
            case INITIALS -> stated || times >= 2 || lineByLine || halfLabelled;
            case NAME -> stated || times >= 2 || !label.name().contains(",") && isLikelyOnce(label);
            case LOWER -> stated || isRole(label)
                    && (times >= 2 || lineByLine || halfLabelled) || times >= 3 && lineByLine;
        };
    }

    private boolean isLikelyOnce(Label label) {
        return lineByLine || halfLabelled || label.words() >= 2 && (atParagraphs || label.hasDigit());
    }

    /// Whether the label says what somebody is, such as `Interviewer 2`.
    static boolean isRole(Label label) {
        return ROLES.contains(label.key().split(" ", -1)[0]);
    }

    private static Style style(Offer offer) {
        return offer.line().label().style();
    }

    private static Set<String> words(String words) {
        return new HashSet<>(List.of(words.toLowerCase(Locale.ROOT).split(" ")));
    }
}
