package org.emic.report.render.page;

import java.util.Map;
import org.emic.report.domain.Method;

/// What the parameters of today's services mean, in a reader's words. Whatever is not known here is shown by its name.
final class KnownParameters {

    private static final String ENGINE = "constant-comparison";

    private static final Map<String, String> MEANINGS = Map.of("codes neighbours",
            "with how many nearest others an incident is linked, at most", "codes kinship",
            "how far from strangers (0) towards kin (1) the incidents of two codes must be for the codes to be one",
            "codes labels", "how many candidate names a code keeps", "codes exemplars",
            "how many exemplars a code keeps", "themes linkage", "how codes are brought together",
            "themes synthesis", "how codes are brought together", "themes fewestCodes",
            "with fewer codes than this all stay together", "themes thresholdDeviations",
            "how far above the usual likeness, in standard deviations, two codes belong together",
            "themes subThemeEvidence", "what must speak for dividing a theme");

    private KnownParameters() {}

    static String meaning(String of, String name) {
        return MEANINGS.getOrDefault(of + " " + name, "");
    }

    /// How it was decided what is near enough, as far as the engine is known.
    static String calibration(Method method) {
        return method.engine().equals(ENGINE) && method.parameters().containsKey("neighbours")
                ? "What counts as near was read from this study’s own similarities at the end of each transcript, "
                        + "not from anybody’s answers."
                : "What counts as near follows from the parameters recorded below.";
    }

}
