package org.emic.theme.domain.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.emic.theme.domain.code.Centre;
import org.emic.theme.domain.code.Code;
import org.emic.theme.domain.code.CodeId;
import org.emic.theme.domain.code.Rivalry;
import org.emic.theme.domain.code.Status;
import org.emic.theme.domain.grouping.BetterThanChance;
import org.emic.theme.domain.grouping.GroupByLikeness;
import org.emic.theme.domain.grouping.Grouping;
import org.emic.theme.domain.grouping.Likeness;

/// Brings the codes of a study together into themes, and looks inside each theme for sub-themes.
///
/// How many there are, the codes themselves say ([GroupByLikeness]). Sub-themes have to show twice: in the centres of the
/// codes, and again in the incidents, whose nearest rival codes must lie in their own sub-theme more often than chance has
/// it ([BetterThanChance]). No code is dropped but those that people have rejected. The answer does not depend on the order
/// in which codes and rivalries are given.
///
/// @param group how codes are brought together, for themes and again inside a theme
/// @param chance what a theme's parts are measured against
public record SynthesiseThemes(GroupByLikeness group, BetterThanChance chance) {

    /// Rises when the same codes would make other themes.
    private static final String VERSION = "2";

    /// The one setting for every study.
    public static SynthesiseThemes standard() {
        return new SynthesiseThemes(new GroupByLikeness(0.67, 4), new BetterThanChance(0.05));
    }

    /// The themes of these codes.
    ///
    /// @param codes in any order
    /// @param rivalries between them, in any order; those of other codes are passed over
    public Themes of(Collection<Code> codes, Collection<Rivalry> rivalries) {
        List<Code> standing = codes.stream().filter(Code::stands).sorted(Code.CANONICAL).toList();
        List<List<Code>> groups = groups(standing);
        List<List<List<Code>>> parts = groups.stream().map(group -> parts(group, rivalries)).toList();
        Naming naming = new Naming(standing);
        List<Label> labels = naming.name(groups);
        List<Theme> themes = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            List<Code> group = groups.get(i);
            ThemeId id = ThemeId.of(group.getFirst().id());
            themes.add(new Theme(id, i + 1, labels.get(i), Status.SUGGESTED, naming.definition(group, groups), group,
                    subThemes(id, parts.get(i), naming)));
        }
        SortedMap<String, Object> method = method();
        return new Themes(themes, method, CanonicalJson.digest(canonical(themes, method)));
    }

    private List<List<Code>> groups(List<Code> codes) {
        return split(codes, group.group(likeness(codes)));
    }

    /// The parts of a theme; none if it has no parts that chance would not make as well.
    private List<List<Code>> parts(List<Code> codes, Collection<Rivalry> rivalries) {
        Grouping grouping = group.group(likeness(codes));
        boolean shows = grouping.count() > 1 && chance.shows(grouping, weights(codes), among(codes, rivalries));
        return shows ? split(codes, grouping) : List.of();
    }

    private static int[][] among(List<Code> codes, Collection<Rivalry> rivalries) {
        Map<CodeId, Integer> places = new HashMap<>();
        codes.forEach(code -> places.put(code.id(), places.size()));
        int[][] choices = new int[codes.size()][codes.size()];
        for (Rivalry rivalry : rivalries) {
            Integer code = places.get(rivalry.code());
            Integer rival = places.get(rivalry.rival());
            if (code != null && rival != null) {
                choices[code][rival] += rivalry.codings();
            }
        }
        return choices;
    }

    private static List<SubTheme> subThemes(ThemeId theme, List<List<Code>> parts, Naming naming) {
        List<Label> labels = naming.name(parts);
        List<SubTheme> subThemes = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            String letter = SubTheme.letter(i);
            subThemes.add(new SubTheme(theme + "-" + letter, letter, labels.get(i), Status.SUGGESTED,
                    naming.definition(parts.get(i), parts), parts.get(i)));
        }
        return subThemes;
    }

    private static List<List<Code>> split(List<Code> codes, Grouping grouping) {
        List<List<Code>> groups = new ArrayList<>();
        for (int i = 0; i < grouping.count(); i++) {
            groups.add(Arrays.stream(grouping.members(i)).mapToObj(codes::get).toList());
        }
        groups.sort(Comparator.comparing(List::getFirst, Code.CANONICAL));
        return groups;
    }

    /// Likeness of codes by their centres. A centre of another length than the first one's cannot be compared, so it is
    /// like nothing.
    static Likeness likeness(List<Code> codes) {
        int dimensions = codes.isEmpty() ? 0 : codes.getFirst().centre().dimensions();
        List<double[]> vectors = codes.stream()
                .map(Code::centre)
                .map(centre -> centre.dimensions() == dimensions
                        ? centre
                        : Centre.of(centre.model(), new float[dimensions]))
                .map(Centre::unit)
                .toList();
        return Likeness.of(vectors, weights(codes));
    }

    private static double[] weights(List<Code> codes) {
        return codes.stream().mapToDouble(Code::weight).toArray();
    }

    private SortedMap<String, Object> method() {
        SortedMap<String, Object> method = new TreeMap<>();
        method.put("synthesis", "correlation clustering of code centres");
        method.put("version", VERSION);
        method.put("thresholdDeviations", group.deviations());
        method.put("fewestCodes", group.fewest());
        method.put("subThemeEvidence", "nearest rival codes of the incidents, exact test");
        method.put("subThemeLevel", chance.level());
        return method;
    }

    private static Map<String, Object> canonical(List<Theme> themes, SortedMap<String, Object> method) {
        return Map.of("method", method, "themes", themes.stream().map(SynthesiseThemes::canonical).toList());
    }

    private static Map<String, Object> canonical(Theme theme) {
        Map<String, Object> canonical = canonical(theme.id().value(), theme.label(), theme.definition(), theme.codes());
        canonical.put("number", theme.number());
        canonical.put("status", theme.status().word());
        canonical.put("subThemes",
                theme.subThemes()
                        .stream()
                        .map(part -> canonical(part.id(), part.label(), part.definition(), part.codes()))
                        .toList());
        return canonical;
    }

    private static Map<String, Object> canonical(String id, Label label, String definition, List<Code> codes) {
        Map<String, Object> canonical = new LinkedHashMap<>();
        canonical.put("id", id);
        canonical.put("label", label.text());
        canonical.put("origin", label.origin().word());
        canonical.put("definition", definition);
        canonical.put("codes", codes.stream().map(code -> code.id().value()).toList());
        return canonical;
    }

}
