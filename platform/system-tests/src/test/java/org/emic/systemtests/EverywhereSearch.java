package org.emic.systemtests;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.emic.systemtests.Writings.Writing;

/// Looks for words in all that a system has written down, in any case of letters.
final class EverywhereSearch {

    private final List<String> words;

    /// @param words ASCII, so that they are found in bytes, too
    EverywhereSearch(Collection<String> words) {
        this.words = words.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList();
    }

    /// What was found: place -> words.
    SortedMap<String, SortedSet<String>> in(Writings... writings) throws Exception {
        SortedMap<String, SortedSet<String>> found = new TreeMap<>();
        for (Writings some : writings) {
            some.readTo(writing -> note(writing, found));
        }
        return found;
    }

    private void note(Writing writing, SortedMap<String, SortedSet<String>> found) {
        String text = new String(writing.bytes(), ISO_8859_1).toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (text.contains(word)) {
                found.computeIfAbsent(writing.place(), _ -> new TreeSet<>()).add(word);
            }
        }
    }

}
