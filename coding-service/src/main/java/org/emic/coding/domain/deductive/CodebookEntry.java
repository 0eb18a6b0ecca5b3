package org.emic.coding.domain.deductive;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// A line of a codebook.
///
/// @param definition may be empty
/// @param examples passages that show the code; may be empty
public record CodebookEntry(String name, String definition, List<String> examples) {

    private static final Pattern NUMBERING = Pattern.compile("^\\s*(?:\\d+(?:\\.\\d+)*[.)]|\\p{L}\\))\\s*");
    private static final Pattern INNER_CAPITAL = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");
    private static final Pattern PARTS = Pattern.compile("(?<=[.!?;…])[\"”’)]*\\s+|[\r\n]+");

    public CodebookEntry {
        examples = List.copyOf(examples);
    }

    /// What to embed: the name as words, each sentence of the definition, each example; no text twice. An incident is
    /// like one of several meanings of a code, seldom like all of them at once.
    public List<String> texts() {
        Set<String> texts = new LinkedHashSet<>();
        texts.add(asWords(name));
        for (String part : PARTS.split(definition)) {
            texts.add(NUMBERING.matcher(part).replaceFirst("").strip());
        }
        examples.forEach(example -> texts.add(example.strip()));
        texts.removeIf(text -> text.codePoints().noneMatch(Character::isLetterOrDigit));
        return new ArrayList<>(texts);
    }

    /// A name without its number, and identifiers such as `CancelPlan` or `cancel_plan` as words.
    private static String asWords(String name) {
        String bare = NUMBERING.matcher(name).replaceFirst("");
        String words = INNER_CAPITAL.matcher(bare).replaceAll(" ").replace('_', ' ').strip();
        return words.isEmpty() ? name.strip() : words;
    }

}
