package org.emic.ingest.domain.versions;

import java.util.List;
import java.util.stream.Collectors;
import org.emic.ingest.domain.protection.SpeakerNames;
import org.emic.ingest.domain.protection.finds.How;
import org.emic.ingest.domain.protection.finds.Kind;
import org.emic.ingest.domain.protection.names.KnownNames;
import org.emic.ingest.domain.protection.names.WordLists;
import org.emic.ingest.domain.reading.FileName;
import org.emic.ingest.domain.transcript.Turn;

/// Finds where somebody is named: by a whole name or pseudonym, by a part of one, with an English ending.
final class NamesOf {

    private static final String LINE = "[line withdrawn]";

    private final KnownNames known;

    NamesOf(Somebody somebody, WordLists lists) {
        this.known = new KnownNames(lists);
        List<String> names = somebody.names();
        names.forEach(name -> known.add(name, Kind.PERSON, How.ROSTER));
        // Of "Person 417" or "Speaker 2" no part is a name.
        names.forEach(name -> known.addParts(SpeakerNames.in(name), How.ROSTER));
    }

    boolean areIn(Turn turn) {
        return areIn(turn.text()) || areIn(turn.speaker());
    }

    private boolean areIn(String text) {
        return !known.in(text).isEmpty();
    }

    /// What stands before the first turn, without the lines that name them.
    String without(String preamble) {
        return preamble.lines().map(line -> areIn(line) ? LINE : line).collect(Collectors.joining("\n"));
    }

    /// The file's name, or another one where it names them.
    FileName without(FileName name, String otherwise) {
        String ending = name.extension().isEmpty() ? "" : '.' + name.extension();
        return areIn(name.value().replace('_', ' ')) ? FileName.of(otherwise + ending) : name;
    }
}
