package org.emic.messaging;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.springframework.kafka.core.ProducerPostProcessor;

/// A broker that now and then does not take a record, or takes it without the sender ever hearing of it. One time in four
/// the producer counts as broken for good.
final class FlakyBroker implements ProducerPostProcessor<Object, Object> {

    private static final int ONE_IN = 25;

    final AtomicInteger faults = new AtomicInteger();
    private final Random chance;

    FlakyBroker(long seed) {
        chance = new Random(seed);
    }

    @Override
    @SuppressWarnings("unchecked") // a proxy of the same type
    public Producer<Object, Object> apply(Producer<Object, Object> producer) {
        return (Producer<Object, Object>) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[]{Producer.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("send") && arguments.length == 2 && chance.nextInt(ONE_IN) == 0) {
                        return fail(producer, (ProducerRecord<Object, Object>) arguments[0], (Callback) arguments[1]);
                    }
                    try {
                        return method.invoke(producer, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    private Future<?> fail(Producer<Object, Object> producer, ProducerRecord<Object, Object> record, Callback answer) {
        faults.incrementAndGet();
        KafkaException fault = chance.nextInt(4) == 0 ? new KafkaException("broken") : new TimeoutException("silence");
        if (chance.nextBoolean()) {
            return producer.send(record, (metadata, failure) -> answer.onCompletion(null, fault));
        }
        // An answer comes from another thread; a failure at once would mean that the whole topic is unreachable.
        return CompletableFuture.runAsync(() -> answer.onCompletion(null, fault),
                CompletableFuture.delayedExecutor(chance.nextInt(5), TimeUnit.MILLISECONDS));
    }

}
