package org.emic.messaging;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.kafka.core.ProducerPostProcessor;

/// Stands before a broker and holds the first record back, and with it whoever sends it, as if the process were suspended.
final class HeldBroker implements ProducerPostProcessor<Object, Object> {

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    @Override
    @SuppressWarnings("unchecked") // a proxy of the same type
    public Producer<Object, Object> apply(Producer<Object, Object> producer) {
        return (Producer<Object, Object>) Proxy.newProxyInstance(getClass().getClassLoader(),
                new Class<?>[]{Producer.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("send")) {
                        reached.countDown();
                        released.await();
                    }
                    try {
                        return method.invoke(producer, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    void awaitHeld() throws InterruptedException {
        reached.await();
    }

    void letGo() {
        released.countDown();
    }

}
