package org.emic.coding.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.emic.coding.domain.deductive.BroughtCode;
import org.emic.coding.domain.deductive.DeductiveCoding;
import org.emic.coding.domain.deductive.Example;
import org.emic.coding.domain.deductive.Said;
import org.emic.coding.domain.deductive.Suggestion;
import org.emic.coding.domain.deductive.Wording;

/// A codebook as it is taught at a checkpoint: by its wordings, and by what people have coded with it so far.
final class Taught {

    /// With more examples than this, so many that lie evenly among them teach: the cost grows with their third power.
    private static final int MOST_EXAMPLES = 1500;

    private final List<CodeId> order;
    private final boolean tooLittle;
    private final DeductiveCoding coding;

    /// @param incidents all so far, in canonical order
    Taught(OwnCodebook codebook, List<Incident> incidents, HumanCodings people, Lessons lessons) {
        order = codebook.codes().stream().map(OwnCode::id).toList();
        List<Said> talk = new ArrayList<>();
        List<Example> examples = new ArrayList<>();
        for (Incident incident : incidents) {
            Set<Integer> codes = new HashSet<>();
            applying(incident.id(), people, lessons).forEach(code -> codes.add(order.indexOf(code)));
            if (!codes.isEmpty()) {
                examples.add(new Example(talk.size(), codes));
            }
            talk.add(new Said(incident.transcriptNumber(), new Wording(incident.text(), incident.vector())));
        }
        tooLittle = examples.size() < DeductiveCoding.ENOUGH && codebook.codes().stream().allMatch(OwnCode::learnt);
        coding = DeductiveCoding.learn(
                codebook.codes().stream().map(code -> new BroughtCode(code.name(), code.wordings())).toList(), talk,
                evenly(examples));
    }

    /// What people decided counts before what they brought: it came later.
    private static Set<CodeId> applying(IncidentId incident, HumanCodings people, Lessons lessons) {
        Set<CodeId> codes = new HashSet<>(lessons.standing(incident));
        if (codes.isEmpty()) {
            people.applying(incident).forEach(said -> codes.add(said.code()));
            codes.removeAll(lessons.rejected(incident));
        }
        return codes;
    }

    private static List<Example> evenly(List<Example> examples) {
        int kept = Math.min(examples.size(), MOST_EXAMPLES);
        List<Example> chosen = new ArrayList<>();
        for (long i = 0; i < kept; i++) {
            chosen.add(examples.get((int) (i * examples.size() / kept)));
        }
        return chosen;
    }

    /// What it suggests for the number-th incident. Where little was coded so far, codes that people touched are no more
    /// than some of the categories, and say nothing of what fits none of them.
    ///
    /// @param rejected codes that people said do not apply
    Suggested suggest(int number, Set<CodeId> rejected) {
        Suggestion suggestion = coding.suggest(number);
        return new Suggested(suggestion.fits() && !tooLittle, suggestion.doubt(),
                suggestion.offers().stream().filter(offer -> !rejected.contains(order.get(offer.code()))).toList(),
                order);
    }

}
