package org.emic.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Every record of every topic of ours, dead letters too: keys, values and headers.
///
/// @param emic whose topics they are
record AllTopics(RunningEmic emic) implements Writings {

    @Override
    public void readTo(Consumer<Writing> reader) {
        for (ConsumerRecord<byte[], byte[]> record : Topics.of(emic).records(name -> name.startsWith("emic."))) {
            String place = "topic " + record.topic();
            Optional.ofNullable(record.key()).ifPresent(key -> reader.accept(new Writing(place + " (key)", key)));
            Optional.ofNullable(record.value()).ifPresent(value -> reader.accept(new Writing(place, value)));
            record.headers()
                    .forEach(header -> reader.accept(new Writing(place + " (header)",
                            (header.key() + "=" + new String(header.value(), UTF_8)).getBytes(UTF_8))));
        }
    }

}
