package org.emic.ingest.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.emic.ingest.documents.WrittenDocuments.Names;
import org.emic.ingest.documents.WrittenDocuments.Said;
import org.emic.ingest.domain.reading.Reads;
import org.emic.ingest.domain.transcript.Transcript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// One conversation gives the same turns in whatever kind of document it is written down. Where this fails, compare the
/// turns: what differs is lost or misread in that kind.
class SameConversationTest {

    private static final Transcript CONVERSATION = Reads.resource("documents/conversation.txt");
    private static final List<String> TURNS = ReadDocuments.turns(CONVERSATION);
    private static final List<Said> SAID = CONVERSATION.turns()
            .stream()
            .map(turn -> new Said(turn.speaker(), turn.text()))
            .toList();
    private static final Map<String, BiFunction<List<Said>, Names, byte[]>> KINDS = Map.of("docx",
            WrittenDocuments::docx,
            "odt", WrittenDocuments::odt, "rtf", WrittenDocuments::rtf, "pdf", WrittenDocuments::pdf);

    @Test
    void isTenTurnsOfFourPeople() {
        assertThat(TURNS).hasSize(10);
        assertThat(CONVERSATION.speakers()).hasSize(4);
    }

    static Stream<String> written() {
        return KINDS.keySet().stream().sorted().flatMap(kind -> Arrays.stream(Names.values())
                .map(names -> names + "." + kind));
    }

    @ParameterizedTest
    @MethodSource
    void written(String file) {
        String kind = file.substring(file.indexOf('.') + 1);
        Names names = Names.valueOf(file.substring(0, file.indexOf('.')));
        byte[] document = Objects.requireNonNull(KINDS.get(kind)).apply(SAID, names);
        Transcript read = ReadDocuments.transcript(file, document);
        assertThat(ReadDocuments.turns(read)).isEqualTo(TURNS);
        assertThat(read.format().word()).isEqualTo(kind);
        assertThat(read.turns().getLast().times().isPresent()).isEqualTo(names == Names.TABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"libreoffice-bold.docx", "libreoffice-bold.odt", "libreoffice-bold.rtf",
            "libreoffice-bold.pdf", "libreoffice-table.docx", "libreoffice-table.odt", "libreoffice-table.rtf",
            "libreoffice-table.pdf"})
    void savedByAWordProcessor(String file) {
        Transcript read = ReadDocuments.transcript(file, Reads.bytes("documents/" + file));
        assertThat(ReadDocuments.turns(read)).isEqualTo(TURNS);
        assertThat(read.preamble()).isEqualTo("Allotment talk, an invented conversation");
    }
}
