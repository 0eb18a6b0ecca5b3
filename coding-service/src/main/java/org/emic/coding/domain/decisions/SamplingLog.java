package org.emic.coding.domain.decisions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.decisions.Sampling.State;

/// Whom or what the study asks next, why, and what came of it: its sampling memos that count.
public final class SamplingLog {

    private SamplingLog() {}

    /// The entries in the order in which they were made, each as the last memo about it leaves it.
    public static List<Entry> of(History history) {
        Map<Integer, Entry> entries = new LinkedHashMap<>();
        for (Decision decision : history.effective()) {
            if (decision.act() instanceof Act.Write(Memo memo) && memo.kind() == Memo.Kind.SAMPLING) {
                Sampling sampling = memo.sampling().orElse(Sampling.UNSAID);
                if (sampling.entry().isEmpty()) {
                    entries.put(decision.number(), Entry.made(decision, memo, sampling));
                } else {
                    entries.computeIfPresent(sampling.entry().getAsInt(),
                            (_, entry) -> entry.followed(decision, memo, sampling));
                }
            }
        }
        return List.copyOf(entries.values());
    }

    /// An entry.
    ///
    /// @param number of the memo that made it
    /// @param why the memo's text
    /// @param outcome what came of it, or why it is not possible; may be empty
    /// @param followed by whom, and when, in order
    public record Entry(int number, Instant at, String who, Optional<CodeId> code, String category, String ask,
            String why, String guide, State state, String outcome, List<FollowedUp> followed) {

        public Entry {
            followed = List.copyOf(followed);
        }

        private static Entry made(Decision decision, Memo memo, Sampling sampling) {
            return new Entry(decision.number(), decision.at(), decision.who(), memo.code(), sampling.category(),
                    sampling.ask(), memo.text(), sampling.guide(), sampling.state(), memo.outcome(), List.of());
        }

        private Entry followed(Decision decision, Memo memo, Sampling sampling) {
            List<FollowedUp> all = new ArrayList<>(followed);
            all.add(new FollowedUp(decision.number(), decision.at(), decision.who(), sampling.state(), memo.text()));
            return new Entry(number, at, who, code, category, ask, why, guide, sampling.state(),
                    memo.outcome().isEmpty() ? memo.text() : memo.outcome(), all);
        }

    }

    /// A later memo about an entry.
    public record FollowedUp(int number, Instant at, String who, State state, String text) {}

}
