package org.emic.coding.sample;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.emic.coding.domain.Parameters;
import org.emic.coding.domain.PhraseFinder;
import org.emic.coding.domain.study.Analyses;
import org.emic.coding.domain.study.ArrivedWords;
import org.emic.coding.domain.study.CompareNextPassage;
import org.emic.coding.domain.study.CompleteDecided;
import org.emic.coding.domain.study.KeptAnalyses;
import org.emic.coding.domain.study.OwnCodebooks;
import org.emic.coding.domain.study.Step;
import org.emic.coding.domain.study.StudyId;
import org.emic.coding.domain.study.TellAnalysis;
import org.emic.coding.domain.vectors.EmbedTexts;
import org.emic.coding.domain.vectors.Embedder;
import org.emic.messaging.DeadLetters;
import org.emic.messaging.test.FreshDatabase;
import org.emic.messaging.test.RecordedDeadLetters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.messaging.Message;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.transaction.support.TransactionOperations;

/// The service with a real database, fed by hand: no broker, no relay, and nothing compared unless a test does it.
@SpringBootTest(properties = {"emic.coding.workers=0", "emic.coding.pause=0s",
        "emic.messaging.relay.enabled=false",
        "emic.door.secret=a-secret-for-tests-only", "spring.kafka.bootstrap-servers=localhost:1",
        "spring.cloud.stream.bindings.studies-in-0.consumer.auto-startup=false",
        "spring.cloud.stream.bindings.transcripts-in-0.consumer.auto-startup=false"})
@Tag("database")
public abstract class WithoutBroker {

    private static final FreshDatabase DATABASE = FreshDatabase.create();

    @Autowired
    private Consumer<Message<byte[]>> studies;
    @Autowired
    private Consumer<Message<byte[]>> transcripts;
    @Autowired
    private Analyses analyses;
    @Autowired
    private ArrivedWords words;
    @Autowired
    private TellAnalysis tell;
    @Autowired
    protected CompleteDecided complete;
    @Autowired
    private EmbedTexts embedding;
    @Autowired
    private OwnCodebooks codebooks;
    @Autowired
    protected CompareNextPassage compare;
    @Autowired
    protected TransactionOperations transactions;
    @Autowired
    protected JdbcClient jdbc;

    @TestBean
    @SuppressWarnings("NullAway.Init")
    protected Embedder embedder;

    @TestBean(enforceOverride = false)
    @SuppressWarnings("NullAway.Init")
    protected PhraseFinder phrases;

    @TestBean
    @SuppressWarnings("NullAway.Init")
    protected DeadLetters deadLetters;

    protected static DeadLetters deadLetters() {
        return new RecordedDeadLetters();
    }

    protected static Embedder embedder() {
        return new HashedWords();
    }

    protected static PhraseFinder phrases() {
        return new PlainPhrases();
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        DATABASE.register(properties);
    }

    /// Makes the database as good as new.
    @BeforeEach
    protected void forget() {
        jdbc.sql("""
                truncate study, vector, outbox_event, outbox_key, inbox_event, erasure, dead_letter, letter_erasure,
                         declared_lens, own_lens, lens_act cascade""").update();
    }

    /// What compares in an instance of its own.
    ///
    /// @param kept how many analyses it keeps in memory; with 0 each step is a replay
    protected CompareNextPassage comparing(int kept, Parameters parameters, PhraseFinder finder) {
        return new CompareNextPassage(analyses, words, tell, embedding, codebooks, new KeptAnalyses(kept), parameters,
                finder);
    }

    /// Hands an event to the consumer of its topic.
    protected void arrive(Message<byte[]> event) {
        boolean study = Objects.toString(event.getHeaders().get("kafka_receivedTopic")).equals("emic.studies.v1");
        (study ? studies : transcripts).accept(event);
    }

    /// Compares the next passage of any study.
    ///
    /// @return whether there was one
    protected boolean step() {
        Step step = Objects.requireNonNull(transactions.execute(_ -> compare.step(Set.of())));
        if (step instanceof Step.Advanced advanced) {
            compare.committed(advanced);
        }
        return !(step instanceof Step.Idle);
    }

    /// Compares until nothing is left to compare.
    protected void runDry() {
        while (step()) {
            continue;
        }
    }

    /// What was announced of a study, in order: type, space, JSON.
    protected List<String> announced(StudyId study) {
        return jdbc.sql("""
                select type || ' ' || convert_from(data, 'UTF8') as told from outbox_event
                 where topic = 'emic.codes.v1' and key = ? order by sequence""")
                .param(study.toString())
                .query((row, _) -> row.getString("told"))
                .list();
    }

}
