package org.emic.ingest.domain.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.emic.ingest.domain.text.Blank;

/// Who translated, as a document says it: roles and tools are known, and nothing else is taken, because it may be a
/// person's name.
final class Translators {

    private static final Pattern ROLE = Pattern.compile("(?U)(?:(?:a|an|the|our|by) )*((?:(?:community|certified|sworn|"
            + "professional|court|bilingual|cultural|research) )?(?:interpreter|translator|researcher|assistant|colleague|"
            + "moderator|facilitator|interviewer|machine|software|deepl|google translate|whisper))");

    private Translators() {}

    static Optional<String> role(String words) {
        Matcher role = ROLE.matcher(Blank.trim(words).toLowerCase(Locale.ROOT));
        return role.matches() ? Optional.of(role.group(1)) : Optional.empty();
    }
}
