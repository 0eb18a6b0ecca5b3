package org.emic.coding.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.emic.coding.domain.decisions.Act;
import org.emic.coding.domain.decisions.Decided;
import org.emic.coding.domain.decisions.Decision;
import org.emic.coding.domain.decisions.History;
import org.emic.coding.domain.decisions.NoEffect;
import org.emic.coding.domain.decisions.WrittenAct;

/// A decision with what became of it.
///
/// @param effect `effective`, `undone` or `none`
/// @param because why it has no effect
/// @param makes the code that it made
record DecisionView(int number, Instant at, String who, String why, WrittenAct act, Optional<String> makes,
        String effect, Optional<String> because) {

    static List<DecisionView> of(History history, Decided decided) {
        Set<Integer> undone = history.undone();
        Map<Integer, NoEffect> without = decided.withoutEffect();
        return history.decisions()
                .stream()
                .filter(decision -> !isPrivate(decision))
                .map(decision -> new DecisionView(decision.number(), decision.at(), decision.who(), decision.why(),
                        WrittenAct.of(decision.act()), decision.makes().map(code -> code.value()),
                        effect(decision, undone, without),
                        Optional.ofNullable(without.get(decision.number())).map(NoEffect::because)))
                .toList();
    }

    private static String effect(Decision decision, Set<Integer> undone, Map<Integer, NoEffect> without) {
        if (undone.contains(decision.number())) {
            return "undone";
        }
        return without.containsKey(decision.number()) ? "none" : "effective";
    }

    /// What only its writer should see stays out of lists.
    static boolean isPrivate(Decision decision) {
        return decision.act() instanceof Act.Write write && write.memo().isPrivate();
    }

}
