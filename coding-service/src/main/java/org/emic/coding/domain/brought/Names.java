package org.emic.coding.domain.brought;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.emic.coding.domain.CodeId;

/// Checks the names of codes that were brought.
final class Names {

    private static final int LONGEST = 300;

    private final Map<CodeId, Integer> lines = new HashMap<>();

    /// What is wrong with a code's name.
    static Optional<TableProblem> check(int line, String name) {
        if (name.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Optional
                    .of(new TableProblem(line, name.isEmpty() ? "the code has no name" : "the name has no letter",
                            "Write the code's name."));
        }
        if (name.codePointCount(0, name.length()) > LONGEST || name.chars().anyMatch(c -> c < ' ')) {
            return Optional.of(new TableProblem(line,
                    "the name has more than %d characters, or a line break".formatted(LONGEST),
                    "Shorten it; the definition takes long texts."));
        }
        return Optional.empty();
    }

    /// What is wrong with a further name of a list in which each stands once.
    Optional<TableProblem> further(int line, String name) {
        Optional<TableProblem> wrong = check(line, name);
        if (wrong.isPresent()) {
            return wrong;
        }
        return Optional.ofNullable(lines.putIfAbsent(CodeId.brought(name), line))
                .map(first -> new TableProblem(line, "the name stands in line %d too".formatted(first),
                        "Give each code a name of its own, or keep one of the two."));
    }

}
