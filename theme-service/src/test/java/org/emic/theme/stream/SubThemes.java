package org.emic.theme.stream;

import static org.emic.theme.domain.theme.Codebook.direction;

import java.util.List;
import org.emic.theme.domain.code.Code;
import org.emic.theme.domain.theme.Codebook;

/// Codes whose first theme has two sub-themes.
public final class SubThemes {

    private SubThemes() {}

    public static List<Code> codes() {
        Codebook codebook = Codebook.of(4);
        for (int n = 100; n < 112; n++) {
            float[] centre = direction(0);
            centre[30 + (n - 100) / 6] = 0.5f;
            centre[34 + n - 100] = 0.1f;
            codebook.add(Codebook.code(n, "part %d number %d".formatted((n - 100) / 6, n), 3, centre)
                    .voices("Ada", "Ben")
                    .terms("part" + (n - 100) / 6, "word" + n)
                    .done());
        }
        return codebook.subject(20, 9, 0.3).subject(21, 9, 0.3).codes();
    }

}
