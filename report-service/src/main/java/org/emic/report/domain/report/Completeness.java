package org.emic.report.domain.report;

import java.util.List;
import org.emic.report.domain.Gap;

/// Whether all of an analysis has arrived.
public sealed interface Completeness {

    /// @param own passages that the report is made without, because they were given up here
    /// @param gaps these, and those that were given up on the way, in canonical order
    record Complete(List<Gap> own, List<Gap> gaps) implements Completeness {

        public Complete {
            own = List.copyOf(own);
            gaps = List.copyOf(gaps);
        }

    }

    /// @param what the first thing that is missing, in ids and numbers only
    record Waiting(String what) implements Completeness {

    }

    /// Holds the analysis against what coding-service and theme-service told when they completed it: the exact versions,
    /// or, where they were not told, the counts.
    static Completeness of(Analysis analysis) {
        if (analysis.begunBeyond()) {
            return new Waiting("the transcripts beyond %d, which are being coded"
                    .formatted(analysis.edition().through()));
        }
        return analysis.codes()
                .versions()
                .map(versions -> new ByVersions(analysis, versions).result())
                .orElseGet(() -> new ByCounts(analysis).result());
    }

}
