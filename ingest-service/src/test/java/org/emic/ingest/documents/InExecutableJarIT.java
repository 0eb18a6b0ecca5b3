package org.emic.ingest.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Children are found wherever the service runs from: in Spring Boot's executable jar, and in what is extracted from it, as
/// in a container.
class InExecutableJarIT {

    private static final List<String> DOCUMENTS = List.of("libreoffice-bold.docx", "libreoffice-bold.odt",
            "libreoffice-bold.pdf", "libreoffice-bold.rtf");
    private static final List<String> OPENED = List.of("DOCX 12", "ODT 12", "PDF 12", "RTF 12");
    private static final String CLASSES = Path.of("target/test-classes").toAbsolutePath().toString();

    @Test
    void opensDocumentsFromTheExecutableJar() throws Exception {
        assertThat(opened("-Dloader.main=" + OpensOne.class.getName(), "-Dloader.path=" + CLASSES, "-cp", jar(),
                "org.springframework.boot.loader.launch.PropertiesLauncher")).isEqualTo(OPENED);
    }

    @Test
    void opensDocumentsFromWhatIsExtracted(@TempDir Path folder) throws Exception {
        run("-Djarmode=tools", "-jar", jar(), "extract", "--destination", folder.toString(), "--force",
                "--application-filename", "app.jar");
        assertThat(opened("-cp", folder.resolve("app.jar") + File.pathSeparator + CLASSES, OpensOne.class.getName()))
                .isEqualTo(OPENED);
    }

    private static List<String> opened(String... start) throws Exception {
        List<String> opened = new ArrayList<>();
        for (String document : DOCUMENTS) {
            List<String> arguments = new ArrayList<>(List.of(start));
            arguments.add(Path.of("src/test/resources/documents", document).toString());
            opened.add(run(arguments.toArray(String[]::new)).strip());
        }
        return opened;
    }

    private static String run(String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isZero();
        return out;
    }

    private static String jar() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath()
                    .toString();
        }
    }
}
