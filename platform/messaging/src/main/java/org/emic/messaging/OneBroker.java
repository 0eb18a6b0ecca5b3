package org.emic.messaging;

import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.springframework.boot.kafka.autoconfigure.KafkaConnectionDetails;
import org.springframework.cloud.stream.binder.kafka.support.ConsumerConfigCustomizer;
import org.springframework.cloud.stream.binder.kafka.provisioning.AdminClientConfigCustomizer;

/// Leads the binder's clients to the broker that the rest of the application uses. The binder looks at properties only, and
/// a broker may be told in another way (a service connection, as containers have).
final class OneBroker implements ConsumerConfigCustomizer, AdminClientConfigCustomizer {

    private final KafkaConnectionDetails broker;

    OneBroker(KafkaConnectionDetails broker) {
        this.broker = broker;
    }

    @Override
    public void configure(Map<String, Object> settings, String binding, String destination) {
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, broker.getConsumer().getBootstrapServers());
    }

    @Override
    public void configure(Map<String, Object> settings) {
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, broker.getAdmin().getBootstrapServers());
    }

}
