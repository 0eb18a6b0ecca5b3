package org.emic.ingest.documents.child;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// In which encoding the bytes of an RTF document are: the document's own, or that of the font they are set in.
final class RtfCharsets {

    private static final Charset WINDOWS_LATIN = Charset.forName("windows-1252");

    /// Windows' numbers of character sets (`\fcharset`).
    private static final Map<Integer, String> OF_FONTS = Map.ofEntries(Map.entry(77, "x-MacRoman"),
            Map.entry(128, "windows-31j"), Map.entry(129, "x-windows-949"), Map.entry(130, "x-Johab"),
            Map.entry(134, "GBK"), Map.entry(136, "Big5"), Map.entry(161, "windows-1253"),
            Map.entry(162, "windows-1254"), Map.entry(163, "windows-1258"), Map.entry(177, "windows-1255"),
            Map.entry(178, "windows-1256"), Map.entry(186, "windows-1257"), Map.entry(204, "windows-1251"),
            Map.entry(222, "x-windows-874"), Map.entry(238, "windows-1250"), Map.entry(255, "IBM437"));

    /// Code pages (`\ansicpg`, `\cpg`) whose Java name is not `windows-` and the number.
    private static final Map<Integer, String> OF_PAGES = Map.of(437, "IBM437", 850, "IBM850", 852, "IBM852", 866,
            "IBM866", 874, "x-windows-874", 932, "windows-31j", 936, "GBK", 949, "x-windows-949", 950, "Big5", 65001,
            "UTF-8");

    private final Map<Integer, Charset> fonts = new HashMap<>();
    private Charset document = WINDOWS_LATIN;

    void document(Charset charset) {
        document = charset;
    }

    void font(int font, Charset charset) {
        fonts.put(font, charset);
    }

    /// What text in this font is encoded in.
    Charset of(int font) {
        return fonts.getOrDefault(font, document);
    }

    static Optional<Charset> ofFontNumber(int number) {
        return Optional.ofNullable(OF_FONTS.get(number)).filter(Charset::isSupported).map(Charset::forName);
    }

    static Optional<Charset> ofPage(int page) {
        String name = OF_PAGES.getOrDefault(page, "windows-" + page);
        return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
    }
}
