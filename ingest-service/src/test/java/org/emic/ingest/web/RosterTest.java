package org.emic.ingest.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/// Who takes part, and what that changes.
class RosterTest extends RunningService {

    @Test
    void aRosterIsKeptAndTakesThePlaceOfTheOneBefore() throws Exception {
        keep("\uFEFFspeaker;pseudonym;country;consent\r\nTove;\"Lin\"\"den\";Denmark;yes\r\n\r\nBoma;;Nigeria;\r\n")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.participants", hasSize(2)))
                .andExpect(jsonPath("$.participants[0].pseudonym").value("Lin\"den"))
                .andExpect(jsonPath("$.participants[0].groups.country").value("Denmark"))
                .andExpect(jsonPath("$.participants[1].consent").value("open"));
        keep("name\nCara\n").andExpect(status().isOk());
        show().andExpect(jsonPath("$.participants", hasSize(1)))
                .andExpect(jsonPath("$.participants[0].name").value("Cara"));
        assertThat(events("StudyRevised.v1")).isEmpty();
    }

    @Test
    void aTableThatIsWrongChangesNothing() throws Exception {
        keep("name\nCara\n");
        keep("name\nDana\nDana\n").andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].place").value("line 3"));
        keep("name\n\"Dana\n").andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("quotes")));
        http.perform(put(address()).contentType("text/csv")
                .accept(MediaType.APPLICATION_JSON)
                .content("name\nDan\u00E9\n".getBytes(StandardCharsets.ISO_8859_1)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("UTF-8")));
        show().andExpect(jsonPath("$.participants[0].name").value("Cara"));
        study = UUID.randomUUID().toString();
        keep("name\nCara\n").andExpect(status().isNotFound());
        show().andExpect(status().isNotFound());
    }

    @Test
    void aTableThatIsMadeToBeTooMuchIsRefusedWithOneReason() throws Exception {
        keep("name\nCara\n");
        for (String table : List.of("name\n" + "x\n".repeat(400_000), "name\n" + ",\n".repeat(400_000),
                "name" + ",x".repeat(400_000), "name\n" + "x".repeat(3_000_000))) {
            keep(table).andExpect(status().isUnprocessableContent()).andExpect(jsonPath("$.errors", hasSize(1)));
        }
        keep("x".repeat(5_000_000)).andExpect(status().isContentTooLarge());
        show().andExpect(jsonPath("$.participants[0].name").value("Cara"));
    }

    @Test
    void whoModeratesByTheRosterModerates() throws Exception {
        keep("speaker,role\nanna,moderator\nBoma,lawyer\n");
        upload(file("a.txt", "Anna: How do you help your clients?\nBoma: We wait with them for years.\n"))
                .andExpect(status().isCreated());
        assertThat(jdbc.sql("select role from turn where transcript_id = :id order by turn")
                .param("id", UUID.fromString(transcriptId()))
                .query((row, number) -> row.getString(1))
                .list()).containsExactly("moderator", "participant");
    }

    @Test
    void nobodyIsAnalysedWhoHasNotAgreed() throws Exception {
        keep("speaker,consent\nBoma,no\n");
        upload(file("a.txt", "Anna: How do you help?\nBOMA: The secret.\n"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].place").value("turn 1"))
                .andExpect(content().string(containsString("has not agreed")));
        assertThat(count("transcript")).isZero();
        keep("speaker,consent\nBoma,yes\n");
        upload(file("a.txt", "Anna: How do you help?\nBOMA: The secret.\n")).andExpect(status().isCreated());
    }

    @Test
    void aPersonKeepsItOnItsPage() throws Exception {
        String page = "/studies/" + study + "/roster";
        http.perform(get("/studies/" + study).accept(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString(page)));
        http.perform(multipart(page).file(table("name,country\nCara,<b>Perú\n")).accept(MediaType.TEXT_HTML))
                .andExpect(redirectedUrl(page));
        http.perform(get(page).accept(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("Cara")))
                .andExpect(content().string(containsString("&lt;b&gt;Perú")));
        http.perform(multipart(page).file(table("country\nPerú\n")).accept(MediaType.TEXT_HTML))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("was not changed")))
                .andExpect(content().string(containsString("Cara")));
        http.perform(multipart(page).accept(MediaType.TEXT_HTML)).andExpect(status().isUnprocessableContent());
    }

    private static MockMultipartFile table(String text) {
        return new MockMultipartFile("table", "roster.csv", "text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private String address() {
        return "/studies/api/studies/" + study + "/roster";
    }

    private ResultActions keep(String table) throws Exception {
        return http.perform(put(address()).contentType("text/csv")
                .accept(MediaType.APPLICATION_JSON)
                .content(table.getBytes(StandardCharsets.UTF_8)));
    }

    private ResultActions show() throws Exception {
        return http.perform(get(address()).accept(MediaType.APPLICATION_JSON));
    }

    @Test
    void onePersonIsAddedChangedAndTakenOffByForms() throws Exception {
        write("name", "Anna", "pseudonym", "Linden", "consent", "yes", "role", "moderator", "column", "country",
                "value",
                "Denmark, south").andExpect(redirectedUrl("/studies/" + study + "/roster"));
        write("name", "Boma", "consent", "no", "column", "country", "value", "Togo");
        write("was", "boma", "name", "Boma Idonibo", "pseudonym", "Sorrel", "column", "country", "value", "Togo");
        http.perform(get("/studies/api/studies/" + study + "/roster").accept(MediaType.APPLICATION_JSON))
                .andExpect(jsonPath("$.participants.length()").value(2))
                .andExpect(jsonPath("$.participants[0].moderates").value(true))
                .andExpect(jsonPath("$.participants[0].groups.country").value("Denmark, south"))
                .andExpect(jsonPath("$.participants[0].groups.role").value("moderator"))
                .andExpect(jsonPath("$.participants[1].name").value("Boma Idonibo"))
                .andExpect(jsonPath("$.participants[1].consent").value("open"));
        http.perform(get("/studies/" + study + "/roster").accept(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("value=\"Denmark, south\"")));
        http.perform(post("/studies/" + study + "/roster/participants/deletion").param("was", "Anna")
                .accept(MediaType.TEXT_HTML)).andExpect(redirectedUrl("/studies/" + study + "/roster"));
        assertThat(count("participant")).isEqualTo(1);
    }

    @Test
    void formsKeepTheRulesOfTheTable() throws Exception {
        write("name", "Anna", "pseudonym", "Linden");
        for (String[] wrong : new String[][]{{"name", " "}, {"name", "anna"}, {"name", "Cara", "pseudonym", "Linden"},
                {"name", "Cara", "pseudonym", "Anna"}, {"name", "Cara", "consent", "perhaps"},
                {"name", "C".repeat(201)}}) {
            write(wrong).andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("The roster was not changed.")))
                    .andExpect(content().string(containsString("line 2")));
        }
        write("was", "Nobody", "name", "Cara").andExpect(status().isNotFound());
        assertThat(count("participant")).isEqualTo(1);
    }

    private ResultActions write(String... fields) throws Exception {
        MockHttpServletRequestBuilder form = post("/studies/" + study + "/roster/participants");
        for (int i = 0; i < fields.length; i += 2) {
            form.param(fields[i], fields[i + 1]);
        }
        return http.perform(form.accept(MediaType.TEXT_HTML));
    }
}
