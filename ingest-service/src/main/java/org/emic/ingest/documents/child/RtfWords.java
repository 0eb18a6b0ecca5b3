package org.emic.ingest.documents.child;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import org.emic.ingest.documents.child.RtfReader.Token;

/// Reads the words of a Rich Text document (Rich Text Format Specification 1.9.1), each byte in the encoding of its font.
/// Headers, footers, notes, comments, fields' codes, hidden and deleted text are left out.
final class RtfWords {

    private static final int DEEPEST = 1_000;
    private static final Set<String> SILENT = Set.of("colortbl", "stylesheet", "info", "pict", "header", "headerl",
            "headerr", "headerf", "footer", "footerl", "footerr", "footerf", "footnote", "annotation", "fldinst",
            "object", "pntext", "listtext", "tc", "xe", "private", "nonshppict", "template", "sp", "shprslt", "rxe",
            "txe", "do", "upr");
    private static final Map<String, String> SIGNS = Map.ofEntries(Map.entry("tab", "\t"), Map.entry("emdash", "—"),
            Map.entry("endash", "–"), Map.entry("lquote", "‘"), Map.entry("rquote", "’"), Map.entry("ldblquote", "“"),
            Map.entry("rdblquote", "”"), Map.entry("bullet", "•"), Map.entry("emspace", " "), Map.entry("enspace", " "),
            Map.entry("qmspace", " "), Map.entry("~", "\u00A0"), Map.entry("_", "-"), Map.entry("\\", "\\"),
            Map.entry("{", "{"), Map.entry("}", "}"));

    /// What holds within a group and ends with it.
    ///
    /// @param silent whether the group's words are not of the text
    /// @param fonts whether it is the list of fonts
    /// @param skipped how many characters stand in for one that is told by its number
    private record Group(boolean silent, boolean fonts, boolean bold, boolean hidden, boolean deleted, int font,
            int skipped) {

        static final Group OUTERMOST = new Group(false, false, false, false, false, -1, 1);

        Group silenced() {
            return new Group(true, fonts, bold, hidden, deleted, font, skipped);
        }

        Group listing() {
            return new Group(true, true, bold, hidden, deleted, font, skipped);
        }

        Group bold(boolean on) {
            return new Group(silent, fonts, on, hidden, deleted, font, skipped);
        }

        Group hidden(boolean on) {
            return new Group(silent, fonts, bold, on, deleted, font, skipped);
        }

        Group deleted(boolean on) {
            return new Group(silent, fonts, bold, hidden, on, font, skipped);
        }

        Group font(int number) {
            return new Group(silent, fonts, bold, hidden, deleted, number, skipped);
        }

        Group skipped(int count) {
            return new Group(silent, fonts, bold, hidden, deleted, font, count);
        }

        boolean speaks() {
            return !silent && !hidden && !deleted;
        }
    }

    private final RtfReader reader;
    private final Words words;
    private final RtfTable table;
    private final RtfCharsets charsets = new RtfCharsets();
    private final Deque<Group> outer = new ArrayDeque<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Group group = Group.OUTERMOST;
    private int defaultFont = -1;
    private int toSkip;
    private boolean optional;

    private RtfWords(byte[] document, Words words) {
        this.reader = new RtfReader(document);
        this.words = words;
        this.table = new RtfTable(words);
    }

    static void read(byte[] document, Words words) throws IOException {
        words.kind("rtf");
        new RtfWords(document, words).read();
    }

    private void read() throws IOException {
        boolean more = true;
        while (more) {
            Token token = reader.next();
            if (!(token instanceof Token.Char)) {
                decode();
            }
            switch (token) {
                case Token.Open _ -> open();
                case Token.Close _ -> more = close();
                case Token.Char(int value) -> character(value);
                case Token.Control control -> control(control);
                case Token.End _ -> throw new Unreadable(Trouble.BROKEN, "byte " + reader.place());
            }
        }
        table.end();
    }

    private void open() throws IOException {
        outer.push(group);
        toSkip = 0;
        if (outer.size() > DEEPEST) {
            throw new Unreadable(Trouble.TOO_MUCH);
        }
    }

    private boolean close() throws IOException {
        if (outer.isEmpty()) {
            throw new Unreadable(Trouble.BROKEN, "byte " + reader.place());
        }
        group = outer.pop();
        toSkip = 0;
        optional = false;
        return !outer.isEmpty();
    }

    private void character(int value) {
        if (toSkip > 0) {
            toSkip--;
        } else if (group.speaks()) {
            bytes.write(value);
        }
    }

    private void control(Token.Control control) throws IOException {
        if (control.word().equals("bin")) {
            reader.skip(control.number());
            return;
        }
        if (toSkip > 0) {
            toSkip--;
            return;
        }
        if (SILENT.contains(control.word()) || optional && !control.word().equals("shpinst")) {
            group = group.silenced();
            optional = false;
            return;
        }
        optional = control.word().equals("*");
        String sign = SIGNS.get(control.word());
        if (sign != null) {
            say(sign);
        } else if (!encoding(control) && !look(control) && group.speaks()) {
            layout(control.word());
        }
    }

    private boolean encoding(Token.Control control) throws IOException {
        int number = control.number();
        switch (control.word()) {
            case "ansicpg" -> RtfCharsets.ofPage(number).ifPresent(charsets::document);
            case "mac" -> charsets.document(Charset.forName("x-MacRoman"));
            case "pc" -> charsets.document(Charset.forName("IBM437"));
            case "pca" -> charsets.document(Charset.forName("IBM850"));
            case "deff" -> {
                defaultFont = number;
                group = group.font(number);
            }
            case "fonttbl" -> group = group.listing();
            case "fcharset" -> RtfCharsets.ofFontNumber(number).ifPresent(this::font);
            case "cpg" -> RtfCharsets.ofPage(number).ifPresent(this::font);
            case "f" -> group = group.font(number);
            case "uc" -> group = group.skipped(Math.max(0, number));
            case "u" -> {
                say(String.valueOf((char) number));
                toSkip = group.skipped();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void font(Charset charset) {
        if (group.fonts()) {
            charsets.font(group.font(), charset);
        }
    }

    private boolean look(Token.Control control) {
        switch (control.word()) {
            case "b" -> group = group.bold(control.on());
            case "v" -> group = group.hidden(control.on());
            case "deleted" -> group = group.deleted(control.on());
            case "plain" -> group = group.bold(false).hidden(false).deleted(false).font(defaultFont);
            case "pard" -> table.leave();
            case "intbl" -> table.enter();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void layout(String word) throws IOException {
        switch (word) {
            case "par", "sect", "nestcell", "nestrow" -> words.endParagraph();
            case "line", "page", "column" -> words.lineBreak();
            case "cell" -> table.endCell();
            case "row" -> table.endRow();
            default -> {
                // Looks.
            }
        }
    }

    private void say(String text) throws IOException {
        if (group.speaks()) {
            table.beforeWords();
            words.text(text, group.bold());
        }
    }

    /// Says the bytes that have come so far, all in one font.
    private void decode() throws IOException {
        if (bytes.size() > 0) {
            byte[] encoded = bytes.toByteArray();
            bytes.reset();
            say(decoded(encoded));
        }
    }

    private String decoded(byte[] encoded) throws IOException {
        try {
            return charsets.of(group.font())
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(encoded))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Unreadable(Trouble.NO_LETTERS, "byte " + reader.place());
        }
    }
}
