package org.emic.coding.domain.doublecoding;

import java.util.List;
import java.util.Optional;
import org.emic.coding.domain.study.StudyId;

/// Opens a double coding: draws the sample and freezes the codebook as it stands.
public final class OpenDoubleCoding {

    private final Grids grids;
    private final DoubleCodings codings;

    public OpenDoubleCoding(Grids grids, DoubleCodings codings) {
        this.grids = grids;
        this.codings = codings;
    }

    /// What came of it.
    public sealed interface Outcome {

        /// It is open.
        record Opened(Opening opening) implements Outcome {}

        /// It has to be asked for otherwise; nothing was opened.
        record Invalid(List<Fault> faults) implements Outcome {}

        /// The study has no code yet, or fewer than two units.
        record NothingToCode() implements Outcome {}

        /// Nothing was heard of the study.
        record UnknownStudy() implements Outcome {}

    }

    /// Opens one within the current transaction.
    public Outcome open(StudyId study, Plan plan) {
        List<Fault> faults = plan.faults();
        Optional<Grid> grid = grids.of(study);
        if (grid.isEmpty()) {
            return new Outcome.UnknownStudy();
        }
        if (!faults.isEmpty() || plan.size().isEmpty()) {
            return new Outcome.Invalid(faults);
        }
        List<Unit> units = grid.get().units();
        if (units.size() < SampleSize.FEWEST || grid.get().codes().isEmpty()) {
            return new Outcome.NothingToCode();
        }
        int number = codings.next(study);
        List<Unit> sample = new Sample(study, number).of(units, plan.size().get().of(units.size()));
        Opening opening = new Opening(study, number, plan.who(), plan.why(), plan.coders(), units.size(), sample,
                grid.get().codes());
        codings.open(opening);
        return new Outcome.Opened(opening);
    }

}
