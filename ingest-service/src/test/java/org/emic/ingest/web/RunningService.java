package org.emic.ingest.web;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.patch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.emic.messaging.OwnedTopic;
import org.emic.messaging.test.FreshDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.ConfigurableMockMvcBuilder;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// The service with a real database and a study in it; events stay in the outbox.
@SpringBootTest(properties = {"emic.door.secret=a-secret-for-tests-only", "emic.messaging.relay.enabled=false",
        "emic.ingest.largest-file=2MB",
        "emic.ingest.names-key=a-secret-for-tests-only-0123456789"})
@AutoConfigureMockMvc
@Import(RunningService.ThroughTheDoor.class)
abstract class RunningService {

    static final String OPEN = """
            {"title": "Seven practitioners", "question": "How do you help?", "lens": {"name": "critical-feminist"},
             "language": "en", "note": "Fictional.", "names": "keep", "segment": "incident",
             "moderators": ["nadine ostrow"]}""";

    @Autowired
    protected MockMvc http;
    @Autowired
    protected JdbcClient jdbc;
    @Autowired
    protected List<OwnedTopic> ownedTopics;

    protected String study = "";

    @TestConfiguration
    static class ThroughTheDoor {

        @Bean
        MockMvcBuilderCustomizer carriesTheSecret() {
            return new MockMvcBuilderCustomizer() {
                @Override
                public void customize(ConfigurableMockMvcBuilder<?> builder) {
                    builder.defaultRequest(get("/").header("X-Emic-Door", "a-secret-for-tests-only"));
                }
            };
        }
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        FreshDatabase.create().register(properties);
    }

    @BeforeEach
    void openAStudy() throws Exception {
        study = UUID.randomUUID().toString();
        open(OPEN).andExpect(status().isCreated());
    }

    protected ResultActions open(String body) throws Exception {
        return http.perform(put("/studies/api/studies/" + study).contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .content(body));
    }

    protected ResultActions revise(String body) throws Exception {
        return http.perform(patch("/studies/api/studies/" + study).contentType("application/merge-patch+json")
                .accept(MediaType.APPLICATION_JSON)
                .content(body));
    }

    protected ResultActions remove(int number) throws Exception {
        return http.perform(delete("/studies/api/studies/" + study + "/transcripts/" + number)
                .accept(MediaType.APPLICATION_JSON));
    }

    protected ResultActions upload(MockMultipartFile... files) throws Exception {
        MockMultipartHttpServletRequestBuilder request = multipart("/studies/api/studies/" + study + "/transcripts");
        for (MockMultipartFile file : files) {
            request.file(file);
        }
        return http.perform(request.accept(MediaType.APPLICATION_JSON));
    }

    protected static MockMultipartFile file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    protected static MockMultipartFile file(String name, byte[] bytes) {
        return new MockMultipartFile("files", name, "text/plain", bytes);
    }

    protected List<byte[]> events(String type) {
        return jdbc.sql("select data from outbox_event where subject = :study and type = :type order by key")
                .param("study", study)
                .param("type", type)
                .query((row, _) -> row.getBytes("data"))
                .list();
    }

    protected List<String> keys() {
        return jdbc.sql("select key from outbox_event where subject = :study")
                .param("study", study)
                .query((row, _) -> row.getString("key"))
                .list();
    }

    protected String transcriptId() {
        return jdbc.sql("select id from transcript where study_id = :study")
                .param("study", UUID.fromString(study))
                .query((row, _) -> row.getObject("id", UUID.class))
                .single()
                .toString();
    }

    protected int count(String table) {
        return jdbc.sql("select count(*) from " + table + " where study_id = :study")
                .param("study", UUID.fromString(study))
                .query(Integer.class)
                .single();
    }
}
