package org.emic.coding.domain.decisions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.emic.coding.domain.CodeId;

/// A fact: somebody did something, and why.
///
/// @param number in the study, from 1, in the order in which they were made
/// @param why empty where no reason was given
/// @param seen the suggested codes that it concerns, as they were when it was made
public record Decision(int number, Instant at, String who, String why, Act act, List<Seen> seen) {

    public Decision {
        seen = List.copyOf(seen);
    }

    /// The code that it makes.
    public Optional<CodeId> makes() {
        return switch (act) {
            case Act.Found _,Act.Split _ -> Optional.of(CodeId.madeBy(number));
            case Act.Apply _,Act.Confirm _,Act.Reject _,Act.Move _,Act.ConfirmCode _,Act.RejectCode _,Act.Rename _,Act.Define _,Act.Merge _,Act.Write _,Act.Learn _,Act.Undo _ ->
                Optional.empty();
        };
    }

    /// What is known of a code by this decision, where something was known before: it adds the incidents that it is about,
    /// or tells of the whole of the code.
    Seen later(Seen before, Seen now) {
        boolean some = !act.isAboutTheWhole() && Named.by(act).containsAll(now.incidents().keySet());
        return some ? before.and(now) : now;
    }

}
