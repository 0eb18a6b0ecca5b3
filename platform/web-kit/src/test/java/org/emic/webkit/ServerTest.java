package org.emic.webkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.emic.webkit.door.DoorSecret;
import org.emic.webkit.sample.SampleService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(classes = SampleService.class, webEnvironment = WebEnvironment.RANDOM_PORT, properties = "emic.door.secret="
        + DoorTest.SECRET)
@ExtendWith(OutputCaptureExtension.class)
class ServerTest {

    @LocalServerPort
    private int port;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void anAnswerThatFailsHalfwayIsCutOffAndTellsNobodysWords(CapturedOutput output) {
        assertThatThrownBy(() -> send(request("/half"))).isInstanceOf(IOException.class);
        assertThat(output).contains("java.lang.IllegalStateException").doesNotContain(SampleService.WORDS);
    }

    @ParameterizedTest
    @CsvSource({"1, 19, 200", "1, 21, 413", "11, 19, 413"})
    void filesOfTwentyMegabytesAndUploadsOfTwoHundredAreTaken(int files, int megabytes, int status) throws Exception {
        HttpResponse<String> answer = send(
                request("/api/files").header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(BodyPublishers.concat(repeated(files, megabytes), BodyPublishers.ofString("--b--\r\n"))));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(status == 200 ? "1" : "Too large");
    }

    @Test
    void manySmallFilesAreTakenAtOnce() throws Exception {
        HttpResponse<String> answer = send(
                request("/api/files").header("Content-Type", "multipart/form-data; boundary=b")
                        .POST(BodyPublishers.concat(repeated(300, 0), BodyPublishers.ofString("--b--\r\n"))));

        assertThat(answer.body()).isEqualTo("300");
    }

    @ParameterizedTest
    @CsvSource({"application/json, true, 413", "application/json, false, 413", "text/plain, false, 413",
            "application/x-www-form-urlencoded, true, 413", "application/x-www-form-urlencoded, false, 411"})
    void whatIsTooLargeForMemoryIsRefusedWhetherItsLengthIsSaidOrNot(String type, boolean said, int status)
            throws Exception {
        byte[] body = ("title=" + "x".repeat(25 << 20)).getBytes(StandardCharsets.UTF_8);
        HttpResponse<String> answer = send(request("/api/typed").header("Content-Type", type)
                .header("Accept", "application/json")
                .POST(said
                        ? BodyPublishers.ofByteArray(body)
                        : BodyPublishers.fromPublisher(BodyPublishers.ofByteArray(body))));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains(status == 413 ? "Too large" : "how long it is").doesNotContain("xxx");
    }

    @Test
    void aRedirectNamesNoHostAndNoPort() throws Exception {
        assertThat(send(request("/moved")).headers().firstValue("Location")).hasValue("/studies/7");
    }

    private static HttpRequest.BodyPublisher repeated(int files, int megabytes) {
        HttpRequest.BodyPublisher[] parts = new HttpRequest.BodyPublisher[files * 3];
        for (int i = 0; i < files; i++) {
            parts[3 * i] = BodyPublishers.ofString("""
                    --b\r
                    Content-Disposition: form-data; name="files"; filename="%s.vtt"\r
                    Content-Type: text/vtt\r
                    \r
                    """.formatted("é".repeat(200)));
            parts[3 * i + 1] = BodyPublishers.ofByteArray(new byte[megabytes << 20]);
            parts[3 * i + 2] = BodyPublishers.ofString("\r\n");
        }
        return BodyPublishers.concat(parts);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofMinutes(2))
                .header(DoorSecret.HEADER, DoorTest.SECRET);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

}
