package org.emic.ingest.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.emic.ingest.domain.reading.Reads.refusal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RefusalsTest {

    @Test
    void namesAnEmptyFile() {
        assertThat(refusal("a.txt", "").problem()).isEqualTo("the file is empty (0 bytes)");
        assertThat(refusal("a.txt", " \n\t\u00A0\r\n").problem()).contains("nothing but white space");
        assertThat(refusal("a.txt", "\uFEFF").problem()).contains("nothing but white space");
    }

    @Test
    void namesTheKindOfABinaryFile() {
        assertThat(refusal("a.txt", "%PDF-1.7 ...").problem()).contains("a PDF document");
        assertThat(refusal("a.txt", "PK\u0003\u0004...").problem()).contains("a ZIP archive");
        assertThat(refusal("a.txt", new byte[]{(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1}).problem())
                .contains("a JPEG picture");
    }

    @Test
    void namesTheFirstControlCharacterOfABinaryFile() {
        Refusal refusal = refusal("a.txt", "Anna: é\n\0\0\0");
        assertThat(refusal.place()).isEqualTo("byte 9 (line 2)");
        assertThat(refusal.problem()).contains("0x00");
    }

    @Test
    void namesTheByteThatIsNoUtf8() {
        Refusal refusal = refusal("a.txt", "Anna: one\nBoma: caf\u00E9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(refusal.place()).isEqualTo("byte 19 (line 2)");
        assertThat(refusal.problem()).contains("0xE9").contains("UTF-8");
        assertThat(refusal.remedy()).contains("UTF-8");
        assertThat(refusal("a.txt", new byte[]{'A', (byte) 0xC0, (byte) 0x80}).place()).isEqualTo("byte 1 (line 1)");
    }

    @Test
    void namesTheFirstLineOfATextWithoutSpeakersButNotItsWords() {
        Refusal refusal = refusal("a.txt", "\n\nIt was the secret of the house.\nNobody spoke of it.\n");
        assertThat(refusal.place()).isEqualTo("line 3");
        assertThat(refusal.problem()).contains("speaker");
        assertThat(refusal.toString()).doesNotContain("secret");
    }

    @Test
    void namesALineThatIsTooLong() {
        byte[] bytes = new byte[1_500_000];
        Arrays.fill(bytes, (byte) 'a');
        Refusal refusal = refusal("a.txt", bytes);
        assertThat(refusal.place()).isEqualTo("line 1");
        assertThat(refusal.problem()).contains("line 1 has 1,500,000 characters");
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.TOO_LARGE);
    }

    @Test
    void looksIntoAFileThatIsTooLargeToRead() throws IOException {
        Limits limits = new Limits(10, 1000);
        String long_ = "é".repeat(2000);
        Refusal line = limits.tooLarge(FileName.of("a.txt"), 4000,
                new ByteArrayInputStream(("x\n" + long_).getBytes(StandardCharsets.UTF_8)));
        assertThat(line.problem()).isEqualTo("line 2 has 2,000 characters; the limit is 1,000");
        Refusal size = limits.tooLarge(FileName.of("a.txt"), 52_428_800,
                new ByteArrayInputStream("x\ny\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(size.problem()).isEqualTo("it has 52,428,800 bytes; the limit is 10");
    }

    @Test
    void refusesKindsThatAreNotReadYet() {
        assertThat(refusal("a.xlsx", "x").kind()).isEqualTo(Refusal.Kind.UNSUPPORTED);
        assertThat(refusal("a.xlsx", "x").problem()).contains("Excel sheets");
        assertThat(refusal("transcript", "Anna: x").problem()).contains("without an ending");
    }

    @Test
    void refusesCaptionsThatAreNone() {
        assertThat(refusal("a.vtt", "Anna: Hello.\n").problem()).contains("WEBVTT");
        assertThat(refusal("a.vtt", "WEBVTT\n\nNOTE nothing\n").problem()).contains("no cue");
        Refusal silent = refusal("a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nhello there\n");
        assertThat(silent.problem()).contains("no cue names its speaker");
        assertThat(silent.place()).isEqualTo("line 3");
    }

    @Test
    void makesHostileFileNamesHarmless() {
        assertThat(FileName.of("../../etc/passwd.txt").value()).isEqualTo("passwd.txt");
        assertThat(FileName.of("C:\\temp\\a.txt").value()).isEqualTo("a.txt");
        assertThat(FileName.of("a\u202Etxt.exe\u0000\n").value()).isEqualTo("atxt.exe");
        assertThat(FileName.of("..").value()).isEqualTo("unnamed");
        assertThat(FileName.of("").value()).isEqualTo("unnamed");
        assertThat(FileName.of("x".repeat(5000)).value()).hasSize(200);
    }
}
