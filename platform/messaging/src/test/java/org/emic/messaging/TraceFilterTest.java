package org.emic.messaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.JdkIdGenerator;

class TraceFilterTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final TraceParents traces = new GeneratedTraceParents(new JdkIdGenerator());
    private String trace = "";
    private @Nullable String logged;

    @Test
    void continuesTheTraceOfTheCaller() throws Exception {
        handle("00-" + TRACE + "-00f067aa0ba902b7-01");
        assertThat(trace).matches("00-" + TRACE + "-(?!00f067aa0ba902b7)[0-9a-f]{16}-01");
        assertThat(logged).isEqualTo(TRACE);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "soon", "00-" + TRACE + "-00f067aa0ba902b7",
            "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
            "00-" + TRACE + "-00f067aa0ba902b7-01\nWARN forged", "ff-" + TRACE + "-00f067aa0ba902b7-01"})
    void beginsATraceWhereTheCallerNamesNoneThatIsValid(@Nullable String header) throws Exception {
        handle(header);
        assertThat(trace).matches("00-(?!" + TRACE + ")[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(logged).isEqualTo(trace.substring(3, 35));
    }

    @Test
    void isOverAfterTheRequest() throws Exception {
        handle(null);
        assertThat(traces.current()).isEmpty();
        assertThat(MDC.get("traceId")).isNull();
    }

    @Test
    void handsOnWhatGoesWrong() {
        assertThatExceptionOfType(ServletException.class)
                .isThrownBy(() -> new TraceFilter(traces).doFilter(new MockHttpServletRequest(),
                        new MockHttpServletResponse(), (request, response) -> {
                            throw new ServletException();
                        }));
        assertThat(MDC.get("traceId")).isNull();
    }

    private void handle(@Nullable String header) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest();
        if (header != null) {
            request.addHeader("traceparent", header);
        }
        new TraceFilter(traces).doFilter(request, new MockHttpServletResponse(), (same, response) -> {
            trace = traces.current().orElse("none");
            logged = MDC.get("traceId");
        });
    }

}
