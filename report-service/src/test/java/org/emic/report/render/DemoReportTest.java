package org.emic.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.emic.report.Demo;
import org.emic.report.domain.report.ReportFile;
import org.emic.report.domain.report.Told;
import org.junit.jupiter.api.Test;

/// The report of the demo conversation, also left in `target/demo-report` to be looked at.
final class DemoReportTest {

    @Test
    void givesAllItsFiles() throws IOException {
        var files = new RenderReport("test").files(Told.report(Demo.study().facts()));
        Path directory = Files.createDirectories(Path.of("target", "demo-report"));
        for (ReportFile file : files) {
            Files.write(directory.resolve(file.name()), file.content());
        }
        assertThat(files).extracting(ReportFile::name)
                .containsExactly("codings.csv", "themes.json", "report.html", "manifest.json");
    }

}
