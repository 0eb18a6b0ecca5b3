package org.emic.coding.sample;

import java.util.concurrent.ExecutionException;
import org.emic.messaging.test.Conversation;

/// The topics that the service reads and others own.
public final class OthersTopics {

    private OthersTopics() {}

    /// Creates those that are not there.
    public static void create(Conversation conversation) throws ExecutionException, InterruptedException {
        conversation.createTopics(2, "emic.studies.v1");
        conversation.createTopics(3, "emic.transcripts.v1");
    }

}
