package org.emic.coding.web;

import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import org.emic.coding.domain.reading.ReadCodes;
import org.emic.coding.domain.study.LookThrough;
import org.emic.coding.domain.study.MayQuote;
import org.emic.coding.domain.study.StudyId;
import org.emic.webkit.problem.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/// What people wrote that may repeat words which are no longer there, and what somebody does about it.
@Component
final class QuotingWords {

    private final ReadCodes codes;
    private final MayQuote mayQuote;
    private final LookThrough look;
    private final TransactionOperations transactions;

    QuotingWords(ReadCodes codes, MayQuote mayQuote, LookThrough look, TransactionOperations transactions) {
        this.codes = codes;
        this.mayQuote = mayQuote;
        this.look = look;
        this.transactions = transactions;
    }

    /// The numbers of decisions, each with those of the transcripts.
    SortedMap<Integer, SortedSet<Integer>> of(StudyId study) {
        known(study);
        return mayQuote.of(study);
    }

    /// @param act `leave` or `take-out`
    /// @throws Refusal if nobody has to look at the decision, or act or name are missing
    void lookThrough(StudyId study, int decision, @Nullable String act, @Nullable String who) {
        known(study);
        String name = Texts.line("who", who, 100);
        boolean done = Objects.requireNonNull(transactions.execute(_ -> switch (Texts.word(act)) {
            case "leave" -> look.leave(study, decision);
            case "take-out" -> look.takeOut(study, decision, name);
            default -> throw Texts.refused("act", "is neither leave nor take-out");
        }));
        if (!done) {
            throw Refusal.notFound("Nobody has to look through decision " + decision + " of study " + study + ".",
                    "Load the list again: somebody else may have looked.");
        }
    }

    private void known(StudyId study) {
        if (codes.study(study).isEmpty()) {
            throw Unknown.study(study);
        }
    }

}
