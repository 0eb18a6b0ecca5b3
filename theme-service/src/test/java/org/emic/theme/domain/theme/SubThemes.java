package org.emic.theme.domain.theme;

import static org.emic.theme.domain.theme.Codebook.direction;

import java.util.ArrayList;
import java.util.List;
import org.emic.theme.domain.code.Code;
import org.emic.theme.domain.code.CodeId;
import org.emic.theme.domain.code.Rivalry;

/// Codes of three themes, of which the last one has two parts.
public final class SubThemes {

    private static final int FIRST = 100;
    private static final int CODES = 12;

    private SubThemes() {}

    /// Thirty codes.
    public static List<Code> codes() {
        Codebook codebook = Codebook.of(4).subject(20, 9, 0.3).subject(21, 9, 0.3);
        for (int n = 0; n < CODES; n++) {
            float[] centre = direction(0);
            centre[30 + part(n)] = 0.5f;
            centre[34 + n] = 0.1f;
            codebook.add(Codebook.code(FIRST + n, "part %d number %d".formatted(part(n), n), 3, centre)
                    .voices("Ada", "Ben")
                    .terms("part" + part(n), "word" + n)
                    .done());
        }
        return codebook.codes();
    }

    /// The nearest rival of each incident of the last theme.
    ///
    /// @param ofTheSamePart whether it is of the same part
    public static List<Rivalry> rivalries(boolean ofTheSamePart) {
        List<Rivalry> rivalries = new ArrayList<>();
        for (int n = 0; n < CODES; n++) {
            int rival = ofTheSamePart ? 6 * part(n) + (n + 1) % 6 : (n + 6) % CODES;
            rivalries.add(new Rivalry(id(n), id(rival), 3));
        }
        return rivalries;
    }

    private static CodeId id(int n) {
        return new CodeId("c-%012x".formatted(FIRST + n));
    }

    private static int part(int n) {
        return n / 6;
    }

}
