package org.emic.report.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.emic.report.MadeUpStudy;
import org.emic.report.domain.Gap;
import org.emic.report.domain.StudyId;
import org.emic.report.domain.report.Analyses;
import org.emic.report.domain.report.Analysis;
import org.emic.report.domain.report.Announcements;
import org.emic.report.domain.report.Changes;
import org.emic.report.domain.report.ComposeReports;
import org.emic.report.domain.report.Edition;
import org.emic.report.domain.report.ReportFile;
import org.emic.report.domain.report.Reports;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

class ComposeContinuouslyTest {

    private final CountDownLatch looks = new CountDownLatch(1);
    private final CountDownLatch rests = new CountDownLatch(1);

    /// The thread once read the field that holds it before the field was set, took itself for stopped and ended: then no
    /// report was ever composed. One start in some hundred did.
    @RepeatedTest(200)
    void everyStartLooksForChangedStudies() throws InterruptedException {
        var worker = new ComposeContinuously(
                new ComposeReports(new Counted(), new Nothing(), new Nothing(), _ -> List.of(), (_, _, _) -> {}),
                new Counted(), new TransactionTemplate(new NoDatabase()), new Bell(), Duration.ofSeconds(5));
        worker.start();
        try {
            assertThat(looks.await(5, TimeUnit.SECONDS)).isTrue();
            assertThat(worker.isRunning()).isTrue();
        } finally {
            worker.stop();
        }
        assertThat(worker.isRunning()).isFalse();
    }

    /// Composing does not heed interrupts, and consumers, relay and producers want their part of the 30 s as well.
    @Test
    void whatTakesLongIsLeftAfterFiveSeconds() throws InterruptedException {
        var end = new CountDownLatch(1);
        ComposeContinuously worker = composing(() -> {
            looks.countDown();
            while (end.getCount() > 0) {
                Thread.onSpinWait();
            }
        });
        worker.start();
        try {
            assertThat(looks.await(5, TimeUnit.SECONDS)).isTrue();
            assertTimeout(Duration.ofSeconds(7), () -> worker.stop());
        } finally {
            end.countDown();
        }
    }

    @Test
    void anErrorPutsOffTheStudyToo() throws InterruptedException {
        ComposeContinuously worker = composing(() -> {
            throw new StackOverflowError("for the test");
        });
        worker.start();
        try {
            assertThat(rests.await(5, TimeUnit.SECONDS)).isTrue();
        } finally {
            worker.stop();
        }
    }

    @Test
    void anErrorWhileItPutsOffAStudyDoesNotEndTheWorker() throws InterruptedException {
        var tries = new CountDownLatch(2);
        ComposeContinuously worker = composing(() -> {
            throw new StackOverflowError("for the test");
        }, new Counted() {

            @Override
            public Optional<Changed> take() {
                return Optional.of(new Changed(MadeUpStudy.STUDY, List.of()));
            }

            @Override
            public void putOff(StudyId study, Duration pause) {
                tries.countDown();
                throw new StackOverflowError("for the test");
            }

        });
        worker.start();
        try {
            assertThat(tries.await(5, TimeUnit.SECONDS)).isTrue();
        } finally {
            worker.stop();
        }
    }

    private ComposeContinuously composing(Runnable look) {
        return composing(look, new Counted() {

            @Override
            public Optional<Changed> take() {
                return rests.getCount() > 0
                        ? Optional.of(new Changed(MadeUpStudy.STUDY, List.of()))
                        : Optional.empty();
            }

        });
    }

    private static ComposeContinuously composing(Runnable look, Changes changes) {
        var reports = new Nothing() {

            @Override
            public Optional<Composed> newest(StudyId study) {
                look.run();
                return Optional.empty();
            }

        };
        return new ComposeContinuously(
                new ComposeReports(changes, new Nothing(), reports, _ -> List.of(), (_, _, _) -> {}), changes,
                new TransactionTemplate(new NoDatabase()), new Bell(), Duration.ofMillis(100));
    }

    private class Counted implements Changes {

        @Override
        public Optional<Changed> take() {
            looks.countDown();
            return Optional.empty();
        }

        @Override
        public void done(Changed changed) {}

        @Override
        public void putOff(StudyId study, Duration pause) {
            rests.countDown();
        }

    }

    private static class Nothing implements Analyses, Reports {

        @Override
        public List<Edition> closed(StudyId study) {
            return List.of();
        }

        @Override
        public Optional<Analysis> read(StudyId study, Edition edition) {
            return Optional.empty();
        }

        @Override
        public void dropBelow(StudyId study, Edition edition) {}

        @Override
        public Optional<Composed> newest(StudyId study) {
            return Optional.empty();
        }

        @Override
        public Optional<ReportFile> file(StudyId study, String name) {
            return Optional.empty();
        }

        @Override
        public boolean replace(StudyId study, Edition edition, List<Source> sources, List<Gap> gaps,
                List<ReportFile> files) {
            return true;
        }

    }

    private static final class NoDatabase extends AbstractPlatformTransactionManager {

        private static final long serialVersionUID = 1L;

        @Override
        protected Object doGetTransaction() {
            return this;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {}

        @Override
        protected void doCommit(DefaultTransactionStatus status) {}

        @Override
        protected void doRollback(DefaultTransactionStatus status) {}

    }

}
