package org.emic.theme.domain.study;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.emic.theme.domain.code.Code;
import org.emic.theme.domain.code.Voice;
import org.emic.theme.domain.theme.SubTheme;
import org.emic.theme.domain.theme.Theme;

/// Themes as people read them.
///
/// @param analysis revision of the study's analysis
/// @param through the highest transcript number that is covered
/// @param codes how many codes the themes hold together
/// @param fingerprint of the themes, SHA-256 in hexadecimal
/// @param gaps how many coded passages they were made without
public record ShownThemes(int analysis, int through, int codes, String fingerprint, int gaps,
        List<ShownTheme> themes) {

    /// A theme: its sub-themes hold its codes if it has any.
    ///
    /// @param codings how many codings its codes have together
    /// @param voices who voiced it and in how many codings, most first
    public record ShownTheme(String id, int number, String label, String origin, String status, String definition,
            int codings, List<Voice> voices, List<ShownCode> codes, List<ShownSubTheme> subThemes) {}

    /// A sub-theme.
    public record ShownSubTheme(String id, String letter, String label, String origin, String status, String definition,
            int codings, List<Voice> voices, List<ShownCode> codes) {}

    /// A code.
    public record ShownCode(String id, String label, String origin, String status, int codings, List<Voice> voices) {}

    /// How a synthesis is shown.
    public static ShownThemes of(Synthesis synthesis) {
        List<Theme> themes = synthesis.themes().themes();
        CodesCompleted from = synthesis.codesCompleted();
        return new ShownThemes(from.analysis(), from.through(),
                themes.stream().mapToInt(theme -> theme.codes().size()).sum(),
                synthesis.themes().fingerprint(), synthesis.gaps().size(),
                themes.stream().map(ShownThemes::shown).toList());
    }

    /// How many sub-themes there are in all themes together.
    public int countSubThemes() {
        return themes.stream().mapToInt(theme -> theme.subThemes().size()).sum();
    }

    private static ShownTheme shown(Theme theme) {
        return new ShownTheme(theme.id().value(), theme.number(), theme.label().text(), theme.label().origin().word(),
                theme.status().word(), theme.definition(), codings(theme.codes()), voices(theme.codes()),
                theme.codes().stream().map(ShownThemes::shown).toList(),
                theme.subThemes().stream().map(ShownThemes::shown).toList());
    }

    private static ShownSubTheme shown(SubTheme part) {
        return new ShownSubTheme(part.id(), part.letter(), part.label().text(), part.label().origin().word(),
                part.status().word(), part.definition(), codings(part.codes()), voices(part.codes()),
                part.codes().stream().map(ShownThemes::shown).toList());
    }

    private static ShownCode shown(Code code) {
        return new ShownCode(code.id().value(), code.label(), code.origin().word(), code.status().word(),
                code.incidents(), voices(List.of(code)));
    }

    private static int codings(List<Code> codes) {
        return codes.stream().mapToInt(Code::incidents).sum();
    }

    private static List<Voice> voices(List<Code> codes) {
        Map<String, Integer> voices = new TreeMap<>();
        for (Code code : codes) {
            code.voices().forEach(voice -> voices.merge(voice.speaker(), voice.incidents(), Integer::sum));
        }
        return voices.entrySet()
                .stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(voice -> new Voice(voice.getKey(), voice.getValue()))
                .toList();
    }

}
