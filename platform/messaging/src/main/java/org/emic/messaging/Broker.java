package org.emic.messaging;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.kafka.core.KafkaAdmin;

/// A connection for questions to the broker, made when it is first needed.
final class Broker implements DisposableBean {

    private final KafkaAdmin admin;
    private final Duration patience;
    private @Nullable Admin client;

    /// @param patience how long an answer may take
    Broker(KafkaAdmin admin, Duration patience) {
        this.admin = admin;
        this.patience = patience;
    }

    /// @throws Unavailable                      if the broker does not answer or refuses
    /// @throws UnknownTopicOrPartitionException if there is no such topic
    <T> T ask(Function<Admin, KafkaFuture<T>> question) {
        return await(question.apply(client()), patience);
    }

    /// Asks about several groups at once. What is gone meanwhile is left out.
    ///
    /// @throws Unavailable if the broker does not answer or refuses
    <K, T> Map<K, T> askEach(Function<Admin, Map<K, KafkaFuture<T>>> question) {
        Map<K, T> answers = new HashMap<>();
        question.apply(client()).forEach((about, answer) -> {
            try {
                answers.put(about, await(answer, patience));
            } catch (GroupIdNotFoundException gone) {
                answers.remove(about);
            }
        });
        return answers;
    }

    /// The answer, or what it says that its reader may have to know: that a topic is there already, or something is not.
    ///
    /// @throws Unavailable if it does not come or is another refusal
    static <T> T await(KafkaFuture<T> answer, Duration patience) {
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw switch (failed.getCause()) {
                case TopicExistsException exists -> exists;
                case UnknownTopicOrPartitionException missing -> missing;
                case GroupIdNotFoundException missing -> missing;
                case null, default -> new Unavailable(failed);
            };
        } catch (TimeoutException silent) {
            throw new Unavailable(silent);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable(interrupted);
        }
    }

    private synchronized Admin client() {
        if (client == null) {
            client = Admin.create(admin.getConfigurationProperties());
        }
        return client;
    }

    @Override
    public synchronized void destroy() {
        if (client != null) {
            client.close(Duration.ofSeconds(1));
            client = null;
        }
    }

    /// The broker did not do as it was asked; worth another try.
    static final class Unavailable extends RuntimeException {

        Unavailable(Exception cause) {
            super("Kafka did not answer as it should", cause);
        }

    }

}
