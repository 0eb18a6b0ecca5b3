package org.emic.ingest.domain.study;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.emic.ingest.domain.protection.ProtectedTurns;
import org.emic.ingest.domain.protection.Protection;
import org.emic.ingest.domain.protection.finds.Here;
import org.emic.ingest.domain.protection.names.Verdicts;
import org.emic.ingest.domain.protection.pseudonyms.Key;
import org.emic.ingest.domain.protection.pseudonyms.NumberedPseudonyms;
import org.emic.ingest.domain.protection.pseudonyms.People;
import org.emic.ingest.domain.reading.FileName;
import org.emic.ingest.domain.stories.Story;
import org.emic.ingest.domain.transcript.Role;
import org.emic.ingest.domain.transcript.Transcript;
import org.emic.ingest.domain.transcript.Turn;

/// Puts pseudonyms in the place of names in what is about to be released, the file's name and what stands before the first
/// turn included. The study's key grows with it. Every call belongs into a transaction that has locked the study.
public final class ProtectNames {

    private final Supplier<Protection> protection;
    private final Keys keys;
    private final Rosters rosters;
    private final NameVerdicts verdicts;
    private final Function<StudyId, RandomGenerator> chance;

    /// @param protection asked when the first names are to be replaced: word lists and a model have to be loaded for it
    /// @param chance where the numbers of a study's pseudonyms come from: the same for the same study, so that the same
    /// documents in the same order are protected in the same way
    public ProtectNames(Supplier<Protection> protection, Keys keys, Rosters rosters, NameVerdicts verdicts,
            Function<StudyId, RandomGenerator> chance) {
        this.protection = protection;
        this.keys = keys;
        this.rosters = rosters;
        this.verdicts = verdicts;
        this.chance = chance;
    }

    /// What the protection of these turns would be now. Changes nothing.
    ///
    /// @param decided about single places
    public ProtectedTurns look(StudyId study, List<Turn> turns, List<Here> decided) {
        return protect(turns, study, people(study), verdicts.of(study), decided, keys.of(study));
    }

    /// These turns of a released transcript as they may leave; the study's key grows with them.
    public List<Turn> protectTurns(StudyId study, List<Turn> turns) {
        ProtectedTurns done = look(study, turns, List.of());
        keys.keep(study, done.key());
        return done.turns();
    }

    /// All that stands in brackets in place of something in the study's transcripts.
    public Set<String> standing(StudyId study) {
        return Protection.standing(keys.of(study));
    }

    /// What is about to leave.
    ///
    /// @param stories somebody else's; places are in the draft's turns
    /// @param decided about single places of the draft's turns
    record Leaving(Draft draft, List<Story> stories, List<Here> decided) {}

    /// The same as it may leave.
    Leaving protect(StudyId study, Leaving leaving) {
        Draft draft = leaving.draft();
        People people = people(study);
        Verdicts decided = verdicts.of(study);
        ProtectedTurns turns = protect(draft.transcript().turns(), study, people, decided, leaving.decided(),
                keys.of(study));
        ProtectedTurns beside = protect(List.of(title(draft.name()), beside(1, draft.transcript().preamble())), study,
                people, decided, List.of(), turns.key());
        keys.keep(study, beside.key());
        Draft replaced = new Draft(draft.id(), FileName.of(beside.turns().getFirst().text() + ending(draft.name())),
                draft.document(), draft.bytes(), draft.encoding(),
                new Transcript(draft.transcript().format(), beside.turns().getLast().text(), turns.turns()),
                draft.receivedAt());
        return new Leaving(replaced, leaving.stories().stream().map(story -> moved(story, turns)).toList(),
                List.of());
    }

    private static Story moved(Story story, ProtectedTurns turns) {
        return new Story(story.turn(), turns.moved(story.turn(), story.span()), story.whose(), story.because());
    }

    private ProtectedTurns protect(List<Turn> turns, StudyId study, People people, Verdicts decided, List<Here> here,
            Key key) {
        return protection.get()
                .protect(turns, people, decided, here, key, new NumberedPseudonyms(chance.apply(study),
                        pseudonym -> keys.isGivenElsewhere(study, pseudonym)));
    }

    private People people(StudyId study) {
        return new People(rosters.of(study)
                .participants()
                .stream()
                .map(participant -> new People.Person(participant.name(), participant.pseudonym()))
                .toList());
    }

    /// A file's name as a sentence of its own, in which names can be found.
    private static Turn title(FileName name) {
        String stem = name.value().substring(0, name.value().length() - ending(name).length());
        return beside(0, stem.replace('_', ' '));
    }

    /// Words that nobody says.
    private static Turn beside(int number, String words) {
        return new Turn(number, "", Role.UNATTRIBUTED, words, List.of(), Optional.empty());
    }

    private static String ending(FileName name) {
        return name.extension().isEmpty() ? "" : '.' + name.extension();
    }
}
