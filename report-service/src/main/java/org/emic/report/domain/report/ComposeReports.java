package org.emic.report.domain.report;

import java.util.List;
import java.util.Optional;
import org.emic.report.domain.StudyId;
import org.emic.report.domain.report.Changes.Changed;
import org.emic.report.domain.report.Completeness.Complete;
import org.emic.report.domain.report.Completeness.Waiting;
import org.emic.report.domain.report.Reports.Composed;
import org.emic.report.domain.report.Reports.Source;

/// Composes the report of a study once all of an analysis has arrived, whichever part came last, and only once for each
/// edition. Called within a transaction, one study at a time.
public final class ComposeReports {

    private final Changes changes;
    private final Analyses analyses;
    private final Reports reports;
    private final Rendering rendering;
    private final Announcements announcements;

    public ComposeReports(Changes changes, Analyses analyses, Reports reports, Rendering rendering,
            Announcements announcements) {
        this.changes = changes;
        this.analyses = analyses;
        this.reports = reports;
        this.rendering = rendering;
        this.announcements = announcements;
    }

    /// Looks at the next changed study.
    ///
    /// @throws NotComposed if that failed; the transaction must be rolled back
    public Outcome next() {
        Optional<Changed> changed = changes.take();
        if (changed.isEmpty()) {
            return new Idle();
        }
        StudyId study = changed.get().study();
        try {
            Outcome outcome = look(study);
            changes.done(changed.get());
            return outcome;
        } catch (RuntimeException | Error cause) {
            throw new NotComposed(study, cause);
        }
    }

    private Outcome look(StudyId study) {
        Optional<Composed> newest = reports.newest(study);
        newest.ifPresent(known -> analyses.dropBelow(study, known.edition()));
        Outcome outcome = new NothingNew(study);
        for (Edition edition : analyses.closed(study)) {
            if (newest.filter(known -> !edition.replaces(known.edition())).isPresent()) {
                return outcome;
            }
            if (newest.filter(known -> isWhole(edition, known)).isPresent()) {
                // The same analysis may be complete once more, since people have decided something.
                continue;
            }
            Optional<Analysis> analysis = analyses.read(study, edition);
            if (analysis.isEmpty()) {
                continue;
            }
            switch (Completeness.of(analysis.get())) {
                case Complete complete -> {
                    boolean known = newest.filter(composed -> composed.edition().equals(edition)
                            && composed.gaps().equals(complete.gaps())).isPresent();
                    return known ? outcome : compose(study, analysis.get(), complete);
                }
                case Waiting waiting -> outcome = new StillWaiting(study, edition, waiting.what());
            }
        }
        return outcome;
    }

    /// A report with gaps is looked at again: what it lacks may have come.
    private static boolean isWhole(Edition edition, Composed known) {
        return edition.equals(known.edition()) && known.gaps().isEmpty();
    }

    private Outcome compose(StudyId study, Analysis analysis, Complete complete) {
        Edition edition = analysis.edition();
        List<ReportFile> files = rendering.files(Compose.of(analysis.without(complete.own()), complete.gaps()));
        if (!reports.replace(study, edition, sources(analysis), complete.gaps(), files)) {
            return new StillWaiting(study, edition, "an analysis without the words that were withdrawn");
        }
        analyses.dropBelow(study, edition);
        announcements.composed(study, edition, files.stream().map(ReportFile::listing).toList());
        return new ReportMade(study, edition);
    }

    private static List<Source> sources(Analysis analysis) {
        return analysis.transcripts()
                .stream()
                .map(transcript -> new Source(transcript.number(), transcript.version()))
                .toList();
    }

    /// The report of a study could not be composed.
    public static final class NotComposed extends RuntimeException {

        private final transient StudyId study;

        private NotComposed(StudyId study, Throwable cause) {
            super("the report of study " + study, cause);
            this.study = study;
        }

        public StudyId study() {
            return study;
        }

    }

    /// What came of looking at the next changed study.
    public sealed interface Outcome {

    }

    /// No study has changed.
    public record Idle() implements Outcome {

    }

    /// The newest report is there, or no analysis has been completed yet.
    public record NothingNew(StudyId study) implements Outcome {

    }

    public record StillWaiting(StudyId study, Edition edition, String what) implements Outcome {

    }

    public record ReportMade(StudyId study, Edition edition) implements Outcome {

    }

}
