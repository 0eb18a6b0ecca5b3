package org.emic.coding.web;

import java.util.Locale;
import java.util.Optional;
import org.emic.coding.domain.Coding;
import org.emic.webkit.problem.Problem;
import org.emic.webkit.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/// Checks what people write.
final class Texts {

    private Texts() {}

    /// A word of a fixed list, in lower case.
    static String word(@Nullable String word) {
        return Optional.ofNullable(word).orElse("").strip().toLowerCase(Locale.ROOT);
    }

    /// One line, not blank.
    static String line(String field, @Nullable String text, int most) {
        String line = written(field, text, most);
        if (line.lines().count() > 1) {
            throw refused(field, "is one line");
        }
        return line;
    }

    /// The name of somebody who decides. The machine's is nobody's.
    static String person(@Nullable String who, int most) {
        String name = line("who", who, most);
        if (name.equalsIgnoreCase(Coding.MACHINE)) {
            throw refused("who", "is the name by which the machine's own codings are known");
        }
        return name;
    }

    /// Text that is not blank.
    static String written(String field, @Nullable String text, int most) {
        String given = text(field, Optional.ofNullable(text).orElse(""), most);
        if (given.isEmpty()) {
            throw refused(field, "is missing");
        }
        return given;
    }

    /// Text that may be empty, without the white space around it.
    static String text(String field, String text, int most) {
        String stripped = text.strip();
        if (stripped.codePointCount(0, stripped.length()) > most) {
            throw refused(field, "has more than " + most + " characters");
        }
        if (stripped.codePoints().anyMatch(Texts::isNoText)) {
            throw refused(field, "has control characters or broken ones in it");
        }
        return stripped;
    }

    private static boolean isNoText(int character) {
        return Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t'
                || Character.getType(character) == Character.SURROGATE;
    }

    /// Something is wrong with a field.
    static Refusal refused(String field, String problem) {
        return new Refusal(Problem.of(HttpStatus.UNPROCESSABLE_CONTENT)
                .detailed("The field " + field + " " + problem + ".")
                .remedied("Correct the field " + field + " and send it again; nothing was changed."));
    }

}
