package org.emic.report.web;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.emic.messaging.BlockedRecords;
import org.emic.report.domain.StudyId;
import org.emic.report.domain.report.Progress;
import org.emic.report.web.ProgressApi.ProgressJson;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// `/reports/studies/{id}/progress`: an event `progress` at once and after each change, and `done` when the report
/// covers everything that was released. A viewer costs one look at the database a second.
@Controller
final class ProgressFeed implements SmartLifecycle {

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int LOOKS_BETWEEN_SIGNS_OF_LIFE = 15;

    private final Progress.Source progress;
    private final BlockedRecords blocked;
    private volatile ExecutorService viewers = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean running;

    ProgressFeed(Progress.Source progress, BlockedRecords blocked) {
        this.progress = progress;
        this.blocked = blocked;
    }

    @GetMapping(path = "/reports/studies/{id}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter feed(@PathVariable UUID id) {
        var emitter = new SseEmitter(0L);
        var viewer = viewers.submit(() -> show(new StudyId(id), emitter));
        emitter.onCompletion(() -> viewer.cancel(true));
        return emitter;
    }

    private void show(StudyId study, SseEmitter emitter) {
        try {
            Shown shown = look(study);
            send(emitter, shown);
            int looks = 0;
            while (!shown.progress().upToDate()) {
                Thread.sleep(LOOK);
                Shown now = look(study);
                if (!now.equals(shown)) {
                    send(emitter, now);
                } else if (++looks % LOOKS_BETWEEN_SIGNS_OF_LIFE == 0) {
                    emitter.send(SseEmitter.event().comment("still here"));
                }
                shown = now;
            }
            emitter.send(SseEmitter.event().name("done").data("{}"));
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            // The viewer went away.
            emitter.complete();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            emitter.complete();
        } catch (RuntimeException failed) {
            // The browser asks again by itself.
            emitter.complete();
        }
    }

    private Shown look(StudyId study) {
        return new Shown(progress.of(study), blocked.blocked(study.toString()));
    }

    private static void send(SseEmitter emitter, Shown shown) throws IOException {
        emitter.send(SseEmitter.event()
                .name("progress")
                .data(ProgressJson.of(shown.progress(), shown.blocked()), MediaType.APPLICATION_JSON));
    }

    private record Shown(Progress progress, int blocked) {}

    @Override
    public void start() {
        running = true;
        if (viewers.isShutdown()) {
            viewers = Executors.newVirtualThreadPerTaskExecutor();
        }
    }

    @Override
    public void stop() {
        running = false;
        viewers.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Stops first, so that the server need not wait for viewers.
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

}
