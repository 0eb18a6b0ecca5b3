package org.emic.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.emic.report.Hostile;
import org.emic.report.domain.report.ReportFile;
import org.emic.report.domain.report.Told;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The exact bytes of the files of a small study: others build on their form.
///
/// When it fails: compare `target/golden/<name>` with `src/test/resources/golden/<name>`. If the change is meant, it
/// must only add (a column at the end is a break all the same: `codings.csv` stays as it is), say so in the README under
/// "Compatibility" and in the changelog, and copy the new file over the old one.
final class GoldenFilesTest {

    @ParameterizedTest
    @ValueSource(strings = {"codings.csv", "themes.json", "manifest.json", "report.html"})
    void staysAsItIs(String name) throws IOException {
        ReportFile file = new RenderReport("0.1.0").files(Told.report(Hostile.study().facts()))
                .stream()
                .filter(written -> written.name().equals(name))
                .findFirst()
                .orElseThrow();
        Path written = Files.createDirectories(Path.of("target", "golden")).resolve(name);
        Files.write(written, file.content());

        Path golden = Path.of("src", "test", "resources", "golden", name);
        assertThat(new String(file.content(), StandardCharsets.UTF_8)).isEqualTo(Files.readString(golden));
    }

}
