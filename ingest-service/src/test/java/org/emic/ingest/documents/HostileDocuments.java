package org.emic.ingest.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/// Documents that are made to do harm, by what harm they do.
final class HostileDocuments {

    private static final byte[] ZEROS = new byte[1 << 20];

    private HostileDocuments() {}

    /// Each by its file's name.
    static Map<String, byte[]> all() {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("bomb-in-the-words.docx", bomb("word/document.xml", 500));
        all.put("bomb-beside-the-words.docx", bomb("word/media/image1.png", 500));
        all.put("bomb.odt", bomb("content.xml", 500));
        all.put("nested.docx", nested());
        all.put("overlapping.docx", overlapping());
        all.put("many-entries.docx", manyEntries());
        all.put("twice-the-words.docx", twice());
        all.put("names-that-leave.docx", namesThatLeave());
        all.put("billion-laughs.docx", document(laughs("&i;")));
        all.put("quadratic.docx", document("<!DOCTYPE w [<!ENTITY a \"" + "a".repeat(100_000) + "\">]><w>"
                + "&a;".repeat(100_000) + "</w>"));
        all.put("laughs.odt", WrittenDocuments.zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text",
                "content.xml", laughs("&i;"))));
        all.put("deep.docx", WrittenDocuments.docx("<w:p>".repeat(200_000)));
        all.put("many-attributes.docx", WrittenDocuments.docx("<w:p " + attributes(100_000) + "/>"));
        all.put("long-name.docx", WrittenDocuments.docx("<w:" + "p".repeat(10_000_000) + "/>"));
        all.put("no-end.docx", document("<w:document xmlns:w=\"x/main\"><w:body>"));
        all.put("empty.docx", new byte[0]);
        all.put("nul.pdf", new byte[1000]);
        all.put("deep.rtf", ("{\\rtf1" + "{\\b ".repeat(1_000_000)).getBytes(StandardCharsets.US_ASCII));
        all.put("long-word.rtf", ("{\\rtf1\\" + "a".repeat(1_000_000) + "}").getBytes(StandardCharsets.US_ASCII));
        all.put("big-binary.rtf", "{\\rtf1\\bin2147483647 x}".getBytes(StandardCharsets.US_ASCII));
        all.put("fonts.rtf", fonts());
        all.put("looping-pages.pdf", loopingPages());
        all.put("many-pages.pdf", manyPages());
        all.put("deep-arrays.pdf", ("%PDF-1.4\n1 0 obj\n" + "[".repeat(500_000)).getBytes(StandardCharsets.US_ASCII));
        all.put("bomb.pdf", pdfBomb());
        all.put("looping-references.pdf", loopingReferences());
        all.put("actions.pdf", actions("http://127.0.0.1:9/"));
        all.put("password.pdf", locked());
        return all;
    }

    /// An archive with one part of so many megabytes.
    static byte[] bomb(String part, int megabytes) {
        return WrittenDocuments.bytes(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                add(zip, "mimetype", part.equals("content.xml") ? "application/vnd.oasis.opendocument.text" : "");
                copyParts(zip, part);
                zip.putNextEntry(new ZipEntry(part));
                for (int i = 0; i < megabytes; i++) {
                    zip.write(ZEROS);
                }
            }
        });
    }

    private static void copyParts(ZipOutputStream zip, String without) throws IOException {
        Map<String, String> parts = Map.of("[Content_Types].xml", "<Types/>", "_rels/.rels",
                "<Relationships><Relationship Type=\"x/officeDocument\" Target=\"word/document.xml\"/></Relationships>",
                "word/document.xml", "<w:document xmlns:w=\"x/main\"><w:body><w:p><w:r><w:t>Anna: one</w:t></w:r></w:p>"
                        + "<w:p><w:r><w:t>Boma: two</w:t></w:r></w:p></w:body></w:document>");
        for (Map.Entry<String, String> part : parts.entrySet()) {
            if (!part.getKey().equals(without)) {
                add(zip, part.getKey(), part.getValue());
            }
        }
    }

    private static void add(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] nested() {
        byte[] inner = bomb("word/document.xml", 100);
        for (int level = 0; level < 5; level++) {
            byte[] content = inner;
            inner = WrittenDocuments.bytes(out -> {
                try (ZipOutputStream zip = new ZipOutputStream(out)) {
                    zip.setLevel(Deflater.BEST_COMPRESSION);
                    for (int i = 0; i < 10; i++) {
                        zip.putNextEntry(new ZipEntry("word/" + i + ".docx"));
                        zip.write(content);
                    }
                }
            });
        }
        return inner;
    }

    /// All entries of the directory point at the same data.
    private static byte[] overlapping() {
        byte[] archive = bomb("word/document.xml", 10);
        int end = archive.length - 22;
        int directory = number(archive, end + 16);
        byte[] entries = Arrays.copyOfRange(archive, directory, end);
        return WrittenDocuments.bytes(out -> {
            out.write(archive, 0, directory);
            int times = 2_000;
            for (int i = 0; i < times; i++) {
                out.write(entries);
            }
            byte[] tail = Arrays.copyOfRange(archive, end, archive.length);
            int count = (tail[10] & 0xFF) * times;
            put(tail, 8, count, 2);
            put(tail, 10, count, 2);
            put(tail, 12, entries.length * times, 4);
            out.write(tail);
        });
    }

    private static byte[] manyEntries() {
        return WrittenDocuments.bytes(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                copyParts(zip, "");
                for (int i = 0; i < 100_000; i++) {
                    zip.putNextEntry(new ZipEntry("word/" + i));
                }
            }
        });
    }

    private static byte[] twice() {
        byte[] archive = WrittenDocuments.docx("<w:p/>", Map.of("word/documenx.xml", "<w/>"));
        String text = new String(archive, StandardCharsets.ISO_8859_1).replace("documenx", "document");
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] namesThatLeave() {
        Map<String, String> parts = new LinkedHashMap<>();
        for (String name : new String[]{"../../../../tmp/emic-slipped", "..\\..\\emic-slipped", "/tmp/emic-slipped",
                "C:\\emic-slipped", "word/nul\0.xml"}) {
            parts.put(name, "slipped");
        }
        return WrittenDocuments.docx(
                "<w:p><w:r><w:t>Anna: one</w:t></w:r></w:p><w:p><w:r><w:t>Boma: two</w:t></w:r></w:p>",
                parts);
    }

    private static byte[] document(String xml) {
        return WrittenDocuments.docx("", Map.of("word/document.xml", xml));
    }

    private static String laughs(String last) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY a \"haha\">");
        for (char c = 'b'; c <= 'i'; c++) {
            xml.append("<!ENTITY ").append(c).append(" \"").append(("&" + (char) (c - 1) + ";").repeat(10))
                    .append("\">");
        }
        return xml.append("]><w>").append(last).append("</w>").toString();
    }

    private static String attributes(int count) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < count; i++) {
            all.append("a").append(i).append("=\"\" ");
        }
        return all.toString();
    }

    private static byte[] fonts() {
        StringBuilder rtf = new StringBuilder("{\\rtf1{\\fonttbl");
        for (int i = 0; i < 500_000; i++) {
            rtf.append("{\\f").append(i).append("\\fcharset204 A;}");
        }
        return rtf.append("}Anna: \\f7 \\'e0}").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] loopingPages() {
        return pdf(document -> {
            COSDictionary pages = document.getDocumentCatalog().getPages().getCOSObject();
            COSArray kids = new COSArray();
            kids.add(pages);
            kids.add(pages);
            pages.setItem(COSName.KIDS, kids);
            pages.setItem(COSName.PARENT, pages);
            pages.setItem(COSName.COUNT, COSInteger.get(Integer.MAX_VALUE));
        });
    }

    private static byte[] manyPages() {
        return pdf(document -> {
            COSDictionary pages = document.getDocumentCatalog().getPages().getCOSObject();
            COSArray kids = pages.getCOSArray(COSName.KIDS);
            for (int i = 0; i < 100_000; i++) {
                kids.add(kids.get(0));
            }
            pages.setItem(COSName.COUNT, COSInteger.get(100_001));
        });
    }

    private static byte[] pdfBomb() {
        return pdf(document -> {
            PDStream stream = new PDStream(document);
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                for (int i = 0; i < 300; i++) {
                    out.write(ZEROS);
                }
            }
            document.getPage(0).setContents(stream);
        });
    }

    /// A form that draws itself.
    private static byte[] loopingReferences() {
        return """
                %PDF-1.4
                1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
                2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
                3 0 obj <</Type/Page/Parent 2 0 R/Resources 5 0 R/Contents 4 0 R>> endobj
                4 0 obj <</Type/XObject/Subtype/Form/Resources 5 0 R/Length 17>> stream
                /X Do /X Do /X Do
                endstream endobj
                5 0 obj <</XObject<</X 4 0 R>>>> endobj
                6 0 obj 6 0 R endobj
                trailer <</Root 1 0 R/Size 7>>
                %%EOF""".getBytes(StandardCharsets.US_ASCII);
    }

    /// A document that would have a reader run a script, start a program and open an address.
    static byte[] actions(String address) {
        return pdf(document -> {
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.launchURL('" + address + "')"));
            PDActionURI uri = new PDActionURI();
            uri.setURI(address);
            PDAnnotationLink link = new PDAnnotationLink();
            link.setAction(uri);
            PDActionLaunch launch = new PDActionLaunch();
            launch.setF("/usr/bin/touch");
            PDAnnotationLink start = new PDAnnotationLink();
            start.setAction(launch);
            document.getPage(0).setAnnotations(List.of(link, start));
        });
    }

    private static byte[] locked() {
        return pdf(document -> document.protect(new StandardProtectionPolicy("owner", "pass", new AccessPermission())));
    }

    /// Pages, of which those in this list are pictures.
    static byte[] scanned(boolean... pictures) {
        return WrittenDocuments.bytes(out -> {
            try (PDDocument document = new PDDocument()) {
                for (boolean picture : pictures) {
                    PDPage page = new PDPage();
                    document.addPage(page);
                    try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                        if (picture) {
                            PDImageXObject image = new PDImageXObject(document,
                                    new ByteArrayInputStream(new byte[8]), COSName.FLATE_DECODE, 8, 8, 1,
                                    PDDeviceGray.INSTANCE);
                            content.drawImage(image, 0, 0);
                        } else {
                            line(content, "Anna: one");
                        }
                    }
                }
                document.save(out);
            }
        });
    }

    private interface Change {

        void to(PDDocument document) throws IOException;
    }

    private static byte[] pdf(Change change) {
        return WrittenDocuments.bytes(out -> {
            try (PDDocument document = new PDDocument()) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    line(content, "Anna: one");
                }
                change.to(document);
                document.save(out);
            }
        });
    }

    private static void line(PDPageContentStream content, String text) throws IOException {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 12);
        content.newLineAtOffset(72, 700);
        content.showText(text);
        content.endText();
    }

    private static int number(byte[] bytes, int at) {
        return bytes[at] & 0xFF | (bytes[at + 1] & 0xFF) << 8 | (bytes[at + 2] & 0xFF) << 16 | bytes[at + 3] << 24;
    }

    private static void put(byte[] bytes, int at, int number, int count) {
        for (int i = 0; i < count; i++) {
            bytes[at + i] = (byte) (number >> 8 * i);
        }
    }
}
