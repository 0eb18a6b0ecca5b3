package org.emic.ingest.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.emic.ingest.documents.child.ReadDocument;
import org.emic.ingest.documents.child.TriesDoors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// No document makes anything call anybody, and a child could not if it wanted to.
class NoNetworkTest {

    private final AtomicInteger calls = new AtomicInteger();
    private ServerSocket listener;

    NoNetworkTest() throws IOException {
        listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @BeforeEach
    void listen() {
        Thread.ofVirtual().start(() -> {
            while (!listener.isClosed()) {
                try (Socket _ = listener.accept()) {
                    calls.incrementAndGet();
                } catch (SocketException e) {
                    return;
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
    }

    @AfterEach
    void stop() throws IOException {
        listener.close();
    }

    @Test
    void nothingThatADocumentNamesIsFetched() {
        String address = "http://127.0.0.1:" + listener.getLocalPort() + "/";
        String dtd = "<!DOCTYPE w SYSTEM \"" + address + "a.dtd\" [<!ENTITY % x SYSTEM \"" + address
                + "b\"> %x; <!ENTITY y SYSTEM \"" + address + "c\">]>";
        String outside = """
                <Relationships><Relationship Id="a" Type="http://x/attachedTemplate" Target="%1$sd" TargetMode="External"/>
                <Relationship Id="b" Type="http://x/styles" Target="%1$se" TargetMode="External"/>
                <Relationship Id="c" Type="http://x/image" Target="%1$sf" TargetMode="External"/></Relationships>"""
                .formatted(address);
        String turns = "<w:p><w:r><w:t>Anna: one</w:t></w:r></w:p><w:p><w:r><w:t>Boma: two</w:t></w:r></w:p>";
        List.of(WrittenDocuments.docx(turns, Map.of("word/_rels/document.xml.rels", outside,
                "word/_rels/settings.xml.rels", outside)),
                WrittenDocuments.docx("", Map.of("word/document.xml", dtd + "<w>&y;</w>")),
                WrittenDocuments.docx("<w:altChunk r:id=\"a\"/>", Map.of("word/_rels/document.xml.rels", outside)),
                WrittenDocuments.docx(turns,
                        Map.of("_rels/.rels", "<Relationships><Relationship Type=\"x/officeDocument\" "
                                + "Target=\"" + address + "\"/></Relationships>")),
                WrittenDocuments.zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text", "content.xml",
                        dtd + "<w>&y;</w>")),
                WrittenDocuments.odt("<draw:image xmlns:draw=\"d\" xmlns:xlink=\"x\" xlink:href=\"" + address + "\"/>"),
                HostileDocuments.actions(address),
                ("{\\rtf1{\\*\\template " + address + "}{\\field{\\*\\fldinst INCLUDETEXT \"" + address
                        + "\"}{\\fldrslt Anna: one}}}").getBytes(StandardCharsets.US_ASCII))
                .forEach(document -> ReadDocuments.reading("a.docx", document));
        assertThat(calls).hasValue(0);
    }

    @Test
    void aChildThatNothingShutsInIsHeard(@TempDir Path folder) {
        assertThat(tries("none", folder)).contains("socket open", "program open");
        assertThat(calls.get()).isPositive();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void theKernelAloneShutsAChildIn(@TempDir Path folder) {
        assertThat(tries("kernel", folder)).containsExactly("socket shut", "channel shut", "address shut",
                "server shut",
                "datagram shut", "program shut", "thread open");
        assertThat(calls).hasValue(0);
    }

    @Test
    void javaAloneShutsTheNetworkOff(@TempDir Path folder) {
        assertThat(tries("java", folder)).contains("socket shut", "channel shut", "address shut", "server shut",
                "datagram shut");
        assertThat(calls).hasValue(0);
    }

    private List<String> tries(String within, Path folder) {
        ChildProgram program = ChildProgram.of(TriesDoors.class, List.of(ReadDocument.class));
        ChildRun run = ChildRun.of(
                program.command(ChildLimits.USUAL, folder, within, String.valueOf(listener.getLocalPort())), folder,
                new byte[0], Duration.ofSeconds(15), 10_000);
        assertThat(run).isInstanceOf(ChildRun.Ended.class);
        return new String(((ChildRun.Ended) run).answer(), StandardCharsets.UTF_8).lines().toList();
    }
}
