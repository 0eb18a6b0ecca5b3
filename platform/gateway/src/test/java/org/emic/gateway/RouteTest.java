package org.emic.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(Lifecycle.PER_CLASS)
class RouteTest {

    private RunningGateway gateway;

    private String cookie;

    @BeforeAll
    void start() throws Exception {
        gateway = new RunningGateway();
        cookie = gateway.comeIn();
    }

    @AfterAll
    void stop() {
        gateway.close();
    }

    @BeforeEach
    void forget() {
        gateway.ingest.asked.clear();
        gateway.coding.asked.clear();
    }

    @Test
    void eachPathLeadsToItsOwnerUnchanged() throws Exception {
        assertThat(get("/studies").body()).isEqualTo("ingest");
        assertThat(get("/coding/studies/7?q=a%20b&x&q=%C3%A9%2F").body()).isEqualTo("coding");
        assertThat(gateway.coding.asked.getFirst().target()).isEqualTo("/coding/studies/7?q=a%20b&x&q=%C3%A9%2F");
        assertThat(get("/elsewhere").statusCode()).isEqualTo(404);
    }

    @Test
    void aServiceSeesTheSecretAndNeitherCookieNorWhatABrowserPretends() throws Exception {
        gateway.sendRaw("GET /studies HTTP/1.1", gateway.host(), "Cookie: " + cookie, "X-Emic-Door: pretended",
                "X-Emic-Door: twice", "X-Forwarded-For: 1.2.3.4", "X-Forwarded-Host: evil", "Forwarded: for=1.2.3.4",
                "Authorization: Bearer x", "TE: trailers", "Connection: x-hop", "X-Hop: 1", "X-Kept: yes",
                "X-HTTP-Method-Override: DELETE");

        FakeService.Asked asked = gateway.ingest.asked.getFirst();
        assertThat(asked.header("X-Emic-Door")).containsExactly(RunningGateway.SECRET);
        assertThat(asked.header("X-Kept")).containsExactly("yes");
        assertThat(asked.headers().keySet()).doesNotContain("Cookie", "X-forwarded-for", "X-forwarded-host",
                "Forwarded",
                "Authorization", "Te", "X-hop", "X-http-method-override");
    }

    @Test
    void aServiceSeesTheTraceThatTheRequestBelongsTo() throws Exception {
        String traceParent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        gateway.sendRaw("GET /studies HTTP/1.1", gateway.host(), "Cookie: " + cookie, "traceparent: " + traceParent);

        assertThat(gateway.ingest.asked.getFirst().header("traceparent")).containsExactly(traceParent);
    }

    @Test
    void theConnectionHeaderCannotTakeTheSecretAway() throws Exception {
        gateway.sendRaw("GET /studies HTTP/1.1", gateway.host(), "Cookie: " + cookie, "Connection: X-Emic-Door, close");

        assertThat(gateway.ingest.asked.getFirst().header("X-Emic-Door")).containsExactly(RunningGateway.SECRET);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/studies/../coding", "/studies/../actuator/metrics", "/studies/%2e%2e/actuator",
            "/studies/.%2E/actuator", "/studies/..%2factuator", "/studies/..;/actuator", "/studies/x;y=1/..",
            "/studies%2f..%2factuator", "/studies/%252e%252e/actuator", "/studies/..%5cactuator",
            "//actuator/metrics", "/studies//actuator", "/./actuator", "/studies/%00", "/studies/..", "/studies\\..",
            "/%61ctuator/metrics", "/actuator/metrics", "/actuator", "/studies/%"})
    void noDetourLeadsToAnythingButPages(String path) throws Exception {
        String answer = gateway.sendRaw("GET " + path + " HTTP/1.1", gateway.host(), "Cookie: " + cookie);

        assertThat(answer).matches("(?s)HTTP/1.1 (400|404|401).*");
        assertThat(gateway.ingest.asked).isEmpty();
        assertThat(gateway.coding.asked).isEmpty();
    }

    @Test
    void eventsArriveOneByOneWhileTheServiceStillSends() throws Exception {
        HttpResponse<InputStream> live = gateway.client.send(
                gateway.request("/coding/progress").header("Cookie", cookie).build(), BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(live.body(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < 3; i++) {
                gateway.coding.events.add("{\"codes\":" + i + "}");
                assertThat(lines.readLine()).isEqualTo("data:{\"codes\":" + i + "}");
                assertThat(lines.readLine()).isEmpty();
            }
            gateway.coding.events.add("end");
            assertThat(lines.readLine()).isNull();
        }
    }

    @Test
    void aReaderWhoLeavesIsNoticedByTheService() throws Exception {
        HttpResponse<InputStream> live = gateway.client.send(
                gateway.request("/studies/progress").header("Cookie", cookie).build(), BodyHandlers.ofInputStream());
        live.body().close();

        while (!gateway.ingest.readerLeft.await(20, TimeUnit.MILLISECONDS)) {
            gateway.ingest.events.add("more");
        }
        assertThat(gateway.ingest.readerLeft.getCount()).isZero();
    }

    @Test
    void anUploadOfThirtyMegabytesPasses() throws Exception {
        int size = 30 << 20;
        HttpResponse<String> answer = gateway.send(gateway.request("/studies/api/studies/7/transcripts")
                .header("Cookie", cookie)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(BodyPublishers.ofByteArray(new byte[size])));

        assertThat(answer.body()).isEqualTo("ingest");
        FakeService.Asked asked = gateway.ingest.asked.getFirst();
        assertThat(asked.bytes()).isEqualTo(size);
        assertThat(asked.header("Content-Length")).containsExactly(Integer.toString(size));
        assertThat(asked.header("Content-Type")).containsExactly("multipart/form-data; boundary=b");
    }

    @Test
    void anUploadOfUnknownLengthPasses() throws Exception {
        byte[] megabyte = new byte[1 << 20];
        gateway.send(gateway.request("/studies/upload")
                .header("Cookie", cookie)
                .PUT(BodyPublishers.fromPublisher(BodyPublishers.concat(BodyPublishers.ofByteArray(megabyte),
                        BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(megabyte))))));

        assertThat(gateway.ingest.asked.getFirst().bytes()).isEqualTo(2L << 20);
    }

    @Test
    void aFormPassesAsItWasWritten() throws Exception {
        gateway.send(gateway.request("/studies?title=x")
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("title=x&b=%C3%A9+e&b=&a")));

        FakeService.Asked asked = gateway.ingest.asked.getFirst();
        assertThat(asked.body()).isEqualTo("title=x&b=%C3%A9+e&b=&a");
        assertThat(asked.target()).isEqualTo("/studies?title=x");
    }

    @Test
    void aLargeAnswerStreamsThrough() throws Exception {
        HttpResponse<InputStream> answer = gateway.client.send(
                gateway.request("/studies/large").header("Cookie", cookie).build(), BodyHandlers.ofInputStream());

        assertThat(answer.headers().firstValueAsLong("content-length")).hasValue(50L << 20);
        try (InputStream body = answer.body()) {
            assertThat(body.skip(60L << 20)).isEqualTo(50L << 20);
        }
    }

    @Test
    void anAnswerThatBreaksOffIsNotTakenForAWholeOne() {
        assertThatThrownBy(() -> get("/studies/breaks")).isInstanceOf(IOException.class);
    }

    @Test
    void aServiceCanNeitherSetCookiesNorLeadPastTheGateway() throws Exception {
        HttpResponse<String> answer = get("/coding/moved");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("location")).hasValue("/coding/there?x=1");
        assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
    }

    @Test
    void theSafeHeadersOfAServiceReplaceTheGatewaysOwn() throws Exception {
        assertThat(get("/studies").headers().allValues("content-security-policy"))
                .containsExactly("default-src 'none'");
        assertThat(get("/studies").headers().allValues("x-content-type-options")).containsExactly("nosniff");
    }

    @Test
    void aServiceThatIsDownIsNamedAndThePageTriesAgain() throws Exception {
        HttpResponse<String> page = gateway
                .send(gateway.request("/themes/studies/7").header("Cookie", cookie).header("Accept", "text/html"));

        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("retry-after")).hasValue("3");
        assertThat(page.headers().firstValue("refresh")).hasValue("3");
        assertThat(page.body()).contains("theme-service does not answer yet", "tries again");

        HttpResponse<String> problem = gateway.send(gateway.request("/reports/api/x")
                .header("Cookie", cookie)
                .POST(BodyPublishers.ofString("x")));
        assertThat(problem.statusCode()).isEqualTo(503);
        assertThat(problem.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(problem.headers().firstValue("refresh")).isEmpty();
        assertThat(problem.body()).contains("report-service does not answer yet");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return gateway.send(gateway.request(path).header("Cookie", cookie));
    }

}
