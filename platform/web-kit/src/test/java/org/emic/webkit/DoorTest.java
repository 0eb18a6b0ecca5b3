package org.emic.webkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.emic.webkit.door.DoorSecret;
import org.emic.webkit.sample.SampleService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = SampleService.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = "emic.door.secret="
        + DoorTest.SECRET)
@ExtendWith(OutputCaptureExtension.class)
class DoorTest {

    static final String SECRET = "the secret of this test";

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void theDoorIsShutToWhoeverHasNoSecret() throws Exception {
        HttpResponse<String> answer = client.send(request("/coding/studies/1").build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.body()).contains("\"status\":403", "gateway").doesNotContain(SECRET);
    }

    @Test
    void theDoorIsShutToWhoeverHasAnotherSecret() throws Exception {
        assertThat(status(request("/coding/studies/1").header(DoorSecret.HEADER, SECRET + "!"))).isEqualTo(403);
        assertThat(status(request("/coding/studies/1").header(DoorSecret.HEADER, ""))).isEqualTo(403);
    }

    @Test
    void theDoorIsOpenToWhoeverHasTheSecret() throws Exception {
        assertThat(status(request("/coding/studies/1").header(DoorSecret.HEADER, SECRET))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/actuator/health/readiness", "/actuator/health/liveness"})
    void healthIsOpenToAll(String path) throws Exception {
        HttpResponse<String> answer = client.send(request(path).build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("UP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/metrics", "/actuator/prometheus", "/actuator", "/assets/emic.css", "/error",
            "/actuator/health/../metrics", "/actuator/health/%2e%2e/metrics", "/actuator/health/..;/metrics",
            "/actuator/health;x=/../../studies", "/actuator/healthy", "//actuator/health/"})
    void nothingElseIsOpenByLookingLikeHealth(String path) throws Exception {
        assertThat(status(request(path))).isIn(400, 403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/metrics", "/actuator/prometheus", "/assets/emic.css", "/assets/htmx.min.js"})
    void metricsAndAssetsAreBehindTheDoor(String path) throws Exception {
        assertThat(status(request(path).header(DoorSecret.HEADER, SECRET))).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "short"})
    void aServiceWithoutAUsableSecretDoesNotStartAndSaysWhatToDo(String secret, CapturedOutput output) {
        assertThatThrownBy(() -> new SpringApplicationBuilder(SampleService.class)
                .run("--server.port=0", "--emic.door.secret=" + secret)
                .close()).hasRootCauseInstanceOf(DoorSecret.Unusable.class);
        assertThat(output).contains("APPLICATION FAILED TO START", "Set EMIC_DOOR_SECRET");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).header("Accept", "*/*");
    }

    private int status(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

}
