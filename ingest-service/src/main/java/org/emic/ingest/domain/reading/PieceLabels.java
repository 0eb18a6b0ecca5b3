package org.emic.ingest.domain.reading;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.emic.ingest.domain.text.Blank;

/// Divides pieces whose speakers nobody names apart from the words at lines that begin with a name.
final class PieceLabels {

    /// A dialogue's dash, or the `>>` of live captions.
    private static final Pattern DASH = Pattern.compile("^(?:[-–] |>{2,3} ?)");

    private PieceLabels() {}

    static List<Piece> divided(List<Piece> pieces) {
        List<TextLines.Line> lines = new ArrayList<>();
        List<Piece> sources = new ArrayList<>();
        int words = 0;
        for (Piece piece : pieces) {
            boolean opens = true;
            for (String line : piece.text().lines().toList()) {
                String text = DASH.matcher(Blank.trim(line)).replaceFirst("");
                boolean blank = Blank.is(text);
                lines.add(new TextLines.Line(text, blank, words, opens, !blank));
                sources.add(new Piece(piece.speaker(), line, piece.times()));
                words += blank ? 0 : 1;
                opens = false;
            }
        }
        return divided(Collections.unmodifiableList(sources), new TextLines(lines, words, pieces.size()));
    }

    private static List<Piece> divided(List<Piece> sources, TextLines lines) {
        List<Optional<LabelLine>> labels = Convention.labels(lines);
        List<Piece> divided = new ArrayList<>();
        for (int at = 0; at < sources.size(); at++) {
            Optional<LabelLine> label = labels.get(at);
            Piece source = sources.get(at);
            divided.add(new Piece(label.map(LabelLine::label), label.map(LabelLine::rest).orElse(source.text()),
                    source.times()));
        }
        return divided;
    }
}
