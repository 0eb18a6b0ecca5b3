package org.emic.ingest.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.emic.ingest.documents.child.Trouble;
import org.emic.ingest.domain.reading.Documents;
import org.emic.ingest.domain.reading.FileName;
import org.emic.ingest.domain.reading.Refusal;

/// Opens each document in a JVM of its own, which lives as long as that takes. Whatever the document does to it, the
/// service goes on. For many threads.
public final class DocumentsChildJvm implements Documents {

    /// What a JVM ends with when its memory is not enough (`ExitOnOutOfMemoryError`).
    private static final int OUT_OF_MEMORY = 3;

    private final ChildLimits limits;
    private final ChildProgram program;
    private final Semaphore places;

    public DocumentsChildJvm(ChildLimits limits) {
        this(limits, ChildProgram.here());
    }

    DocumentsChildJvm(ChildLimits limits, ChildProgram program) {
        this.limits = limits;
        this.program = program;
        this.places = new Semaphore(limits.atOnce(), true);
    }

    /// Opens one.
    ///
    /// @throws UncheckedIOException where no child can be started
    @Override
    public Answer open(FileName file, byte[] bytes) {
        DocumentBytes kind = DocumentBytes.of(bytes);
        return switch (kind) {
            case ZIP, PDF, RTF -> inTurn(file, kind, bytes);
            case OLD_WORD -> new Answer.Closed(Closures.oldWord(file));
            case LOCKED_WORD -> new Answer.Closed(Closures.locked(file));
            case OTHER -> new Answer.Closed(Closures.noDocument(file));
        };
    }

    private Answer inTurn(FileName file, DocumentBytes kind, byte[] bytes) {
        long end = System.nanoTime() + limits.time().toNanos();
        try {
            if (!places.tryAcquire(limits.time().toNanos(), TimeUnit.NANOSECONDS)) {
                return new Answer.Closed(Closures.busy(file));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer.Closed(Closures.busy(file));
        }
        try {
            return read(file, kind, bytes, Duration.ofNanos(end - System.nanoTime()));
        } finally {
            places.release();
        }
    }

    private Answer read(FileName file, DocumentBytes kind, byte[] bytes, Duration time) {
        try (TemporaryFolder folder = TemporaryFolder.create()) {
            String characters = String.valueOf(limits.answerBytes() / 3);
            ChildRun run = ChildRun.of(
                    program.command(limits, folder.path(), kind.word(), characters, String.valueOf(time.toMillis())),
                    folder.path(), bytes, time, limits.answerBytes());
            return switch (run) {
                case ChildRun.Killed _ -> new Answer.Closed(Closures.outOfTime(file, limits));
                case ChildRun.Ended(int status, byte[] answer) -> answer(file, status, answer);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Answer answer(FileName file, int status, byte[] answer) {
        if (status == OUT_OF_MEMORY) {
            return new Answer.Closed(Closures.outOfMemory(file, limits));
        }
        return switch (Answers.understood(answer)) {
            case Answers.Said.Words(Answer.Opened document) -> document;
            case Answers.Said.Without(Trouble trouble, String place) ->
                new Answer.Closed(Closures.trouble(file, trouble, place));
            case Answers.Said.Nothing _ -> broken(file);
        };
    }

    private static Answer broken(FileName file) {
        return new Answer.Closed(Closures.trouble(file, Trouble.BROKEN, Refusal.WHOLE_FILE));
    }
}
