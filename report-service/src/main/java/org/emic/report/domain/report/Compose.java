package org.emic.report.domain.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.emic.report.domain.Code;
import org.emic.report.domain.CodeId;
import org.emic.report.domain.Coding;
import org.emic.report.domain.Gap;
import org.emic.report.domain.IncidentId;
import org.emic.report.domain.Status;
import org.emic.report.domain.Theme;
import org.emic.report.domain.Theme.SubTheme;
import org.emic.report.domain.report.CodedPlace.ThemePath;
import org.emic.report.domain.report.ReportedTheme.ReportedCode;
import org.emic.report.domain.report.ReportedTheme.ReportedSubTheme;

/// Composes the report of a complete analysis: a function of the facts and of nothing else.
final class Compose {

    private static final int QUOTES_OF_A_THEME = 4;
    private static final int QUOTES_OF_A_SUB_THEME = 3;
    private static final int QUOTES_OF_A_CODE = 2;

    /// How whoever withdrew is called instead.
    private static final String WITHDRAWN = "[withdrawn]";

    private final Analysis analysis;
    private final Corpus corpus;
    private final Map<CodeId, List<CodedPlace>> evidence;
    private final List<CodedPlace> places;
    private final List<Gap> gaps;

    private Compose(Analysis analysis, List<Gap> gaps) {
        this.analysis = analysis;
        this.gaps = gaps;
        this.corpus = new Corpus(analysis);
        this.places = places(pathsOfCodes());
        this.evidence = places.stream()
                .filter(place -> place.coding().status() != Status.REJECTED)
                .collect(Collectors.groupingBy(place -> place.code().id()));
    }

    /// @param analysis must be complete but for the gaps
    static Report of(Analysis analysis, List<Gap> gaps) {
        return new Compose(analysis, gaps).report();
    }

    private Report report() {
        List<ReportedTheme> themes = analysis.themes()
                .themes()
                .stream()
                .sorted(Comparator.comparingInt(Theme::number).thenComparing(Theme::id))
                .map(this::theme)
                .toList();
        return new Report(analysis.edition(), analysis.study(), corpus.documents(), speakers(), places, themes,
                outsideThemes(), analysis.codebook().live().size(), analysis.codes(), analysis.themes(),
                corpus.withheld(), gaps);
    }

    private Map<CodeId, List<ThemePath>> pathsOfCodes() {
        var paths = new HashMap<CodeId, List<ThemePath>>();
        analysis.themes().themes().stream().sorted(Comparator.comparingInt(Theme::number)).forEach(theme -> {
            Set<CodeId> placed = new HashSet<>();
            for (SubTheme sub : inOrder(theme.subThemes())) {
                for (Code code : today(sub.codes())) {
                    placed.add(code.id());
                    paths.computeIfAbsent(code.id(), id -> new ArrayList<>())
                            .add(new ThemePath(theme.number(), theme.label(), sub.letter(), sub.label()));
                }
            }
            today(theme.codes()).stream()
                    .map(Code::id)
                    .filter(code -> !placed.contains(code))
                    .forEach(code -> paths.computeIfAbsent(code, id -> new ArrayList<>())
                            .add(new ThemePath(theme.number(), theme.label(), "", "")));
        });
        return paths;
    }

    private List<CodedPlace> places(Map<CodeId, List<ThemePath>> paths) {
        var all = new ArrayList<CodedPlace>();
        for (Coding coding : followed()) {
            Code code = today(List.of(coding.code())).getFirst();
            List<ThemePath> where = List.copyOf(paths.getOrDefault(code.id(), List.of(ThemePath.NONE)));
            corpus.quote(coding).forEach(words -> all.add(new CodedPlace(coding, words, code, where)));
        }
        all.sort(CodedPlace.CANONICAL);
        return List.copyOf(all);
    }

    /// Codings under the codes that go on. Of two that a merge brought together, a person's stays, else the nearer.
    private Collection<Coding> followed() {
        record Key(IncidentId incident, CodeId code, Object span) {}
        Comparator<Coding> better = Comparator.comparing((Coding coding) -> coding.status() == Status.SUGGESTED)
                .thenComparing(Comparator.comparingDouble(Coding::similarity).reversed())
                .thenComparing(Coding::id);
        var kept = new LinkedHashMap<Key, Coding>();
        analysis.codings().stream().flatMap(coded -> coded.codings().stream()).forEach(coding -> {
            Coding under = coding.under(today(List.of(coding.code())).getFirst().id());
            kept.merge(new Key(under.incident(), under.code(), under.span()), under,
                    (a, b) -> better.compare(a, b) <= 0 ? a : b);
        });
        return kept.values();
    }

    private ReportedTheme theme(Theme theme) {
        List<ReportedSubTheme> subThemes = inOrder(theme.subThemes()).stream().map(this::subTheme).toList();
        Set<CodeId> placed = subThemes.stream()
                .flatMap(sub -> sub.codes().stream())
                .map(reported -> reported.code().id())
                .collect(Collectors.toSet());
        List<Code> all = today(theme.codes());
        List<Code> direct = all.stream().filter(code -> !placed.contains(code.id())).toList();
        return new ReportedTheme(theme, evidenceOf(all), quotes(all, QUOTES_OF_A_THEME), subThemes, codes(direct));
    }

    private ReportedSubTheme subTheme(SubTheme sub) {
        List<Code> codes = today(sub.codes());
        return new ReportedSubTheme(sub, evidenceOf(codes), quotes(codes, QUOTES_OF_A_SUB_THEME), codes(codes));
    }

    private List<ReportedCode> codes(Collection<Code> codes) {
        return codes.stream()
                .map(code -> new ReportedCode(code, evidenceOf(List.of(code)),
                        quotes(List.of(code), QUOTES_OF_A_CODE)))
                .sorted(Comparator.comparing(Compose::firstAppearance).thenComparing(code -> code.code().id().value()))
                .toList();
    }

    private List<ReportedCode> outsideThemes() {
        return codes(places.stream()
                .filter(place -> place.paths().equals(List.of(ThemePath.NONE)))
                .filter(place -> evidence.containsKey(place.code().id()))
                .map(CodedPlace::code)
                .distinct()
                .toList());
    }

    private static String firstAppearance(ReportedCode code) {
        return code.evidence()
                .incidents()
                .stream()
                .findFirst()
                .map(quotation -> "%010d %010d %010d".formatted(quotation.transcript(), quotation.turn(),
                        quotation.start()))
                .orElse("~");
    }

    private Evidence evidenceOf(Collection<Code> codes) {
        return Evidence.of(placesOf(codes).stream().map(CodedPlace::words).toList());
    }

    private List<Quotation> quotes(Collection<Code> codes, int limit) {
        return new ChooseQuotes(codes, placesOf(codes)).atMost(limit);
    }

    private List<CodedPlace> placesOf(Collection<Code> codes) {
        return codes.stream().flatMap(code -> evidence.getOrDefault(code.id(), List.of()).stream()).toList();
    }

    private List<Code> today(Collection<CodeId> ids) {
        return ids.stream()
                .map(id -> analysis.codebook()
                        .today(id)
                        .orElseThrow(() -> new IllegalArgumentException("no such code: " + id)))
                .distinct()
                .toList();
    }

    private List<Speaker> speakers() {
        var speakers = new LinkedHashMap<String, Speaker>();
        analysis.transcripts()
                .stream()
                .flatMap(transcript -> transcript.speakers().stream())
                .filter(voice -> !voice.speaker().equals(WITHDRAWN))
                .forEach(voice -> speakers.compute(voice.speaker(),
                        (name, known) -> known == null
                                ? new Speaker(name, voice.role(), voice.turns(), voice.words())
                                : known.and(voice.turns(), voice.words())));
        return List.copyOf(speakers.values());
    }

    private static List<SubTheme> inOrder(List<SubTheme> subThemes) {
        return subThemes.stream()
                .sorted(Comparator.comparingInt((SubTheme sub) -> sub.letter().length())
                        .thenComparing(SubTheme::letter))
                .toList();
    }

}
