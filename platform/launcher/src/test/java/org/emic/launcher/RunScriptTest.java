package org.emic.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// The script `run` in a project of empty jars, with a stand-in for Maven and one for the JDK.
@Timeout(60)
class RunScriptTest {

    private static final List<String> JARS = List.of("platform/launcher/target/launcher-0.1.0.jar",
            "platform/gateway/target/gateway-exec.jar", "ingest-service/target/ingest-exec.jar",
            "coding-service/target/coding-exec.jar", "theme-service/target/theme-exec.jar",
            "report-service/target/report-exec.jar");

    @TempDir
    Path folder;

    private Path project;
    private Path source;

    @BeforeEach
    void aProject() throws IOException {
        project = Files.createDirectory(folder.resolve("my project"));
        Path script = Path.of("..", "..", "run");
        Files.copy(script, project.resolve("run"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectory(project.resolve("contracts"));
        Files.writeString(project.resolve("pom.xml"), "");
        source = project.resolve("coding-service/src/main/java/A.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "");
        for (String jar : JARS) {
            Files.createDirectories(project.resolve(jar).getParent());
        }
        program("jdk/bin/java", "printf '%s\\n' \"$PWD\" \"$@\"");
        program("jdk/bin/javac", "exit 1");
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"25.0.1\"\n");
        program("bin/mvn", "echo \"$JAVA_HOME $*\" >> '%s'; cd '%s'; touch %s".formatted(folder.resolve("builds"),
                project, String.join(" ", JARS)));
    }

    @Test
    void buildsOnceAndAgainWhenASourceIsNewer() throws Exception {
        assertThat(run(project.resolve("run"), "demo")).isZero();
        assertThat(err()).contains("build    ");
        assertThat(run(project.resolve("run"), "demo")).isZero();
        assertThat(err()).isEmpty();
        assertThat(builds()).singleElement()
                .asString()
                .contains(folder.resolve("jdk").toString(), "-q", "-Dmaven.test.skip=true", "package");

        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(10)));
        assertThat(run(project.resolve("run"), "demo")).isZero();
        assertThat(builds()).hasSize(2);

        Files.delete(project.resolve(JARS.getLast()));
        assertThat(run(project.resolve("run"), "demo")).isZero();
        assertThat(builds()).hasSize(3);
    }

    @Test
    void handsTheWordsOnFromWhereverItIsCalledThroughLinksToo() throws Exception {
        Path linked = Files.createSymbolicLink(folder.resolve("emic"), Path.of("my project/run"));
        Path farther = Files.createSymbolicLink(folder.resolve("bin/emic"), Path.of("../emic"));
        assertThat(run(project.resolve("run"))).isZero();

        for (Path script : List.of(linked, farther)) {
            assertThat(run(script, "analyse", "my call.txt", "--out", "out dir")).isZero();
            assertThat(Files.readAllLines(folder.resolve("stdout"))).startsWith(folder.toRealPath().toString())
                    .contains("-Demic.home=" + project.toRealPath())
                    .endsWith(project.toRealPath().resolve(JARS.getFirst()).toString(), "analyse", "my call.txt",
                            "--out", "out dir");
        }
    }

    @Test
    void showsTheEndOfTheLogOfABuildThatFails() throws Exception {
        program("bin/mvn", "echo 'ERROR of the build'; exit 1");

        assertThat(run(project.resolve("run"), "demo")).isEqualTo(1);
        assertThat(err()).contains("ERROR of the build", "run: the build failed; see ");
        assertThat(Files.readString(folder.resolve("stdout"))).isEmpty();
    }

    private int run(Path script, String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(script.toString()));
        line.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile())
                .redirectOutput(folder.resolve("stdout").toFile())
                .redirectError(folder.resolve("stderr").toFile());
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().merge("PATH", folder.resolve("bin").toString(), (path, ours) -> ours + ":" + path);
        return builder.start().waitFor();
    }

    private void program(String name, String script) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private List<String> builds() throws IOException {
        return Files.readAllLines(folder.resolve("builds"));
    }

    private String err() throws IOException {
        return Files.readString(folder.resolve("stderr"));
    }
}
