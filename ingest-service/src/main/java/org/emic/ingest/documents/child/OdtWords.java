package org.emic.ingest.documents.child;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;

/// Reads the words of an OpenDocument text (ODF 1.3, part 3). Notes, comments, page numbers, lists of contents and what
/// tracked changes have deleted are left out.
final class OdtWords {

    private static final Set<String> SILENT = Set.of("note", "annotation", "annotation-end", "tracked-changes", "forms",
            "ruby-text", "page-number", "page-count", "table-of-content", "alphabetical-index", "bibliography",
            "hidden-text", "hidden-paragraph", "sequence-decls", "variable-decls", "user-field-decls", "scripts",
            "font-face-decls", "title", "desc", "event-listeners");

    private final Xml xml;
    private final Words words;
    private final BoldStyles styles;
    /// For each open element, whether its words are bold.
    private final Deque<Boolean> bold = new ArrayDeque<>();
    private boolean inBody;
    private int paragraphs;
    private boolean gap = true;

    private OdtWords(Xml xml, Words words, BoldStyles styles) {
        this.xml = xml;
        this.words = words;
        this.styles = styles;
    }

    static void read(ZipParts parts, Words words) throws IOException {
        if (isEncrypted(parts)) {
            throw new Unreadable(Trouble.PASSWORD);
        }
        BoldStyles styles = new BoldStyles();
        Optional<InputStream> named = parts.find("styles.xml");
        if (named.isPresent()) {
            try (Xml xml = Xml.of(named.get())) {
                for (Optional<Xml.Step> step = xml.next(); step.isPresent(); step = xml.next()) {
                    if (step.get() == Xml.Step.START && xml.name().equals("style")) {
                        style(xml, styles);
                    }
                }
            }
        }
        try (Xml xml = Xml.of(parts.get("content.xml"))) {
            new OdtWords(xml, words, styles).read();
        }
    }

    private static boolean isEncrypted(ZipParts parts) throws IOException {
        Optional<InputStream> manifest = parts.find("META-INF/manifest.xml");
        if (manifest.isPresent()) {
            try (Xml xml = Xml.of(manifest.get())) {
                for (Optional<Xml.Step> step = xml.next(); step.isPresent(); step = xml.next()) {
                    if (step.get() == Xml.Step.START && xml.name().equals("encryption-data")) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /// Notes one style, up to its end.
    private static void style(Xml xml, BoldStyles styles) throws IOException {
        String style = xml.attribute("family") + ":" + xml.attribute("name");
        if (xml.has("parent-style-name")) {
            styles.base(style, xml.attribute("family") + ":" + xml.attribute("parent-style-name"));
        }
        int depth = 1;
        while (depth > 0) {
            switch (xml.next().orElseThrow(() -> new Unreadable(Trouble.BROKEN))) {
                case START -> {
                    depth++;
                    if (xml.name().equals("text-properties") && xml.has("font-weight")) {
                        styles.bold(style, isBold(xml.attribute("font-weight")));
                    }
                }
                case END -> depth--;
                case TEXT -> {
                    // Nothing is said in styles.
                }
            }
        }
    }

    private static boolean isBold(String weight) {
        return weight.equals("bold") || weight.matches("[6-9]00");
    }

    private void read() throws IOException {
        for (Optional<Xml.Step> step = xml.next(); step.isPresent(); step = xml.next()) {
            switch (step.get()) {
                case START -> start();
                case END -> end();
                case TEXT -> {
                    if (inBody && paragraphs > 0) {
                        say(xml.text());
                    }
                }
            }
        }
    }

    private void start() throws IOException {
        String name = xml.name();
        if (name.equals("style") && !inBody) {
            style(xml, styles);
            return;
        }
        if (SILENT.contains(name)) {
            xml.skip();
            return;
        }
        boolean outer = !bold.isEmpty() && bold.peek();
        boolean own = outer;
        switch (name) {
            case "text" -> inBody |= xml.isOf(":office:1.0");
            case "p", "h" -> {
                words.endParagraph();
                paragraphs++;
                gap = true;
                own = styles.of("paragraph:" + xml.attribute("style-name")).orElse(false);
            }
            case "span" -> own = styles.of("text:" + xml.attribute("style-name")).orElse(outer);
            case "tab" -> words.text("\t", own);
            case "s" -> words.text(" ", own);
            case "line-break" -> {
                words.lineBreak();
                gap = true;
            }
            case "table" -> words.beginTable();
            case "table-row" -> words.beginRow();
            case "table-cell", "covered-table-cell" -> words.beginCell();
            default -> {
                // Its content is read as if it stood alone.
            }
        }
        bold.push(own);
    }

    private void end() throws IOException {
        bold.pop();
        switch (xml.name()) {
            case "p", "h" -> {
                words.endParagraph();
                paragraphs--;
            }
            case "table" -> words.endTable();
            default -> {
                // Nothing ends with it.
            }
        }
    }

    /// White space is one blank, and none where a paragraph begins (ODF 1.3, part 3, 6.1.2).
    private void say(String text) throws IOException {
        StringBuilder collapsed = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean white = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (!(white && gap)) {
                collapsed.append(white ? ' ' : c);
            }
            gap = white;
        }
        words.text(collapsed, !bold.isEmpty() && bold.peek());
    }
}
