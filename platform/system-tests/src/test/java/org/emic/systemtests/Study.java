package org.emic.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/// A study as people bring it.
///
/// @param id          of the study
/// @param declaration what they say of it, JSON
/// @param uploads     what is sent together, in order
record Study(UUID id, String declaration, List<List<Transcript>> uploads) {

    Study {
        uploads = uploads.stream().map(List::copyOf).toList();
    }

    /// A transcript as it is sent.
    record Transcript(String name, String text) {

        byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /// The example that `./run demo` analyses.
    static Study demo(UUID id) {
        Path transcript = Emic.example("justice-focus-group/transcript.vtt");
        try {
            return new Study(id, """
                    {"title": "Seven practitioners on justice", "names": "keep", "segment": "incident",
                     "moderators": ["Nadine Ostrow"]}""",
                    List.of(List
                            .of(new Transcript(transcript.getFileName().toString(), Files.readString(transcript)))));
        } catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
