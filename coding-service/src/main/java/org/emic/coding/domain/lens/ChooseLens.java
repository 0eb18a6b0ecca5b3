package org.emic.coding.domain.lens;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.emic.coding.domain.study.StudyId;
import org.emic.coding.domain.vectors.Sha256;

/// Decides with which lens a study is read, and whether what cites it is shown. Codings do not depend on it.
public final class ChooseLens {

    private final BuiltInLenses builtIn;
    private final StudyLenses lenses;
    private final LensFiles files;
    private final InstantSource clock;

    public ChooseLens(BuiltInLenses builtIn, StudyLenses lenses, LensFiles files, InstantSource clock) {
        this.builtIn = builtIn;
        this.lenses = lenses;
        this.files = files;
        this.clock = clock;
    }

    /// What came of an act.
    public sealed interface Outcome {

        /// It is done.
        ///
        /// @param changed false where it was so before
        record Done(LensOfStudy lens, boolean changed) implements Outcome {}

        /// It cannot be done with what was given.
        record Bad(List<LensProblem> problems) implements Outcome {}

        /// Another file has this name and version already.
        record Taken(LensVersion version) implements Outcome {}

        /// There is no such lens.
        record Unknown() implements Outcome {}

    }

    /// Hears what a study was opened with. A built-in lens without a version is the newest one now, and stays that when a
    /// newer one comes.
    public void declared(DeclaredLens told) {
        Optional<String> before = lenses.declared(told.study())
                .filter(kept -> kept.name().equals(told.name()))
                .flatMap(DeclaredLens::version);
        Optional<String> version = told.version()
                .or(() -> before)
                .or(() -> told.name().flatMap(name -> builtIn.find(name, Optional.empty()))
                        .map(edition -> edition.lens().id().version()));
        lenses.keep(new DeclaredLens(told.study(), told.revision(), told.name(), version));
    }

    /// The study's lens: what somebody chose last, or else what the study was opened with.
    public LensOfStudy of(StudyId study) {
        Optional<LensVersion> chosen = Optional.empty();
        boolean on = true;
        for (LensAct act : lenses.acts(study)) {
            on = act.kind() != LensAct.Kind.OFF;
            if (act.kind() == LensAct.Kind.CHOSEN) {
                chosen = Optional.of(act.lens());
            }
        }
        if (chosen.isPresent()) {
            return find(study, chosen.get().name(), Optional.of(chosen.get().version()), on);
        }
        Optional<DeclaredLens> declared = lenses.declared(study);
        Optional<String> name = declared.flatMap(DeclaredLens::name);
        return name.isEmpty()
                ? new LensOfStudy.None()
                : find(study, name.get(), declared.flatMap(DeclaredLens::version), on);
    }

    private LensOfStudy find(StudyId study, String name, Optional<String> version, boolean on) {
        if (name.equals(LensVersion.NONE)) {
            return new LensOfStudy.None();
        }
        return edition(study, name, version).<LensOfStudy>map(edition -> new LensOfStudy.Chosen(edition, on))
                .orElseGet(() -> new LensOfStudy.Missing(name, version));
    }

    private Optional<Edition> edition(StudyId study, String name, Optional<String> version) {
        return builtIn.find(name, version)
                .or(() -> lenses.own(study)
                        .stream()
                        .filter(own -> own.lens().id().name().equals(name))
                        .filter(own -> version.isEmpty() || version.get().equals(own.lens().id().version()))
                        .reduce((_, later) -> later));
    }

    /// Chooses a lens that comes with Emic, or one of the study's own.
    ///
    /// @param version the newest where none is named
    public Outcome choose(StudyId study, String name, Optional<String> version, String who) {
        return edition(study, name, version).map(edition -> chosen(study, edition.lens().id(), who))
                .orElseGet(Outcome.Unknown::new);
    }

    /// Takes in a researcher's own lens and chooses it. The same file once more changes nothing.
    public Outcome bring(StudyId study, byte[] file, String who) {
        return switch (files.read(file)) {
            case LensFiles.Outcome.Bad bad -> new Outcome.Bad(bad.problems());
            case LensFiles.Outcome.Read read -> bring(study,
                    new Edition(read.lens(), Edition.Source.OWN, Sha256.hex(Sha256.digest().digest(file)), read.text()),
                    who);
        };
    }

    private Outcome bring(StudyId study, Edition edition, String who) {
        LensVersion id = edition.lens().id();
        if (builtIn.find(id.name(), Optional.empty()).isPresent()) {
            return new Outcome.Bad(List.of(new LensProblem("name", "a lens of this name comes with Emic",
                    "Give yours a name of its own, such as " + id.name() + "-ours.")));
        }
        if (!lenses.keep(study, edition).sha256().equals(edition.sha256())) {
            return new Outcome.Taken(id);
        }
        return chosen(study, id, who);
    }

    private Outcome chosen(StudyId study, LensVersion lens, String who) {
        Optional<LensVersion> before = lenses.acts(study)
                .stream()
                .filter(act -> act.kind() == LensAct.Kind.CHOSEN)
                .map(LensAct::lens)
                .reduce((_, later) -> later);
        boolean changed = !before.equals(Optional.of(lens));
        if (changed) {
            lenses.append(study, new LensAct(LensAct.Kind.CHOSEN, lens, who, "", clock.instant()));
        }
        return new Outcome.Done(of(study), changed);
    }

    /// Shows what cites the lens, or shows it no more. Nothing is deleted.
    public Outcome turn(StudyId study, boolean on, String who, String why) {
        if (who.isBlank()) {
            return new Outcome.Bad(List.of(new LensProblem("who", "nobody is named", "Say who does it.")));
        }
        if (!(of(study) instanceof LensOfStudy.Chosen chosen)) {
            return new Outcome.Unknown();
        }
        if (chosen.on() == on) {
            return new Outcome.Done(chosen, false);
        }
        lenses.append(study, new LensAct(on ? LensAct.Kind.ON : LensAct.Kind.OFF, chosen.lens().id(), who.strip(),
                why.strip(), clock.instant()));
        return new Outcome.Done(of(study), true);
    }

}
