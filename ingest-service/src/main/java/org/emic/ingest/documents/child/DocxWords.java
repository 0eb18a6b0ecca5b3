package org.emic.ingest.documents.child;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;

/// Reads the words of a Word document (WordprocessingML, ECMA-376, part 1) as a reader sees them: insertions are in,
/// deletions and what was moved away are out. Headers, footers, notes and comments stand in other parts, which are not
/// opened.
final class DocxWords {

    private static final String WORDPROCESSING = "/main";
    private static final Set<String> SILENT = Set.of("del", "moveFrom", "delText", "instrText", "delInstrText",
            "sectPr",
            "tblPr", "tblGrid", "tcPr", "tblPrEx", "rt", "object", "pPrChange", "rPrChange");

    private final Xml xml;
    private final Words words;
    private final BoldStyles styles;
    private boolean paragraphBold;
    private boolean bold;
    private boolean hidden;
    private boolean rowDeleted;
    /// Whether the paragraph's end was deleted, so that it goes on with the next.
    private boolean goesOn;

    private DocxWords(Xml xml, Words words, BoldStyles styles) {
        this.xml = xml;
        this.words = words;
        this.styles = styles;
    }

    static void read(ZipParts zip, Words words) throws IOException {
        DocxParts parts = DocxParts.of(zip);
        Optional<InputStream> styles = parts.styles();
        BoldStyles bold = styles.isPresent() ? DocxStyles.read(styles.get()) : new BoldStyles();
        try (Xml xml = Xml.of(parts.words())) {
            if (xml.next().isEmpty() || !xml.name().equals("document") || !xml.isOf(WORDPROCESSING)) {
                throw new Unreadable(Trouble.UNKNOWN_KIND);
            }
            new DocxWords(xml, words, bold).read();
        }
    }

    private void read() throws IOException {
        for (Optional<Xml.Step> step = xml.next(); step.isPresent(); step = xml.next()) {
            switch (step.get()) {
                case START -> start();
                case END -> end();
                case TEXT -> {
                    // Words stand in w:t only.
                }
            }
        }
    }

    private void start() throws IOException {
        if (xml.name().equals("Fallback")) {
            xml.skip();
        }
        if (!xml.isOf(WORDPROCESSING)) {
            return;
        }
        if (SILENT.contains(xml.name())) {
            xml.skip();
            return;
        }
        switch (xml.name()) {
            case "p" -> beginParagraph();
            case "pPr" -> paragraphProperties();
            case "r" -> beginRun();
            case "rPr" -> runProperties();
            case "t" -> words();
            case "tab", "ptab" -> say("\t");
            case "noBreakHyphen" -> say("-");
            case "br", "cr" -> words.lineBreak();
            case "tbl" -> words.beginTable();
            case "tr" -> beginRow();
            case "trPr" -> rowProperties();
            case "tc" -> words.beginCell();
            case "altChunk" -> throw new Unreadable(Trouble.EMBEDDED);
            default -> {
                // Its content is read as if it stood alone.
            }
        }
    }

    private void end() throws IOException {
        if (xml.isOf(WORDPROCESSING)) {
            switch (xml.name()) {
                case "p" -> {
                    if (!goesOn) {
                        words.endParagraph();
                    }
                }
                case "tbl" -> words.endTable();
                case "tr" -> rowDeleted = false;
                default -> {
                    // Nothing ends with it.
                }
            }
        }
    }

    private void beginParagraph() throws IOException {
        if (!goesOn) {
            words.endParagraph();
        }
        goesOn = false;
        paragraphBold = false;
    }

    private void beginRun() {
        bold = paragraphBold;
        hidden = false;
    }

    private void beginRow() throws IOException {
        rowDeleted = false;
        words.beginRow();
    }

    private void paragraphProperties() throws IOException {
        for (Xml.Step step = inside(); !(step == Xml.Step.END && xml.name().equals("pPr")); step = inside()) {
            if (step == Xml.Step.START) {
                switch (xml.name()) {
                    case "pStyle" -> paragraphBold = styles.of(xml.attribute("val")).orElse(false);
                    case "del", "moveFrom" -> goesOn = true;
                    case "pPrChange", "rPrChange", "sectPr" -> xml.skip();
                    default -> {
                        // Looks.
                    }
                }
            }
        }
    }

    private void runProperties() throws IOException {
        Optional<Boolean> own = Optional.empty();
        for (Xml.Step step = inside(); !(step == Xml.Step.END && xml.name().equals("rPr")); step = inside()) {
            if (step == Xml.Step.START) {
                switch (xml.name()) {
                    case "b" -> own = Optional.of(DocxStyles.isOn(xml));
                    case "rStyle" -> bold = styles.of(xml.attribute("val")).orElse(bold);
                    case "vanish" -> hidden = DocxStyles.isOn(xml);
                    case "rPrChange" -> xml.skip();
                    default -> {
                        // Looks.
                    }
                }
            }
        }
        bold = own.orElse(bold);
    }

    private void rowProperties() throws IOException {
        for (Xml.Step step = inside(); !(step == Xml.Step.END && xml.name().equals("trPr")); step = inside()) {
            rowDeleted |= step == Xml.Step.START && xml.name().equals("del");
        }
    }

    private void words() throws IOException {
        for (Xml.Step step = inside(); step != Xml.Step.END; step = inside()) {
            if (step == Xml.Step.TEXT) {
                say(xml.text());
            } else {
                xml.skip();
            }
        }
    }

    private void say(String text) throws IOException {
        if (!hidden && !rowDeleted) {
            words.text(text, bold);
        }
    }

    private Xml.Step inside() throws IOException {
        return xml.next().orElseThrow(() -> new Unreadable(Trouble.BROKEN));
    }
}
