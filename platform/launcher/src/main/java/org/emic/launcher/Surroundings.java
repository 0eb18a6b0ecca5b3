package org.emic.launcher;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.emic.launcher.services.Installation;
import org.emic.launcher.services.Setup;
import org.emic.launcher.terminal.Progress;

/// What a command is given by the machine it runs on.
///
/// @param installation where Emic's programs are
/// @param setup        what is set about its processes
/// @param base         the caller's current folder
/// @param data         where studies are kept unless the caller says otherwise
/// @param temporary    the system's folder for temporary files
/// @param results      standard output
/// @param progress     what people see
/// @param clock        the time
/// @param chance       a source fit for secrets
record Surroundings(Installation installation, Setup setup, Path base, Path data, Path temporary, PrintStream results,
        Progress progress, InstantSource clock, RandomGenerator chance) {}
