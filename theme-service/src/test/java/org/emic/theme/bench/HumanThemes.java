package org.emic.theme.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.emic.theme.domain.code.Candidate;
import org.emic.theme.domain.code.Centre;
import org.emic.theme.domain.code.Code;
import org.emic.theme.domain.code.CodeId;
import org.emic.theme.domain.code.Origin;
import org.emic.theme.domain.code.Place;
import org.emic.theme.domain.code.Rivalry;
import org.emic.theme.domain.code.Status;
import org.emic.theme.domain.code.Term;
import org.emic.theme.domain.code.Voice;
import org.emic.theme.domain.theme.SubTheme;
import org.emic.theme.domain.theme.SynthesiseThemes;
import org.emic.theme.domain.theme.Theme;
import org.emic.theme.domain.theme.Themes;

/// A conversation whose turns people have put into themes, with the codes that a machine made of it.
///
/// @param codes as they arrive on `emic.codes.v1`
/// @param coded each turn: its first code, and the theme and sub-theme that people gave it; no sub-theme is empty
/// @param rivalries between the codes
record HumanThemes(String name, List<CodeNow> codes, List<Coded> coded, List<Rival> rivalries) {

    record Rival(String code, String rival, int codings) {}

    record Coded(String code, String theme, String subTheme) {}

    record CodeNow(String code, String label, String origin, String status, First first, int incidents,
            List<Voice> speakers, List<Label> labels, List<Term> terms, Vector centre) {}

    record First(int transcriptNumber, int turn, int start) {}

    record Label(String label, String origin, double score) {}

    record Vector(String model, int dimensions, String values) {}

    Themes synthesised() {
        return SynthesiseThemes.standard().of(toDomain(), rivalries.stream()
                .map(rival -> new Rivalry(new CodeId(rival.code()), new CodeId(rival.rival()), rival.codings()))
                .toList());
    }

    private List<Code> toDomain() {
        return codes.stream()
                .map(code -> new Code(new CodeId(code.code()), code.label(), Origin.of(code.origin()),
                        Status.of(code.status()),
                        new Place(code.first().transcriptNumber(), code.first().turn(), code.first().start()),
                        code.incidents(), code.speakers(),
                        code.labels()
                                .stream()
                                .map(label -> new Candidate(label.label(), Origin.of(label.origin()), label.score()))
                                .toList(),
                        code.terms(),
                        Centre.decode(code.centre().model(), code.centre().dimensions(), code.centre().values())))
                .toList();
    }

    /// How far the themes agree with people's: adjusted Rand index over turns (Hubert & Arabie 1985), 0 for chance.
    double agreementOnThemes(Themes themes) {
        Map<String, String> found = new HashMap<>();
        for (Theme theme : themes.themes()) {
            theme.codes().forEach(code -> found.put(code.id().value(), theme.id().value()));
        }
        return adjustedRand(coded.stream().map(Coded::theme).toList(),
                coded.stream().map(turn -> found.getOrDefault(turn.code(), turn.code())).toList());
    }

    /// The same for sub-themes; a theme without any counts as one. Turns without a human sub-theme are left out.
    double agreementOnSubThemes(Themes themes) {
        Map<String, String> found = new HashMap<>();
        for (Theme theme : themes.themes()) {
            theme.codes().forEach(code -> found.put(code.id().value(), theme.id().value()));
            for (SubTheme part : theme.subThemes()) {
                part.codes().forEach(code -> found.put(code.id().value(), part.id()));
            }
        }
        List<Coded> with = coded.stream().filter(turn -> !turn.subTheme().isEmpty()).toList();
        return adjustedRand(with.stream().map(Coded::subTheme).toList(),
                with.stream().map(turn -> found.getOrDefault(turn.code(), turn.code())).toList());
    }

    private static double adjustedRand(List<String> human, List<String> machine) {
        Map<String, Integer> both = new HashMap<>();
        Map<String, Integer> one = new HashMap<>();
        Map<String, Integer> other = new HashMap<>();
        IntStream.range(0, human.size()).forEach(i -> {
            both.merge(human.get(i) + "\n" + machine.get(i), 1, Integer::sum);
            one.merge(human.get(i), 1, Integer::sum);
            other.merge(machine.get(i), 1, Integer::sum);
        });
        double expected = pairs(one) * pairs(other) / (human.size() * (human.size() - 1) / 2.0);
        double most = (pairs(one) + pairs(other)) / 2;
        return (pairs(both) - expected) / (most - expected);
    }

    private static double pairs(Map<String, Integer> counts) {
        return counts.values().stream().mapToDouble(n -> n * (n - 1) / 2.0).sum();
    }

}
