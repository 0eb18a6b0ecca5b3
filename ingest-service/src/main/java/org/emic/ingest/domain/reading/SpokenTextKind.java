package org.emic.ingest.domain.reading;

import java.util.List;
import java.util.Set;
import org.emic.ingest.domain.text.Blank;
import org.emic.ingest.domain.transcript.Format;

/// Text, plain or in Markdown, with a speaker's name before each turn.
enum SpokenTextKind implements TextKind {

    PLAIN(Format.TEXT, Set.of("txt", "text")), MARKDOWN(Format.MARKDOWN, Set.of("md", "markdown"));

    private final Format format;
    private final Set<String> endings;

    SpokenTextKind(Format format, Set<String> endings) {
        this.format = format;
        this.endings = endings;
    }

    @Override
    public Set<String> endings() {
        return endings;
    }

    @Override
    public Found find(String text) {
        List<String> lines = text.lines().toList();
        SpokenText spoken = SpokenText.read(lines, this == MARKDOWN);
        if (spoken.utterances().isEmpty()) {
            return new Found.Nothing("line " + firstLine(lines),
                    "no turn begins with a speaker's name, so nobody knows who speaks",
                    "Begin each turn with its speaker, such as \"Anna: ...\", \"ANNA: ...\", \"**Anna:** ...\" or "
                            + "\"[00:01:02] Anna: ...\".");
        }
        return new Found.Talk(format, spoken.preamble(), spoken.utterances());
    }

    private static int firstLine(List<String> lines) {
        int line = 0;
        while (line < lines.size() && Blank.is(lines.get(line))) {
            line++;
        }
        return line + 1;
    }
}
