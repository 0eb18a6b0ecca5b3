package org.emic.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.emic.launcher.call.Analysis;
import org.emic.launcher.call.Asked;
import org.emic.launcher.call.BadCall;
import org.emic.launcher.call.Fault;
import org.emic.launcher.call.OutDirectory;
import org.emic.launcher.data.DataDirectory;
import org.emic.launcher.services.EmicSystem;
import org.emic.launcher.services.Purpose;
import org.emic.launcher.study.FetchResults;
import org.emic.launcher.study.Standing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `analyse FILE... --out DIR`: analyses the files as one study, writes the results, stops.
@Command(name = "analyse", customSynopsis = "./run analyse FILE... --out DIR [OPTIONS]", description = "Analyse transcripts as one study, write the results to DIR, stop.", mixinStandardHelpOptions = true, sortOptions = false)
final class AnalyseCommand implements Callable<Integer> {

    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Transcripts.")
    private List<String> files = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", description = "Where the results go.")
    private @Nullable String out;

    @Option(names = "--title", paramLabel = "T", description = "The study's title (default: from the files' names).")
    private @Nullable String title;

    @Option(names = "--question", paramLabel = "Q", description = "The question the conversation opened with.")
    private @Nullable String question;

    @Option(names = "--lens", paramLabel = "NAME|FILE.yaml", description = "none, critical-feminist, intersectional, postcolonial, trauma-informed, phenomenological, or a file of your own (docs/lenses.md).")
    private @Nullable String lens;

    @Option(names = "--codebook", paramLabel = "FILE.csv|.qdc", description = "Your own codes, suggested first: name, definition, examples; or a REFI-QDA codebook.")
    private @Nullable String codebook;

    @Option(names = "--codebook-only", description = "Suggest only the codes of the codebook (default: new ones where none of them fits).")
    private boolean codebookOnly;

    @Option(names = "--examples", paramLabel = "CODED.csv", description = "What people have coded, in the form of codings.csv, to learn from.")
    private @Nullable String examples;

    @Option(names = "--roster", paramLabel = "FILE.csv", description = "Who takes part: speaker, pseudonym, consent, role, and columns of your own.")
    private @Nullable String roster;

    @Option(names = "--moderator", paramLabel = "NAME", description = "A speaker who moderates; may be repeated.")
    private List<String> moderators = new ArrayList<>();

    @Option(names = "--names", paramLabel = "replace|keep", defaultValue = "replace", description = "What becomes of names (default: replace, by pseudonyms).")
    private String names = "replace";

    @Option(names = "--segment", paramLabel = "incident|turn", defaultValue = "incident", description = "What is compared (default: incident).")
    private String segment = "incident";

    @Option(names = "--data", paramLabel = "DIR", description = "Keep the study here, and go on where it stopped (default: a folder that is removed at the end).")
    private @Nullable String data;

    AnalyseCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws BadCall, IOException, InterruptedException, DataDirectory.InUse {
        List<Fault> faults = new ArrayList<>(ofOptions());
        Optional<Analysis> analysis = Optional.empty();
        Optional<OutDirectory> results = Optional.empty();
        try {
            analysis = Optional.of(asked().complete(surroundings.progress()::say));
        } catch (BadCall bad) {
            faults.addAll(bad.faults());
        }
        try {
            results = Optional.of(OutDirectory.check(out == null ? "" : out, surroundings.base()));
        } catch (BadCall bad) {
            faults.addAll(bad.faults());
        }
        if (!faults.isEmpty() || analysis.isEmpty() || results.isEmpty()) {
            throw new BadCall(faults);
        }
        return analyse(analysis.get(), results.get());
    }

    private Integer analyse(Analysis analysis, OutDirectory results)
            throws BadCall, IOException, InterruptedException, DataDirectory.InUse {
        Optional<Path> kept = Optional.ofNullable(data).map(surroundings.base()::resolve);
        try (Session session = Session.open(surroundings, kept)) {
            try {
                EmicSystem system = session.start(Purpose.ofStudy(analysis.bytes()), 0);
                AnalyseStudy study = new AnalyseStudy(surroundings, system);
                Standing end = study.run(analysis);
                List<Path> written = new FetchResults(study.client()).into(results.path(), analysis.studyId(),
                        end.files());
                written.forEach(file -> surroundings.results()
                        .println(Path.of(results.given()).resolve(file.getFileName())));
                surroundings.results().flush();
                return 0;
            } catch (IOException e) {
                session.failed();
                throw e;
            } finally {
                surroundings.progress().done();
            }
        } catch (DataDirectory.NotOurs e) {
            throw new BadCall(new Fault("--data", "", String.valueOf(e.getMessage()), "Name a new or empty folder"));
        }
    }

    private List<Fault> ofOptions() {
        List<Fault> faults = new ArrayList<>();
        if (files.isEmpty()) {
            faults.add(new Fault("analyse", "", "no file is named", "Name the transcripts: analyse FILE... --out DIR"));
        }
        if (!names.equals("keep") && !names.equals("replace")) {
            faults.add(new Fault("--names " + names, "", "is not known", "Use replace or keep"));
        }
        if (!segment.equals("incident") && !segment.equals("turn")) {
            faults.add(new Fault("--segment " + segment, "", "is not known", "Use incident or turn"));
        }
        return faults;
    }

    private Asked asked() {
        return new Asked(files, surroundings.base(), said(title), said(question), said(lens), moderators, segment,
                names, said(roster), said(codebook), codebookOnly, said(examples));
    }

    private static Optional<String> said(@Nullable String option) {
        return Optional.ofNullable(option).map(String::strip).filter(text -> !text.isEmpty());
    }
}
