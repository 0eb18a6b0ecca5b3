package org.emic.ingest.domain.captions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The cues of a WebVTT file, by the parser algorithm of the W3C's recommendation (WebVTT, section 6.1): what is not a
/// cue (notes, style sheets, regions, a header's lines) is stepped over, a block with broken times is left out, and
/// nothing in it is an error but a missing signature.
///
/// @param cues in the order of the file
public record WebVttFile(List<Cue> cues) {

    public WebVttFile {
        cues = List.copyOf(cues);
    }

    /// Whether a text begins as every WebVTT file must.
    public static boolean hasSignature(String text) {
        String body = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return body.startsWith("WEBVTT") && (body.length() == 6 || " \t\n\r".indexOf(body.charAt(6)) >= 0);
    }

    /// Parses a whole file; empty where the signature is missing.
    public static Optional<WebVttFile> parse(String text) {
        return hasSignature(text) ? Optional.of(new WebVttFile(new Blocks(text).read())) : Optional.empty();
    }

    /// Walks over the blocks between empty lines.
    private static final class Blocks {

        private final List<String> lines;
        private final List<Cue> cues = new ArrayList<>();
        private int at;

        Blocks(String text) {
            lines = text.replace('\0', '\uFFFD').lines().toList();
        }

        List<Cue> read() {
            at = 1;
            if (at < lines.size() && !lines.get(at).isEmpty()) {
                readBlock(true);
            }
            while (at < lines.size()) {
                if (lines.get(at).isEmpty()) {
                    at++;
                } else {
                    readBlock(false).ifPresent(cues::add);
                }
            }
            return cues;
        }

        private Optional<Cue> readBlock(boolean header) {
            Optional<Cue> cue = Optional.empty();
            List<String> gathered = new ArrayList<>();
            boolean arrowSeen = false;
            for (int count = 1; at < lines.size(); count++) {
                String line = lines.get(at);
                if (line.contains("-->")) {
                    if (header || !(count == 1 || count == 2 && !arrowSeen)) {
                        break;
                    }
                    arrowSeen = true;
                    at++;
                    cue = timings(line, String.join("\n", gathered), at);
                    if (cue.isPresent()) {
                        gathered.clear();
                    }
                } else {
                    at++;
                    if (line.isEmpty()) {
                        break;
                    }
                    gathered.add(line);
                }
            }
            return cue.map(found -> new Cue(found.id(), found.startMs(), found.endMs(), found.settings(),
                    String.join("\n", gathered), found.line()));
        }

        private static Optional<Cue> timings(String line, String id, int number) {
            Timestamp first = new Timestamp(line, skipSpace(line, 0));
            OptionalLong start = first.read();
            int arrow = skipSpace(line, first.position());
            if (start.isEmpty() || !line.startsWith("-->", arrow)) {
                return Optional.empty();
            }
            Timestamp second = new Timestamp(line, skipSpace(line, arrow + 3));
            OptionalLong end = second.read();
            if (end.isEmpty()) {
                return Optional.empty();
            }
            String settings = line.substring(second.position());
            return Optional.of(new Cue(id, start.getAsLong(), end.getAsLong(), settings, "", number));
        }

        private static int skipSpace(String line, int from) {
            int at = from;
            while (at < line.length() && " \t\f".indexOf(line.charAt(at)) >= 0) {
                at++;
            }
            return at;
        }
    }
}
