package org.emic.messaging;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;

/// Stops all listeners of the service at once and together with its web server, so that a service with four of them needs
/// no longer than one with one. Each finishes the record that it is handling. Starting is left to the binder.
final class Listeners implements SmartLifecycle {

    // That of the web server's graceful end: both share the time that the phase has.
    private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 1024;

    private final Set<AbstractMessageListenerContainer<?, ?>> listeners = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    void add(AbstractMessageListenerContainer<?, ?> listener) {
        listeners.add(listener);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop(Runnable stopped) {
        running = false;
        Set<AbstractMessageListenerContainer<?, ?>> working = ConcurrentHashMap.newKeySet();
        working.addAll(listeners);
        if (working.isEmpty()) {
            stopped.run();
            return;
        }
        for (AbstractMessageListenerContainer<?, ?> listener : listeners) {
            listener.stop(() -> {
                // A listener may say so twice.
                if (working.remove(listener) && working.isEmpty()) {
                    stopped.run();
                }
            });
        }
    }

    @Override
    public void stop() {
        stop(() -> {});
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

}
