package org.emic.ingest.documents.child;

import java.io.IOException;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Joins the lines of a PDF document to paragraphs. A paragraph ends where a gap follows, where the letters change their
/// size, or where the next line's first word would have fitted behind the last one. Lines that only wrap are still told
/// apart by a break, as the conventions of speakers look at lines. A word that a hyphen divides is made whole where the
/// whole word stands elsewhere in the document; else the hyphen stays.
final class PdfParagraphs {

    private static final float GAP = 1.35f;
    private static final float SLACK = 8;
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}(?:-\\p{L}+)*");
    private static final Pattern TAIL = Pattern.compile(".*?(\\p{L}+)[-\\u2010\\u00AD]$", Pattern.DOTALL);
    private static final Pattern HEAD = Pattern.compile("^(\\p{Ll}\\p{L}*).*", Pattern.DOTALL);

    /// What stands between a line and the next.
    private enum Joint {
        PARAGRAPH, WRAP, HYPHEN, DIVIDED
    }

    /// @param page counted from 0
    private record Place(int page, float leading) {}

    private final IdentityHashMap<PdfLine, Place> places = new IdentityHashMap<>();
    private final PdfEdges edges;
    private final Set<String> known = new HashSet<>();

    /// @param pages of the document, which tell how far its lines go and which words it has
    PdfParagraphs(List<PdfPage> pages) {
        edges = new PdfEdges(pages);
        int number = 0;
        for (PdfPage page : pages) {
            Place place = new Place(number++, page.leading());
            for (PdfLine line : page.lines()) {
                places.put(line, place);
                Matcher word = WORD.matcher(line.text());
                while (word.find()) {
                    known.add(word.group().toLowerCase(Locale.ROOT));
                }
            }
        }
    }

    /// Writes lines of these pages.
    void write(List<PdfLine> lines, Words words) throws IOException {
        for (int i = 0; i < lines.size(); i++) {
            Joint joint = i + 1 < lines.size() ? joint(lines.get(i), lines.get(i + 1)) : Joint.PARAGRAPH;
            say(lines.get(i), joint == Joint.DIVIDED, words);
            switch (joint) {
                case PARAGRAPH -> words.endParagraph();
                case WRAP -> words.lineBreak();
                case HYPHEN, DIVIDED -> {
                    // The word goes on.
                }
            }
        }
    }

    private Joint joint(PdfLine line, PdfLine next) {
        Place place = Objects.requireNonNull(places.get(line));
        boolean samePage = Objects.requireNonNull(places.get(next)).page() == place.page();
        boolean apart = samePage && next.base() - line.base() > place.leading() * GAP;
        boolean other = Math.abs(next.size() - line.size()) > 1;
        float blank = line.size() / 4;
        boolean ended = line.right() + blank + next.firstWord() + SLACK < edges.of(line);
        if (apart || other || ended) {
            return Joint.PARAGRAPH;
        }
        Matcher tail = TAIL.matcher(line.text());
        Matcher head = HEAD.matcher(next.text());
        return tail.matches() && head.matches() ? hyphen(line.text(), tail.group(1), head.group(1)) : Joint.WRAP;
    }

    private Joint hyphen(String line, String tail, String head) {
        boolean soft = line.endsWith("\u00AD");
        String whole = (tail + head).toLowerCase(Locale.ROOT);
        String compound = (tail + "-" + head).toLowerCase(Locale.ROOT);
        return soft || known.contains(whole) && !known.contains(compound) ? Joint.DIVIDED : Joint.HYPHEN;
    }

    private static void say(PdfLine line, boolean divided, Words words) throws IOException {
        List<PdfLine.Chunk> chunks = line.chunks();
        for (int i = 0; i < chunks.size(); i++) {
            String text = i == 0 ? chunks.get(i).text().stripLeading() : chunks.get(i).text();
            boolean cut = divided && i == chunks.size() - 1;
            words.text(cut ? text.stripTrailing().substring(0, text.stripTrailing().length() - 1) : text,
                    chunks.get(i).bold());
        }
    }
}
