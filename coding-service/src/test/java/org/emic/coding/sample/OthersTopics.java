package org.emic.coding.sample;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.emic.messaging.test.TestBroker;

/// The topics that the service reads and others own, on the broker that all tests share.
public final class OthersTopics {

    private OthersTopics() {}

    /// Creates those that are not there.
    public static void create() throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", TestBroker.bootstrapServers()))) {
            for (NewTopic topic : List.of(new NewTopic("emic.studies.v1", 2, (short) 1),
                    new NewTopic("emic.transcripts.v1", 3, (short) 1))) {
                create(admin, topic);
            }
        }
    }

    private static void create(Admin admin, NewTopic topic) throws ExecutionException, InterruptedException {
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }

}
