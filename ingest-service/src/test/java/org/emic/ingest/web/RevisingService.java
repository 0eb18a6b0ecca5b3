package org.emic.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.emic.contracts.testkit.Contracts;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

/// What tests of corrections and withdrawals share.
abstract class RevisingService extends RunningService {

    protected ResultActions send(String address, String body) throws Exception {
        return http.perform(post("/studies/api/studies/" + study + address).contentType(MediaType.APPLICATION_JSON)
                .accept(MediaType.APPLICATION_JSON)
                .content(body));
    }

    protected ResultActions queue() throws Exception {
        return http.perform(get("/studies/api/studies/" + study + "/queue").accept(MediaType.APPLICATION_JSON))
                .andExpect(status().isOk());
    }

    protected List<String> valid(String topic, String type, int howMany) {
        List<byte[]> events = events(type);
        assertThat(events).hasSize(howMany).allSatisfy(event -> Contracts.validate(topic, type, event));
        return events.stream().map(event -> new String(event, StandardCharsets.UTF_8)).toList();
    }

    protected List<String> told() {
        return jdbc.sql("select convert_from(data, 'UTF8') from outbox_event where subject = :study")
                .param("study", study)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
