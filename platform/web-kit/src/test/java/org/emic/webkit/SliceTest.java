package org.emic.webkit;

import static org.assertj.core.api.Assertions.assertThat;

import org.emic.webkit.door.DoorSecret;
import org.emic.webkit.sample.SampleService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@WebMvcTest(properties = "emic.door.secret=" + DoorTest.SECRET)
@ContextConfiguration(classes = SampleService.class)
class SliceTest {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void aSliceOfAServiceHasTheDoorTheProblemsAndTheHeadersToo() {
        assertThat(mvc.get().uri("/api/inputs")).hasStatus(403);
        assertThat(mvc.get().uri("/api/inputs").header(DoorSecret.HEADER, DoorTest.SECRET)).hasStatus(422)
                .headers()
                .hasValue("X-Content-Type-Options", "nosniff");
    }

}
