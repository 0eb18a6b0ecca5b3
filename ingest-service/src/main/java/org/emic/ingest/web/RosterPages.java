package org.emic.ingest.web;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import org.emic.ingest.domain.participants.RosterTable;
import org.emic.ingest.domain.study.ChangeRoster;
import org.emic.ingest.domain.study.KeepRoster;
import org.emic.ingest.domain.study.Rosters;
import org.emic.ingest.domain.study.Studies;
import org.emic.ingest.domain.study.Study;
import org.emic.webkit.problem.InputProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/// The page of those who take part.
@Controller
@RequestMapping(path = "/studies/{studyId}/roster", produces = MediaType.TEXT_HTML_VALUE)
final class RosterPages {

    private final Studies studies;
    private final Rosters rosters;
    private final KeepRoster keepRoster;
    private final ChangeRoster changeRoster;

    RosterPages(Studies studies, Rosters rosters, KeepRoster keepRoster, ChangeRoster changeRoster) {
        this.studies = studies;
        this.rosters = rosters;
        this.keepRoster = keepRoster;
        this.changeRoster = changeRoster;
    }

    @GetMapping
    ModelAndView show(@PathVariable String studyId) {
        return page(Refusals.study(studies, studyId), List.of(), HttpStatus.OK);
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ModelAndView keep(@PathVariable String studyId, @RequestParam(required = false) @Nullable MultipartFile table)
            throws IOException {
        Study study = Refusals.study(studies, studyId);
        return switch (RosterFile.read(table == null ? new byte[0] : table.getBytes())) {
            case RosterTable.Outcome.Invalid invalid ->
                page(study, RosterFile.problems(invalid.problems()), HttpStatus.UNPROCESSABLE_CONTENT);
            case RosterTable.Outcome.Read read -> {
                keepRoster.keep(study.id(), read.roster());
                yield StudyPages.to("/studies/" + study.id() + "/roster");
            }
        };
    }

    /// Adds somebody, or changes who was called as `was` says.
    @PostMapping(path = "/participants")
    ModelAndView write(@PathVariable String studyId, @RequestParam MultiValueMap<String, String> form) {
        Study study = Refusals.study(studies, studyId);
        RosterForm written = new RosterForm(form);
        return answer(study, written.was()
                .map(name -> changeRoster.change(study.id(), name, written.entry()))
                .orElseGet(() -> changeRoster.add(study.id(), written.entry())));
    }

    @PostMapping(path = "/participants/deletion")
    ModelAndView remove(@PathVariable String studyId, @RequestParam String was) {
        Study study = Refusals.study(studies, studyId);
        return answer(study, changeRoster.remove(study.id(), was));
    }

    private ModelAndView answer(Study study, ChangeRoster.Outcome outcome) {
        return switch (outcome) {
            case ChangeRoster.Outcome.Changed _ -> StudyPages.to("/studies/" + study.id() + "/roster");
            case ChangeRoster.Outcome.Invalid invalid -> page(study, RosterFile.problems(invalid.problems()),
                    HttpStatus.UNPROCESSABLE_CONTENT);
            case ChangeRoster.Outcome.UnknownParticipant _ -> throw Refusals.noParticipant();
            case ChangeRoster.Outcome.UnknownStudy _ -> throw Refusals.unknown(study.id());
        };
    }

    private ModelAndView page(Study study, List<InputProblem> problems, HttpStatus status) {
        RosterJson roster = RosterJson.of(rosters.of(study.id()));
        ModelAndView page = new ModelAndView("studies/roster", status);
        page.addObject("study", StudyPages.heading(study));
        page.addObject("participants", roster.participants());
        TreeSet<String> columns = new TreeSet<>();
        roster.participants().forEach(one -> columns.addAll(one.groups().keySet()));
        page.addObject("columns", columns);
        page.addObject("problems", problems);
        return page;
    }
}
