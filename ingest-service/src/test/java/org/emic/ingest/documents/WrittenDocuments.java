package org.emic.ingest.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/// Writes a conversation down as documents of each kind.
public final class WrittenDocuments {

    /// Who says what; a line feed in the words is a paragraph's end.
    public record Said(String speaker, String words) {

        List<String> paragraphs() {
            return words.lines().toList();
        }
    }

    /// How speakers are named.
    public enum Names {
        /// `**Anna:** words`
        BOLD,
        /// `Anna: words`
        COLON,
        /// A row a turn: time, speaker, words.
        TABLE
    }

    private static final float SIZE = 11;
    private static final float LEADING = 14;
    private static final float MARGIN = 72;

    private WrittenDocuments() {}

    public static byte[] docx(List<Said> turns, Names names) {
        return bytes(out -> {
            try (XWPFDocument document = new XWPFDocument()) {
                if (names == Names.TABLE) {
                    XWPFTable table = document.createTable(turns.size(), 3);
                    for (int i = 0; i < turns.size(); i++) {
                        table.getRow(i).getCell(0).setText(clock(i));
                        table.getRow(i).getCell(1).setText(turns.get(i).speaker());
                        List<String> paragraphs = turns.get(i).paragraphs();
                        table.getRow(i).getCell(2).setText(paragraphs.getFirst());
                        for (String more : paragraphs.subList(1, paragraphs.size())) {
                            table.getRow(i).getCell(2).addParagraph().createRun().setText(more);
                        }
                    }
                } else {
                    for (Said turn : turns) {
                        XWPFParagraph paragraph = document.createParagraph();
                        XWPFRun name = paragraph.createRun();
                        name.setBold(names == Names.BOLD);
                        name.setText(turn.speaker() + ":");
                        paragraph.createRun().setText(" " + turn.paragraphs().getFirst());
                        turn.paragraphs()
                                .stream()
                                .skip(1)
                                .forEach(more -> document.createParagraph().createRun().setText(more));
                    }
                }
                document.write(out);
            }
        });
    }

    public static byte[] odt(List<Said> turns, Names names) {
        StringBuilder body = new StringBuilder();
        if (names == Names.TABLE) {
            body.append("<table:table><table:table-column/>");
            for (int i = 0; i < turns.size(); i++) {
                body.append("<table:table-row>")
                        .append(odtCell(List.of(clock(i))))
                        .append(odtCell(List.of(turns.get(i).speaker())))
                        .append(odtCell(turns.get(i).paragraphs()))
                        .append("</table:table-row>");
            }
            body.append("</table:table>");
        } else {
            for (Said turn : turns) {
                String name = names == Names.BOLD
                        ? "<text:span text:style-name=\"B\">" + turn.speaker() + ":</text:span>"
                        : turn.speaker() + ":";
                List<String> paragraphs = turn.paragraphs();
                body.append("<text:p>").append(name).append(" ").append(paragraphs.getFirst()).append("</text:p>");
                paragraphs.stream().skip(1).forEach(more -> body.append("<text:p>").append(more).append("</text:p>"));
            }
        }
        return odt(body.toString());
    }

    /// An OpenDocument text with this body; style `B` is bold.
    public static byte[] odt(String body) {
        return zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", """
                <?xml version="1.0" encoding="UTF-8"?>
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
                 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
                 xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
                 xmlns:dc="http://purl.org/dc/elements/1.1/"
                 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"><office:automatic-styles>
                <style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
                </office:automatic-styles><office:body><office:text>%s</office:text></office:body>
                </office:document-content>""".formatted(body)));
    }

    /// A Word document with this body, in WordprocessingML.
    public static byte[] docx(String body) {
        return docx(body, Map.of());
    }

    public static byte[] docx(String body, Map<String, String> more) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Default Extension="xml" ContentType="application/xml"/></Types>""");
        parts.put("_rels/.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a"
                Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
                Target="word/document.xml"/></Relationships>""");
        parts.put("word/document.xml", """
                <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
                 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
                 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>%s</w:body>
                </w:document>""".formatted(body));
        parts.putAll(more);
        return zip(parts);
    }

    public static byte[] rtf(List<Said> turns, Names names) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < turns.size(); i++) {
            Said turn = turns.get(i);
            String words = turn.paragraphs().stream().map(WrittenDocuments::rtf).collect(Collectors.joining("\\par\n"));
            body.append(switch (names) {
                case BOLD -> "\\pard {\\b " + rtf(turn.speaker()) + ":} " + words + "\\par\n";
                case COLON -> "\\pard " + rtf(turn.speaker()) + ": " + words + "\\par\n";
                case TABLE ->
                    "\\trowd\\cellx1500\\cellx3000\\cellx9000\n\\pard\\intbl " + clock(i) + "\\cell " + turn.speaker()
                            + "\\cell " + words + "\\cell\\row\n";
            });
        }
        return ("{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fswiss Arial;}}\n" + body + "\\pard\\par}")
                .getBytes(StandardCharsets.US_ASCII);
    }

    public static byte[] pdf(List<Said> turns, Names names) {
        return bytes(out -> {
            try (PDDocument document = new PDDocument()) {
                try (PdfPen pen = new PdfPen(document)) {
                    for (int i = 0; i < turns.size(); i++) {
                        Said turn = turns.get(i);
                        if (names == Names.TABLE) {
                            pen.write(MARGIN, clock(i), false);
                            pen.write(MARGIN + 60, turn.speaker(), false);
                            pen.paragraphs(MARGIN + 160, turn.paragraphs());
                        } else {
                            List<String> paragraphs = new ArrayList<>(turn.paragraphs());
                            paragraphs.set(0, turn.speaker() + ": " + paragraphs.getFirst());
                            pen.bold(names == Names.BOLD ? turn.speaker().length() + 1 : 0);
                            pen.paragraphs(MARGIN, paragraphs);
                        }
                        pen.skip();
                    }
                }
                document.save(out);
            }
        });
    }

    /// Writes on pages from top to bottom, breaking lines as a word processor does.
    private static final class PdfPen implements AutoCloseable {

        private final PDDocument document;
        private final PDFont plain = new PDType1Font(FontName.HELVETICA);
        private final PDFont heavy = new PDType1Font(FontName.HELVETICA_BOLD);
        private PDPageContentStream page;
        private float y;
        private int bold;
        private int number;

        PdfPen(PDDocument document) throws IOException {
            this.document = document;
            this.page = begin();
        }

        private PDPageContentStream begin() throws IOException {
            PDPage added = new PDPage(PDRectangle.A4);
            document.addPage(added);
            y = added.getMediaBox().getHeight() - MARGIN;
            PDPageContentStream stream = new PDPageContentStream(document, added);
            page = stream;
            float top = y;
            y = added.getMediaBox().getHeight() - 30;
            write(MARGIN, "Interview with Anna, confidential", false);
            y = 30;
            write(290, "Page " + ++number, false);
            y = top;
            return stream;
        }

        void bold(int characters) {
            bold = characters;
        }

        void write(float x, String text, boolean isBold) throws IOException {
            page.beginText();
            page.setFont(isBold ? heavy : plain, SIZE);
            page.newLineAtOffset(x, y);
            page.showText(text);
            page.endText();
        }

        void paragraphs(float x, List<String> paragraphs) throws IOException {
            float width = PDRectangle.A4.getWidth() - MARGIN - x;
            for (String paragraph : paragraphs) {
                StringBuilder line = new StringBuilder();
                for (String word : paragraph.split(" ", -1)) {
                    if (!line.isEmpty() && plain.getStringWidth(line + " " + word) / 1000 * SIZE > width) {
                        line(x, line.toString());
                        line.setLength(0);
                    }
                    line.append(line.isEmpty() ? "" : " ").append(word);
                }
                line(x, line.toString());
            }
        }

        private void line(float x, String text) throws IOException {
            if (y < MARGIN) {
                page.close();
                begin();
            }
            write(x, text.substring(0, bold), true);
            float after = bold == 0 ? 0 : heavy.getStringWidth(text.substring(0, bold)) / 1000 * SIZE;
            write(x + after, text.substring(bold), false);
            bold = 0;
            y -= LEADING;
        }

        void skip() {
            y -= LEADING / 2;
        }

        @Override
        public void close() throws IOException {
            page.close();
        }
    }

    /// An archive of these parts in their order.
    public static byte[] zip(Map<String, String> parts) {
        return bytes(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (Map.Entry<String, String> part : parts.entrySet()) {
                    zip.putNextEntry(new ZipEntry(part.getKey()));
                    zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                }
            }
        });
    }

    /// What is written on a stream.
    public interface Written {

        void to(ByteArrayOutputStream out) throws IOException;
    }

    public static byte[] bytes(Written written) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            written.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String odtCell(List<String> paragraphs) {
        return paragraphs.stream()
                .map(one -> "<text:p>" + one + "</text:p>")
                .collect(Collectors.joining("", "<table:table-cell>", "</table:table-cell>"));
    }

    private static String rtf(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars()
                .forEach(c -> escaped.append(c < 0x80 ? String.valueOf((char) c) : "\\u" + (short) c + "?"));
        return escaped.toString();
    }

    private static String clock(int turn) {
        return "00:%02d:%02d".formatted(turn, turn * 5 % 60);
    }
}
