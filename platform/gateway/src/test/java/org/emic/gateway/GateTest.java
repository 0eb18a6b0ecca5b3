package org.emic.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class GateTest {

    private RunningGateway gateway;

    @BeforeEach
    void start() throws IOException {
        gateway = new RunningGateway("--emic.gateway.hosts=emic.example.org");
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void theTokenIsSwappedForACookieThatScriptsAndOtherSitesCannotUse() throws Exception {
        HttpResponse<String> answer = gateway.send(gateway.request("/?token=" + RunningGateway.TOKEN));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("location")).hasValue("/");
        assertThat(answer.headers().firstValue("set-cookie").orElseThrow()).contains("HttpOnly", "SameSite=Strict",
                "Path=/").doesNotContain(RunningGateway.TOKEN, "Domain");
    }

    @Test
    void theTokenIsTakenFromAnyAddressAndTheRestOfItIsKept() throws Exception {
        HttpResponse<String> answer = gateway
                .send(gateway.request("/studies/7?a=%20b&token=" + RunningGateway.TOKEN + "&c=d%26e"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("location")).hasValue("/studies/7?a=%20b&c=d%26e");
    }

    @Test
    void theTokenOpensOnceAndThenExplainsHowToGetAnother() throws Exception {
        gateway.comeIn();
        HttpResponse<String> again = gateway
                .send(gateway.request("/?token=" + RunningGateway.TOKEN).header("Accept", "text/html"));

        assertThat(again.statusCode()).isEqualTo(401);
        assertThat(again.headers().firstValue("set-cookie")).isEmpty();
        assertThat(again.body()).contains("This address has been used", "start it again");
    }

    @Test
    void whoHasTheCookieMayOpenTheUsedAddressAgain() throws Exception {
        String cookie = gateway.comeIn();

        assertThat(gateway.send(gateway.request("/?token=" + RunningGateway.TOKEN).header("Cookie", cookie))
                .statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?token=wrong", "?token=", "?token=%zz", "?token", ""})
    void aWrongTokenOpensNothingAndDoesNotUseUpTheRightOne(String query) throws Exception {
        assertThat(gateway.send(gateway.request("/studies" + query.replace("%zz", "%25zz"))).statusCode())
                .isEqualTo(401);
        assertThat(gateway.comeIn()).isNotEmpty();
    }

    @Test
    void withoutTheCookieNothingReachesAService() throws Exception {
        String port = Integer.toString(gateway.port);

        assertThat(gateway.send(gateway.request("/studies")).statusCode()).isEqualTo(401);
        assertThat(gateway.send(gateway.request("/studies").header("Cookie", "emic-" + port + "=guess")).statusCode())
                .isEqualTo(401);
        assertThat(gateway.send(gateway.request("/studies").header("X-Emic-Door", RunningGateway.SECRET)).statusCode())
                .isEqualTo(401);
        assertThat(gateway.ingest.asked).isEmpty();
    }

    @Test
    void withTheCookieTheFirstPageIsTheListOfStudies() throws Exception {
        String cookie = gateway.comeIn();

        HttpResponse<String> start = gateway.send(gateway.request("/").header("Cookie", cookie));
        assertThat(start.statusCode()).isEqualTo(302);
        assertThat(start.headers().firstValue("location")).hasValue("/studies");
        assertThat(gateway.send(gateway.request("/studies").header("Cookie", cookie)).body()).isEqualTo("ingest");
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:8180", "127.0.0.1", "localhost:1", "127.0.0.1.evil.example",
            "10.0.0.1"})
    void anotherHostIsTurnedAwayEvenWithTheCookie(String host) throws Exception {
        String cookie = gateway.comeIn();

        assertThat(gateway.sendRaw("GET /studies HTTP/1.1", "Host: " + host, "Cookie: " + cookie))
                .startsWith("HTTP/1.1 421");
        assertThat(gateway.ingest.asked).isEmpty();
    }

    @Test
    void loopbackAndTheNamesInTheSettingsAreOwnHosts() throws Exception {
        String cookie = gateway.comeIn();

        for (String host : new String[]{"127.0.0.1:" + gateway.port, "LocalHost:" + gateway.port,
                "[::1]:" + gateway.port}) {
            assertThat(gateway.sendRaw("GET /studies HTTP/1.1", "Host: " + host, "Cookie: " + cookie))
                    .startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void theCookieIsNamedAfterThePortThatTheBrowserSees() throws Exception {
        String welcome = gateway.sendRaw("GET /?token=" + RunningGateway.TOKEN + " HTTP/1.1", "Host: emic.example.org");

        assertThat(welcome).startsWith("HTTP/1.1 303");
        Matcher cookie = Pattern.compile("Set-Cookie: (emic-80=[^;]+);").matcher(welcome);
        assertThat(cookie.find()).isTrue();
        assertThat(gateway.sendRaw("GET /studies HTTP/1.1", "Host: emic.example.org", "Cookie: " + cookie.group(1)))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void anotherSiteCannotChangeAnything() throws Exception {
        String cookie = gateway.comeIn();

        assertThat(post(cookie, "Origin", "http://evil.example")).isEqualTo(403);
        assertThat(post(cookie, "Origin", "http://localhost:9")).isEqualTo(403);
        assertThat(post(cookie, "Origin", "null")).isEqualTo(403);
        assertThat(post(cookie, "Sec-Fetch-Site", "cross-site")).isEqualTo(403);
        assertThat(post(cookie, "Sec-Fetch-Site", "same-site")).isEqualTo(403);
        assertThat(gateway.ingest.asked).isEmpty();
    }

    @Test
    void ownPagesCanChangeThings() throws Exception {
        String cookie = gateway.comeIn();

        assertThat(post(cookie, "Origin", "http://127.0.0.1:" + gateway.port)).isEqualTo(200);
        assertThat(post(cookie, "Sec-Fetch-Site", "same-origin")).isEqualTo(200);
        assertThat(post(cookie, "Accept", "*/*")).isEqualTo(200);
    }

    @Test
    void aLinkOnAnotherSiteIsOpenedAgainFromHere() throws Exception {
        HttpResponse<String> answer = gateway.send(gateway.request("/studies/7?x=1")
                .header("Sec-Fetch-Site", "cross-site")
                .header("Sec-Fetch-Mode", "navigate")
                .header("Sec-Fetch-Dest", "document"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("refresh")).hasValue("0;url=/studies/7?x=1");
    }

    @Test
    void healthAndTheLookAreOpen() throws Exception {
        assertThat(gateway.send(gateway.request("/actuator/health/readiness")).body()).contains("UP");
        assertThat(gateway.send(gateway.request("/assets/emic.css")).statusCode()).isEqualTo(200);
        assertThat(gateway.send(gateway.request("/actuator")).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short"})
    void aGatewayWithoutAUsableTokenDoesNotStartAndSaysWhatToDo(String token, CapturedOutput output) {
        assertThatThrownBy(() -> new SpringApplicationBuilder(Gateway.class)
                .run("--server.port=0", "--emic.door.secret=" + RunningGateway.SECRET, "--emic.gateway.token=" + token)
                .close()).hasRootCauseMessage(token.isEmpty()
                        ? "No one-time token is set"
                        : "The one-time token has fewer than 22 characters");
        assertThat(output).contains("Set EMIC_GATEWAY_TOKEN");
    }

    @Test
    void aGatewayThatIsAskedToPrintsAnAddressThatOpensItOnce(CapturedOutput output) throws Exception {
        try (var asked = new SpringApplicationBuilder(Gateway.class).run("--server.port=0",
                "--emic.door.secret=" + RunningGateway.SECRET, "--emic.gateway.token=print")) {
            Matcher line = Pattern
                    .compile("Emic: open (http://127\\.0\\.0\\.1:\\d+/\\?token=\\S{43}) \\(it opens once\\)")
                    .matcher(output.getOut());
            assertThat(line.find()).isTrue();
            HttpRequest.Builder printed = HttpRequest.newBuilder(URI.create(line.group(1)));
            assertThat(gateway.send(printed).statusCode()).isEqualTo(303);
            assertThat(gateway.send(printed).statusCode()).isEqualTo(401);
        }
    }

    private int post(String cookie, String header, String value) throws IOException, InterruptedException {
        return gateway.send(gateway.request("/studies")
                .header("Cookie", cookie)
                .header(header, value)
                .POST(BodyPublishers.ofString("x"))).statusCode();
    }

}
