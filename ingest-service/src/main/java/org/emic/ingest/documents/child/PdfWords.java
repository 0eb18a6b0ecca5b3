package org.emic.ingest.documents.child;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/// Reads the words of a PDF document that has them as text. Scripts, links and attachments are not looked at.
final class PdfWords {

    private static final int MOST_PAGES = 3_000;
    private static final int MOST_NAMED = 12;

    private PdfWords() {}

    static void read(byte[] bytes, Words words) throws IOException {
        words.kind("pdf");
        FontMappers.set(new PdfFonts());
        try (PDDocument document = Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache())) {
            if (document.getNumberOfPages() > MOST_PAGES) {
                throw new Unreadable(Trouble.TOO_MUCH);
            }
            List<PdfPage> pages = PdfLines.of(document);
            List<Integer> pictures = pictures(document, pages);
            if (!pictures.isEmpty()) {
                throw new Unreadable(Trouble.PICTURES, named(pictures, pages.size()));
            }
            refuseUntold(pages);
            PdfMargins.removeFrom(pages);
            Optional<PdfTable> table = PdfTable.in(pages);
            if (table.isPresent()) {
                table.get().write(words);
            } else {
                List<PdfLine> lines = pages.stream().flatMap(page -> page.lines().stream()).toList();
                new PdfParagraphs(pages).write(lines, words);
            }
        } catch (InvalidPasswordException e) {
            throw new Unreadable(Trouble.PASSWORD);
        }
    }

    /// The pages, from 1, that show a picture and have no text.
    private static List<Integer> pictures(PDDocument document, List<PdfPage> pages) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        int number = 0;
        for (PDPage page : document.getPages()) {
            boolean silent = number < pages.size() && pages.get(number).lines().isEmpty();
            number++;
            if (silent && hasPicture(page)) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    private static boolean hasPicture(PDPage page) {
        PDResources resources = page.getResources();
        if (resources != null) {
            for (COSName name : resources.getXObjectNames()) {
                if (resources.isImageXObject(name)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Letters whose font does not tell what they stand for come out as signs that stand for nothing.
    private static void refuseUntold(List<PdfPage> pages) throws IOException {
        long all = 0;
        long untold = 0;
        for (PdfPage page : pages) {
            for (PdfLine line : page.lines()) {
                String text = line.text();
                all += text.length();
                untold += text.chars().filter(c -> c == 0xFFFD || c >= 0xE000 && c < 0xF900).count();
            }
        }
        if (untold * 10 > all) {
            throw new Unreadable(Trouble.NO_LETTERS);
        }
    }

    private static String named(List<Integer> numbers, int pages) {
        if (numbers.size() == pages) {
            return "";
        }
        String first = numbers.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        return (numbers.size() == 1 ? "page " : "pages ") + first + (numbers.size() > MOST_NAMED ? ", ..." : "");
    }
}
