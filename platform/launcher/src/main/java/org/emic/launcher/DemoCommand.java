package org.emic.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.emic.launcher.call.Analysis;
import org.emic.launcher.call.Asked;
import org.emic.launcher.call.BadCall;
import org.emic.launcher.data.DataDirectory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `demo`: starts, analyses the example study, prints the address of its report, stays.
@Command(name = "demo", customSynopsis = "./run demo [--data DIR]", description = "Start with the example study analysed, and stay until Ctrl-C.", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private static final String EXAMPLE = "examples/justice-focus-group";

    private final Surroundings surroundings;

    @Option(names = "--data", paramLabel = "DIR", description = "Where studies are kept.")
    private @Nullable String data;

    DemoCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws BadCall, IOException, InterruptedException, DataDirectory.InUse {
        Asked asked = new Asked(transcripts(), surroundings.base(), Optional.empty(), Optional.empty(),
                Optional.empty(), List.of(), "incident", "keep", Optional.empty(), Optional.empty(), false,
                Optional.empty());
        Analysis analysis = asked.complete(surroundings.progress()::say);
        return new StayCommand(surroundings).run(data, system -> {
            new AnalyseStudy(surroundings, system).run(analysis);
            surroundings.results().println(system.address("/reports/studies/" + analysis.studyId()));
            surroundings.results().flush();
        });
    }

    private List<String> transcripts() throws IOException {
        Path example = surroundings.installation().home().resolve(EXAMPLE);
        try (Stream<Path> files = Files.list(example)) {
            return files.map(Path::toString).filter(name -> name.endsWith(".vtt")).sorted().toList();
        }
    }
}
