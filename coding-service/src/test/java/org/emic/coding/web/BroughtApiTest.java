package org.emic.coding.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.emic.coding.domain.CodeId;
import org.emic.coding.sample.SampleStudy;
import org.emic.coding.sample.WithoutBroker;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AutoConfigureMockMvc
class BroughtApiTest extends WithoutBroker {

    private static final UUID ID = UUID.fromString("22222222-5a0e-4d7c-9a55-6a4f0f0f1c77");
    private static final String CODEBOOK = "/coding/api/studies/" + ID + "/own-codebook";
    private static final String EXAMPLES = "/coding/api/studies/" + ID + "/examples";
    private static final String CSV = """
            name,definition,examples
            Police,"They did not believe her story, ever.",the police did not believe her
            Courts,Years until money came.,
            """;
    private static final String CODED = """
            document,turn,start,end,text,code,status,coder
            call-1.txt,0,0,30,,Police,human,Ada
            call-9.txt,0,0,30,,Police,rejected,Ada
            """;

    @Autowired
    private MockMvc http;

    private final SampleStudy sample = new SampleStudy(ID, 3, 3);

    private static MockHttpServletRequestBuilder open(MockHttpServletRequestBuilder request) {
        return request.header("X-Emic-Door", "a-secret-for-tests-only");
    }

    private static MockHttpServletRequestBuilder bring(String path, String file) {
        return open(put(path)).contentType("text/csv").content(file.getBytes(StandardCharsets.UTF_8));
    }

    private String body(String path) throws Exception {
        return http.perform(open(get(path)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void aCodebookMayComeBeforeAnythingElseOfItsStudy() throws Exception {
        http.perform(open(get(CODEBOOK))).andExpect(status().isNotFound());
        http.perform(bring(CODEBOOK + "?only=true", CSV))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.only").value(true))
                .andExpect(jsonPath("$.codes[0].code").value(CodeId.brought("Police").value()))
                .andExpect(jsonPath("$.codes[0].examples[0]").value("the police did not believe her"))
                .andExpect(jsonPath("$.codes.length()").value(2));

        sample.events().forEach(this::arrive);
        runDry();

        http.perform(open(get("/coding/api/studies/{id}/codebook", ID)))
                .andExpect(jsonPath("$.analysis").value(1))
                .andExpect(jsonPath("$.codes[?(@.status != 'human')]").isEmpty())
                .andExpect(jsonPath("$.codes[?(@.label == 'Courts')].definition").value("Years until money came."));
        http.perform(open(delete(CODEBOOK))).andExpect(status().isNoContent());
        http.perform(open(get(CODEBOOK))).andExpect(status().isNotFound());
        http.perform(open(get("/coding/api/studies/{id}/progress", ID))).andExpect(jsonPath("$.analysis").value(2));
    }

    @Test
    void codingsSayHowManyPlacesAreNotInTheStudy() throws Exception {
        http.perform(bring(EXAMPLES, CODED)).andExpect(status().isOk()).andExpect(jsonPath("$.notFound").value(2));

        sample.events().forEach(this::arrive);
        runDry();

        http.perform(open(get(EXAMPLES)))
                .andExpect(jsonPath("$.notFound").value(1))
                .andExpect(jsonPath("$.places.length()").value(2));
        http.perform(open(get("/coding/api/studies/{id}/codings?order=unsure", ID)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.codings[-1:].status").value("human"))
                .andExpect(jsonPath("$.codings[-1:].coder").value("Ada"));
        http.perform(open(get("/coding/api/studies/{id}/codings?order=shoe", ID))).andExpect(status().isBadRequest());
        http.perform(open(delete(EXAMPLES))).andExpect(status().isNoContent());
        http.perform(open(get(EXAMPLES))).andExpect(status().isNotFound());
    }

    @Test
    void whatCannotBeReadIsRefusedWithItsLinesAndChangesNothing() throws Exception {
        http.perform(bring(CODEBOOK, CSV)).andExpect(status().isOk());

        http.perform(bring(CODEBOOK, "name\nPay\npay\n"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].file").value("codebook"))
                .andExpect(jsonPath("$.errors[0].place").value("line 3"))
                .andExpect(jsonPath("$.errors[0].remedy").isNotEmpty());
        http.perform(bring(CODEBOOK, "<!DOCTYPE x><CodeBook/>"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].problem").value("the file has a document type"));
        http.perform(bring(EXAMPLES, "code,document,turn\nPay,a.txt,x\n"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(jsonPath("$.errors[0].place").value("line 2"));
        http.perform(open(put(CODEBOOK))).andExpect(status().isUnprocessableContent());

        http.perform(open(get(CODEBOOK))).andExpect(jsonPath("$.codes.length()").value(2));
    }

    @Test
    void theCodebookCanBeTakenOutAndBroughtIntoAnotherStudy() throws Exception {
        http.perform(bring(CODEBOOK, CSV)).andExpect(status().isOk());
        sample.events().forEach(this::arrive);
        runDry();

        String taken = body("/coding/api/studies/" + ID + "/codebook.csv");

        assertThat(taken).startsWith("name,definition,examples\n").contains("Police,\"They did not believe her story");
        UUID other = UUID.fromString("33333333-5a0e-4d7c-9a55-6a4f0f0f1c77");
        http.perform(bring("/coding/api/studies/" + other + "/own-codebook", taken))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.codes[1].name").value("Courts"));
    }

    @Test
    void filesCanBeBroughtOnThePageAndAreShownThere() throws Exception {
        sample.events().forEach(this::arrive);
        runDry();
        MockMultipartFile file = new MockMultipartFile("file", "mine.csv", "text/csv",
                CSV.getBytes(StandardCharsets.UTF_8));
        http.perform(multipart("/coding/studies/{id}/brought/codebook", ID).file(file)
                .header("X-Emic-Door", "a-secret-for-tests-only"))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/coding/studies/" + ID + "/brought"));
        http.perform(multipart("/coding/studies/{id}/brought/examples", ID)
                .file(new MockMultipartFile("file", "coded.csv", "text/csv", CODED.getBytes(StandardCharsets.UTF_8)))
                .header("X-Emic-Door", "a-secret-for-tests-only"))
                .andExpect(status().isSeeOther());
        runDry();

        assertThat(body("/coding/studies/" + ID + "/brought")).contains("They did not believe her story, ever.",
                "These codes are suggested first", "coded places");
        assertThat(body("/coding/studies/" + ID + "/unsure")).contains("Nearest codes:");
        assertThat(body("/coding/studies/" + ID)).contains("/brought", "/unsure");
        assertThat(body("/coding/studies/" + ID + "/codes/" + CodeId.brought("Police").value()))
                .contains("a researcher’s own", "They did not believe her story, ever.");
    }

}
