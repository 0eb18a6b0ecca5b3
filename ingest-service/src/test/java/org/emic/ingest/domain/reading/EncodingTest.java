package org.emic.ingest.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EncodingTest {

    private static final DocumentReader READER = Reads.READER;

    @ParameterizedTest
    @CsvSource({"windows-1252, “Schön” – naïve", "iso-8859-1, Schön", "utf-16le, “Schön” 😀", "utf-16be, Ça va",
            "windows-1251, Да", "koi8-r, Да", "shift-jis, こんにちは", "gb18030, 你好", "macintosh, “Schön”",
            "windows-1256, مرحبا"})
    void readsTheEncodingThatIsGiven(String word, String words) {
        Encoding encoding = Encoding.of(word).orElseThrow();
        String text = "Anna: " + words + "\nBoma: Yes.\n";
        assertThat(lines(text.getBytes(encoding.charset()), Optional.of(encoding)))
                .containsExactly("Anna: " + words, "Boma: Yes.");
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void readsUnicodeWhateverIsGiven(Encoding encoding) {
        String text = "Anna: Schön 😀.\nBoma: Ça va.\n";
        assertThat(lines(text.getBytes(StandardCharsets.UTF_8), Optional.of(encoding)))
                .containsExactly("Anna: Schön 😀.", "Boma: Ça va.");
        assertThat(lines(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE), Optional.of(encoding)))
                .containsExactly("Anna: Schön 😀.", "Boma: Ça va.");
        assertThat(Encoding.of(encoding.word())).contains(encoding);
    }

    @Test
    void asksForTheEncodingWhereAByteIsNoUnicode() {
        Refusal refusal = refusal("Anna: “Hi”\n".getBytes(Charset.forName("windows-1252")), Optional.empty());
        assertThat(refusal.place()).isEqualTo("byte 6 (line 1)");
        assertThat(refusal.problem()).isEqualTo("the byte 0x93 there is not UTF-8");
        assertThat(refusal.remedy()).contains("which encoding", "windows-1252");
    }

    @Test
    void namesTheKindOfUtf16WithoutAByteOrderMark() {
        byte[] little = "Anna: Hello.\nBoma: Hello.\n".getBytes(StandardCharsets.UTF_16LE);
        assertThat(refusal(little, Optional.empty()).place()).isEqualTo("byte 1 (line 1)");
        assertThat(refusal(little, Optional.empty()).remedy()).contains("utf-16le");
        assertThat(refusal("Anna: Hello.\n".getBytes(StandardCharsets.UTF_16BE), Optional.empty()).remedy())
                .contains("utf-16be");
    }

    @Test
    void refusesLoneSurrogatesAndOverlongForms() {
        byte[] lone = {(byte) 0xFF, (byte) 0xFE, 'A', 0, 0x3D, (byte) 0xD8, ':', 0};
        assertThat(refusal(lone, Optional.empty()).place()).isEqualTo("byte 4 (line 1)");
        assertThat(refusal(lone, Optional.empty()).problem()).contains("0x3D 0xD8", "UTF-16LE");
        assertThat(refusal(new byte[]{'A', ':', (byte) 0xED, (byte) 0xA0, (byte) 0x80}, Optional.empty()).place())
                .isEqualTo("byte 2 (line 1)");
        assertThat(refusal(new byte[]{'A', '\r', (byte) 0xC0, (byte) 0xAF}, Optional.empty()).place())
                .isEqualTo("byte 2 (line 2)");
        assertThat(refusal(new byte[]{(byte) 0xFF, (byte) 0xFE, 'A', 0, ':'}, Optional.empty()).place())
                .isEqualTo("byte 4 (line 1)");
    }

    @Test
    void namesTheByteThatTheGivenEncodingDoesNotHave() {
        Refusal undefined = refusal(new byte[]{'A', ':', ' ', (byte) 0x81}, Optional.of(Encoding.WINDOWS_1252));
        assertThat(undefined.place()).isEqualTo("byte 3 (line 1)");
        assertThat(undefined.problem()).contains("0x81", "WINDOWS-1252");
        Refusal quotes = refusal("Anna: “Hi”\n".getBytes(Charset.forName("windows-1252")),
                Optional.of(Encoding.ISO_8859_1));
        assertThat(quotes.place()).isEqualTo("byte 6 (line 1)");
        assertThat(quotes.remedy()).contains("windows-1252");
        assertThat(refusal(new byte[]{'A', ':', 0, 'b', (byte) 0x93}, Optional.of(Encoding.WINDOWS_1252)).problem())
                .contains("0x00");
    }

    @Test
    void countsTheByteOrderMark() {
        assertThat(refusal("\uFEFFAnna: \0".getBytes(StandardCharsets.UTF_8), Optional.empty()).place())
                .isEqualTo("byte 9 (line 1)");
    }

    @Test
    void readsAnyMixtureOfLineEnds() {
        assertThat(lines("Anna: One\rtwo.\r\nBoma: Three.\n\rAnna: Four.\r\r\nBoma: Five.".getBytes(
                StandardCharsets.UTF_8), Optional.empty())).containsExactly("Anna: One two.", "Boma: Three.",
                        "Anna: Four.", "Boma: Five.");
    }

    private static List<String> lines(byte[] bytes, Optional<Encoding> encoding) {
        Reading reading = READER.read(FileName.of("a.txt"), bytes, encoding, List.of(), "en");
        assertThat(reading).isInstanceOf(Reading.Read.class);
        return Reads.lines(((Reading.Read) reading).transcript());
    }

    private static Refusal refusal(byte[] bytes, Optional<Encoding> encoding) {
        Reading reading = READER.read(FileName.of("a.txt"), bytes, encoding, List.of(), "en");
        assertThat(reading).isInstanceOf(Reading.Refused.class);
        return ((Reading.Refused) reading).refusal();
    }
}
