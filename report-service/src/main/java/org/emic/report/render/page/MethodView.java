package org.emic.report.render.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.emic.report.domain.Gap;
import org.emic.report.domain.Method;
import org.emic.report.domain.Role;
import org.emic.report.domain.report.Report;
import org.emic.report.domain.report.Speaker;

/// The method as it was done, from what was recorded.
///
/// @param unit what was compared
/// @param calibration how it was decided what is near
/// @param saturation why it is not assessable
/// @param parameters every recorded parameter
/// @param gaps what it was made without
/// @param withdrawn who and what was withdrawn; empty if nothing was
public record MethodView(String transcripts, String incidents, String codedIncidents, String codings, String codes,
        String themes, String unit, String moderators, String reviewed, Method method, String calibration,
        String saturation,
        List<Parameter> parameters, List<String> withheld, List<String> gaps, String withdrawn) {

    private static final int SESSIONS_NEEDED = 6;

    /// @param meaning empty where this service does not know the parameter
    public record Parameter(String of, String name, String value, String meaning) {

    }

    static MethodView of(Report report) {
        var counts = report.counts();
        List<String> moderators = report.speakers()
                .stream()
                .filter(speaker -> speaker.role() == Role.MODERATOR)
                .map(Speaker::name)
                .toList();
        boolean allReviewed = !report.documents().isEmpty()
                && report.documents().stream().allMatch(document -> document.transcript().reviewed());
        return new MethodView(Show.count(counts.transcripts(), "transcript", "transcripts"),
                Show.count(counts.incidents(), "incident", "incidents"), Show.count(counts.codedIncidents()),
                Show.count(report.codings(), "coding", "codings"), Show.count(report.liveCodes(), "code", "codes"),
                Show.count(report.themes().size(), "theme", "themes"),
                report.study().segment().equals("turn")
                        ? "whole turns"
                        : "segments of about one to four sentences, never across turns",
                String.join(", ", moderators),
                allReviewed
                        ? "A person signed each transcript off before it was analysed."
                        : "No person signed the transcripts off before they were analysed.",
                report.codes().method(), KnownParameters.calibration(report.codes().method()), saturation(report),
                parameters(report),
                report.withheld().stream().map(words -> words.incident().value()).toList(),
                report.gaps().stream().map(gap -> gap(report, gap)).toList(), withdrawn(report));
    }

    private static String withdrawn(Report report) {
        var said = new ArrayList<String>();
        int participants = report.edition().participantsWithdrawn();
        if (participants > 0) {
            said.add(participants == 1
                    ? "One participant has withdrawn from the study; nothing of what they said is in this report."
                    : Show.count(participants) + " participants have withdrawn from the study; nothing of what they "
                            + "said is in this report.");
        }
        long turns = report.turnsWithdrawn();
        if (turns > 0) {
            said.add(turns == 1
                    ? "One turn stands without its words, because they were withdrawn."
                    : Show.count(turns) + " turns stand without their words, because they were withdrawn.");
        }
        return String.join(" ", said);
    }

    private static String gap(Report report, Gap gap) {
        return "Passage %d of %s: %s (%s: %s).".formatted(gap.passage(), GapsInWords.document(report, gap),
                GapsInWords.lacking(gap), gap.reader(), gap.reason());
    }

    /// After Guest, Namey & Chen (2020): a base of several sessions and codes that people have confirmed.
    private static String saturation(Report report) {
        int sessions = report.documents().size();
        String confirmed = report.counts().read() == 0 ? " and no code has been confirmed by a person" : "";
        if (sessions == 1) {
            return "one conversation has no saturation" + confirmed;
        }
        if (sessions < SESSIONS_NEEDED) {
            return "it needs at least six independent sessions and there are %d%s".formatted(sessions, confirmed);
        }
        return confirmed.isEmpty() ? "nobody has asked for it yet" : "no code has been confirmed by a person";
    }

    private static List<Parameter> parameters(Report report) {
        var method = report.codes().method();
        var all = new ArrayList<Parameter>();
        all.add(new Parameter("segments", "unit", report.study().segment(), ""));
        add(all, "codes", method.parameters());
        add(all, "themes", report.synthesis().parameters());
        return all;
    }

    private static void add(List<Parameter> all, String of, Map<String, Object> parameters) {
        parameters.forEach((name, value) -> all
                .add(new Parameter(of, name, String.valueOf(value), KnownParameters.meaning(of, name))));
    }

}
