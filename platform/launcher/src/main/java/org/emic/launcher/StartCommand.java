package org.emic.launcher;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.emic.launcher.call.BadCall;
import org.emic.launcher.data.DataDirectory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Without a word: starts and stays until Ctrl-C.
@Command(name = "run", customSynopsis = "./run [--data DIR] [demo | analyse]", description = "Start Emic, print its address, stay until Ctrl-C.", mixinStandardHelpOptions = true, version = "Emic 0.1.0")
final class StartCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Option(names = "--data", paramLabel = "DIR", description = "Where studies are kept.")
    private @Nullable String data;

    StartCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws BadCall, IOException, InterruptedException, DataDirectory.InUse {
        return new StayCommand(surroundings).run(data, system -> {});
    }
}
