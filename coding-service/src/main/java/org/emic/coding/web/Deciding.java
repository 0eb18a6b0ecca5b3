package org.emic.coding.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.Coding;
import org.emic.coding.domain.CodingId;
import org.emic.coding.domain.Mark;
import org.emic.coding.domain.Unit;
import org.emic.coding.domain.decisions.Act;
import org.emic.coding.domain.decisions.NoEffect;
import org.emic.coding.domain.decisions.WrittenAct;
import org.emic.coding.domain.decisions.WrittenAct.WrittenUnit;
import org.emic.coding.domain.study.ArrivedWords.Place;
import org.emic.coding.domain.study.Decide;
import org.emic.coding.domain.study.Decide.Outcome;
import org.emic.coding.domain.study.ReadDecisions;
import org.emic.coding.domain.study.StudyId;
import org.emic.webkit.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// Takes decisions from forms and programs.
@Component
final class Deciding {

    /// Each is looked for.
    private static final int MOST = 1000;

    private final Decide decide;
    private final ReadDecisions decisions;
    private final TransactionOperations transactions;

    Deciding(Decide decide, ReadDecisions decisions, TransactionOperations transactions) {
        this.decide = decide;
        this.decisions = decisions;
        this.transactions = transactions;
    }

    /// Decides, or refuses with what to do instead.
    ///
    /// @param study one that is known
    Outcome.Made decide(StudyId study, DecisionRequest request) {
        String who = Texts.person(request.who(), 100);
        String why = Texts.text("why", Optional.ofNullable(request.why()).orElse(""), 4000);
        Act act = act(study, request);
        return switch (Objects.requireNonNull(transactions.execute(_ -> decide.decide(study, who, why, act)))) {
            case Outcome.Made made -> made;
            case Outcome.Refused refused -> throw refused(refused.because());
            case Outcome.UnknownStudy _ -> throw Unknown.study(study);
            case Outcome.NotReady _ -> throw Refusal.conflict(
                    "What is shown of study " + study + " was analysed by an earlier release.",
                    "Begin a further analysis on the page of the codes, and decide when it is complete.");
        };
    }

    private Act act(StudyId study, DecisionRequest request) {
        if (request.codings() != null && request.codings().size() > MOST) {
            throw Texts.refused("codings", "names more than " + MOST + " codings");
        }
        List<Coding> codings = Stream.concat(Stream.ofNullable(request.coding()),
                Stream.ofNullable(request.codings()).flatMap(List::stream))
                .filter(id -> id != null && !id.isBlank())
                .map(id -> coding(study, id))
                .toList();
        List<WrittenUnit> units = new ArrayList<>(codings.stream().map(Coding::unit).map(WrittenUnit::of).toList());
        if (units.isEmpty()) {
            marked(study, request).ifPresent(unit -> units.add(WrittenUnit.of(unit)));
        }
        String code = request.coding() == null || codings.isEmpty()
                ? request.code()
                : codings.getFirst().code().value();
        WrittenAct written = request.written(code, units);
        try {
            return written.read();
        } catch (WrittenAct.Incomplete incomplete) {
            throw Texts.refused(incomplete.field(), "is missing, or is no word that is known there");
        } catch (IllegalArgumentException unusable) {
            throw Texts.refused("act", "cannot be done so");
        }
    }

    private Coding coding(StudyId study, String id) {
        return decisions.coding(study, new CodingId(id))
                .orElseThrow(() -> Refusal.notFound("Study " + study + " has no coding " + codingOnly(id) + " now.",
                        "Load the page again: codings change when codes are merged, split or compared anew."));
    }

    /// Only what looks like an id is repeated.
    private static String codingOnly(String id) {
        return id.matches("k-[0-9a-f]{12}") ? id : "with this id";
    }

    private Optional<Unit> marked(StudyId study, DecisionRequest request) {
        if (request.transcript() == null) {
            return Optional.ofNullable(request.incident())
                    .filter(incident -> !incident.isBlank())
                    .map(incident -> Unit.of(new org.emic.coding.domain.IncidentId(incident)));
        }
        Place from = new Place(number("fromTurn", request.fromTurn()), number("start", request.start()));
        Place to = new Place(number("toTurn", request.toTurn()), number("end", request.end()));
        Mark mark = decisions.mark(study, request.transcript(), from, to)
                .filter(found -> from.turn() < to.turn() || from.turn() == to.turn() && found.start() < found.end())
                .orElseThrow(() -> Texts.refused("start", "and the others mark no stretch that begins and ends within"
                        + " what is said"));
        return Optional.of(Unit.of(mark));
    }

    private static int number(String field, @Nullable Integer number) {
        if (number == null || number < 0) {
            throw Texts.refused(field, "is missing or below 0");
        }
        return number;
    }

    private static Refusal refused(NoEffect because) {
        String detail = "It was not kept, because " + because.because() + ".";
        return switch (because) {
            case NO_SUCH_CODE, NO_SUCH_CODING, NO_SUCH_DECISION, ORPHANED -> Refusal.notFound(detail,
                    "Load the page again, and choose from what is there now.");
            case ALREADY_SO, SAME_CODE -> Refusal.conflict(detail, "Nothing more has to be done.");
            case TOO_LITTLE -> Refusal.conflict(detail,
                    "Confirm, move or code incidents first, of two codes or more.");
            case LABEL_TAKEN -> Refusal.conflict(detail, "Give another label, or merge the two codes.");
        };
    }

    /// For links to what a decision made.
    static Optional<String> made(Outcome.Made made) {
        return made.code().map(CodeId::value);
    }

}
