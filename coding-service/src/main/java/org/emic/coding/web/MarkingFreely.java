package org.emic.coding.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.Coding;
import org.emic.coding.domain.Mark;
import org.emic.coding.domain.freemarking.FreeMarking;
import org.emic.coding.domain.freemarking.FreeMarkings;
import org.emic.coding.domain.freemarking.MarkComparison;
import org.emic.coding.domain.freemarking.OwnMark;
import org.emic.coding.domain.reading.CodeView;
import org.emic.coding.domain.reading.ReadCodes;
import org.emic.coding.domain.study.ArrivedWords.Place;
import org.emic.coding.domain.study.ReadDecisions;
import org.emic.coding.domain.study.StudyId;
import org.emic.webkit.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Takes what people mark for themselves from forms and programs, and shows it to others once all are done.
@Component
final class MarkingFreely {

    private static final int MOST_CODERS = 10;

    private final ReadCodes codes;
    private final ReadDecisions decisions;
    private final FreeMarkings markings;
    private final TransactionOperations transactions;

    MarkingFreely(ReadCodes codes, ReadDecisions decisions, FreeMarkings markings,
            TransactionOperations transactions) {
        this.codes = codes;
        this.decisions = decisions;
        this.markings = markings;
        this.transactions = transactions;
    }

    List<FreeMarking> of(StudyId study) {
        known(study);
        return markings.of(study);
    }

    FreeMarking find(StudyId study, int number) {
        known(study);
        return markings.find(study, number)
                .orElseThrow(() -> Refusal.notFound("The study has no free marking of this number.",
                        "Start from the study's list of free markings."));
    }

    int open(StudyId study, @Nullable Integer transcript, @Nullable String who, @Nullable String why,
            @Nullable List<String> coders) {
        known(study);
        String opener = Texts.line("who", who, 100);
        String reason = Texts.text("why", Objects.requireNonNullElse(why, ""), 1000);
        List<String> names = names(coders);
        int number = Objects.requireNonNullElse(transcript, 0);
        return change(() -> markings.open(study, number, opener, reason, names))
                .orElseThrow(() -> Refusal.notFound("The study has no words of transcript " + number + " here.",
                        "Choose one of the transcripts on the page of the codes."));
    }

    private static List<String> names(@Nullable List<String> coders) {
        List<String> names = Objects.requireNonNullElse(coders, List.<String>of())
                .stream()
                .filter(name -> name != null && !name.isBlank())
                .map(name -> Texts.line("coders", name, 100))
                .toList();
        List<String> folded = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).distinct().toList();
        if (names.size() < 2 || names.size() > MOST_CODERS || folded.size() < names.size()
                || folded.contains(Coding.MACHINE)) {
            throw Texts.refused("coders", "names two people, or up to " + MOST_CODERS + ", each in another way");
        }
        return names;
    }

    /// What one coder marked.
    List<OwnMark> own(StudyId study, int number, int coder) {
        FreeMarking marking = find(study, number);
        coder(marking, coder);
        return markings.marks(marking).stream().filter(mark -> mark.coder() == coder).toList();
    }

    String words(StudyId study, OwnMark mark) {
        return markings.words(study, mark.span());
    }

    int mark(StudyId study, int number, int coder, NewMark request) {
        FreeMarking marking = coding(study, number, coder);
        String code = Texts.line("code", request.code(), 100);
        if (codes.code(study, shown(study), code).isEmpty()) {
            throw Unknown.code(study);
        }
        Mark mark = decisions.mark(study, marking.transcript(), request.from(), request.to())
                .filter(found -> request.from().turn() < request.to().turn() || found.start() < found.end())
                .orElseThrow(() -> Texts.refused("start",
                        "and the others mark no stretch that begins and ends within what is said"));
        return change(() -> markings.mark(marking, coder, new CodeId(code), mark));
    }

    void unmark(StudyId study, int number, int coder, int mark) {
        FreeMarking marking = coding(study, number, coder);
        if (!change(() -> markings.unmark(marking, coder, mark))) {
            throw Refusal.notFound("The coder has no mark of this number.", "Load the marks again.");
        }
    }

    void close(StudyId study, int number, int coder) {
        FreeMarking marking = coding(study, number, coder);
        transactions.executeWithoutResult(_ -> markings.close(marking, coder));
    }

    Agreement agreement(StudyId study, int number) {
        FreeMarking marking = find(study, number);
        if (marking.isBlind()) {
            throw Refusal.conflict("Somebody has not closed yet; until then nobody sees what others marked.",
                    "Wait until all have closed.");
        }
        List<OwnMark> marks = markings.marks(marking);
        int made = marking.coders().stream().mapToInt(FreeMarking.Coder::marks).sum();
        return new Agreement(marking, MarkComparison.of(marking, markings.talk(marking), marks),
                made - marks.size(), labels(study));
    }

    private Map<String, String> labels(StudyId study) {
        return codes.codes(study, shown(study), 0, Integer.MAX_VALUE)
                .items()
                .stream()
                .collect(Collectors.toMap(CodeView::code, CodeView::label));
    }

    private FreeMarking coding(StudyId study, int number, int coder) {
        FreeMarking marking = find(study, number);
        if (coder(marking, coder).closed()) {
            throw Refusal.conflict("The coder has closed; what was marked stays as it is.",
                    "Talk about it, or open another free marking.");
        }
        return marking;
    }

    private static FreeMarking.Coder coder(FreeMarking marking, int coder) {
        return marking.coder(coder)
                .orElseThrow(() -> Refusal.notFound("The free marking has no coder of this number.",
                        "Start from the study's list of free markings."));
    }

    private int shown(StudyId study) {
        return codes.study(study).orElseThrow(() -> Unknown.study(study)).analysis();
    }

    private void known(StudyId study) {
        shown(study);
    }

    private <T> T change(Supplier<T> change) {
        return Objects.requireNonNull(transactions.execute(_ -> change.get()));
    }

    /// A stretch that is marked with a code, in code points.
    record NewMark(@Nullable String code, @Nullable Integer fromTurn, @Nullable Integer start,
            @Nullable Integer toTurn, @Nullable Integer end) {

        Place from() {
            return new Place(number("fromTurn", fromTurn), number("start", start));
        }

        Place to() {
            return new Place(number("toTurn", toTurn), number("end", end));
        }

        private static int number(String field, @Nullable Integer number) {
            return Optional.ofNullable(number).filter(given -> given >= 0)
                    .orElseThrow(() -> Texts.refused(field, "is missing or below 0"));
        }

    }

    /// @param gone marks whose words were corrected or withdrawn since
    record Agreement(FreeMarking marking, MarkComparison compared, int gone, Map<String, String> labels) {}

}
