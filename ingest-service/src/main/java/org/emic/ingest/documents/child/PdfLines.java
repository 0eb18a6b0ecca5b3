package org.emic.ingest.documents.child;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Gathers the lines of each page as PDFBox finds them, in the order in which the page says them: so do columns that were
/// written one after the other stay apart.
final class PdfLines extends PDFTextStripper {

    private static final int HEAVY = 600;
    /// From so many times the letters' size on a gap is a tab.
    private static final float TAB = 1.5f;

    private final List<PdfPage> pages = new ArrayList<>();
    private PdfPage page = new PdfPage(0);
    private boolean newLine = true;
    private boolean newWord;

    private PdfLines() {
        setSortByPosition(false);
        setSuppressDuplicateOverlappingText(true);
    }

    static List<PdfPage> of(PDDocument document) throws IOException {
        PdfLines lines = new PdfLines();
        lines.writeText(document, Writer.nullWriter());
        return lines.pages;
    }

    @Override
    protected void startPage(PDPage of) {
        page = new PdfPage(of.getCropBox().getWidth());
        pages.add(page);
        newLine = true;
    }

    @Override
    protected void writeLineSeparator() {
        newLine = true;
    }

    @Override
    protected void writeParagraphEnd() {
        newLine = true;
    }

    @Override
    protected void writeWordSeparator() {
        newWord = true;
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        if (text.isBlank() || positions.isEmpty()) {
            newWord = true;
            return;
        }
        TextPosition first = positions.getFirst();
        if (newLine) {
            page.lines().add(new PdfLine(first.getYDirAdj(), first.getFontSizeInPt()));
        }
        PdfLine line = page.lines().getLast();
        String before = newLine || !newWord ? "" : gap(line, first);
        boolean bold = isBold(first);
        if (positions.stream().allMatch(position -> isBold(position) == bold)) {
            line.add(chunk(before + text, positions));
        } else {
            parts(line, before, positions);
        }
        newLine = false;
        newWord = false;
    }

    private static void parts(PdfLine line, String before, List<TextPosition> positions) {
        int start = 0;
        String gap = before;
        for (int end = 1; end <= positions.size(); end++) {
            if (end == positions.size() || isBold(positions.get(end)) != isBold(positions.get(start))) {
                List<TextPosition> part = positions.subList(start, end);
                StringBuilder text = new StringBuilder(gap);
                part.forEach(position -> text.append(position.getUnicode()));
                line.add(chunk(text.toString(), part));
                gap = "";
                start = end;
            }
        }
    }

    private static PdfLine.Chunk chunk(String text, List<TextPosition> positions) {
        TextPosition first = positions.getFirst();
        TextPosition last = positions.getLast();
        return new PdfLine.Chunk(text, isBold(first), first.getXDirAdj(), last.getXDirAdj() + last.getWidthDirAdj());
    }

    private static String gap(PdfLine line, TextPosition next) {
        return next.getXDirAdj() - line.right() > line.size() * TAB ? "\t" : " ";
    }

    private static boolean isBold(TextPosition position) {
        String name = position.getFont().getName();
        PDFontDescriptor descriptor = position.getFont().getFontDescriptor();
        String lower = name == null ? "" : name.toLowerCase(Locale.ROOT);
        return lower.contains("bold") || lower.contains("black") || lower.contains("heavy")
                || descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= HEAVY);
    }
}
