package org.emic.coding.embedding;

import java.util.ArrayList;
import java.util.List;

/// Cuts a long text's word pieces into windows that the model can take, never within a word unless one word fills a
/// window by itself.
final class Windows {

    private Windows() {}

    /// Half-open ranges that cover all pieces, in order.
    ///
    /// @param words for each piece the number of the word it belongs to
    /// @param size most pieces a window holds, at least 1
    static List<Window> over(long[] words, int size) {
        List<Window> windows = new ArrayList<>();
        int from = 0;
        while (from < words.length) {
            int to = Math.min(from + size, words.length);
            if (to < words.length) {
                int cut = to;
                while (cut > from && words[cut] == words[cut - 1]) {
                    cut--;
                }
                to = cut > from ? cut : to;
            }
            windows.add(new Window(from, to));
            from = to;
        }
        return windows;
    }

    /// @param to exclusive
    record Window(int from, int to) {

        int size() {
            return to - from;
        }

    }

}
