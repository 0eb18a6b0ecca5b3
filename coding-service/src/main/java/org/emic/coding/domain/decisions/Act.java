package org.emic.coding.domain.decisions;

import java.util.List;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.Unit;

/// What a person does to codes and codings.
public sealed interface Act {

    /// The codes that it changes.
    default List<CodeId> codes() {
        return switch (this) {
            case Apply apply -> List.of(apply.code());
            case Confirm confirm -> List.of(confirm.code());
            case Reject reject -> List.of(reject.code());
            case Move move -> List.of(move.code(), move.into());
            case ConfirmCode confirm -> List.of(confirm.code());
            case RejectCode reject -> List.of(reject.code());
            case Rename rename -> List.of(rename.code());
            case Define define -> List.of(define.code());
            case Merge merge -> List.of(merge.code(), merge.into());
            case Split split -> List.of(split.code());
            case Found _,Write _,Learn _,Undo _ -> List.of();
        };
    }

    /// Whether it is about codes as they are as a whole, not about single codings.
    default boolean isAboutTheWhole() {
        return switch (this) {
            case ConfirmCode _,RejectCode _,Rename _,Define _,Merge _,Split _ -> true;
            case Found _,Apply _,Confirm _,Reject _,Move _,Write _,Learn _,Undo _ -> false;
        };
    }

    /// Makes a code that nothing carries yet.
    record Found(String label, String definition) implements Act {}

    /// Codes an incident or a marked stretch.
    record Apply(Unit unit, CodeId code) implements Act {}

    /// Agrees with a coding.
    record Confirm(Unit unit, CodeId code) implements Act {}

    /// Takes a code away from what carries it. A suggestion is kept as rejected, so that it is not made again.
    record Reject(Unit unit, CodeId code) implements Act {}

    /// Gives an incident another code in the place of this one.
    record Move(Unit unit, CodeId code, CodeId into) implements Act {}

    /// Agrees with a code and its label.
    record ConfirmCode(CodeId code) implements Act {}

    /// Says that a code is no category: what it is suggested for is rejected.
    record RejectCode(CodeId code) implements Act {}

    /// Gives a code another label.
    record Rename(CodeId code, String label) implements Act {}

    /// Says what a code means.
    record Define(CodeId code, String definition) implements Act {}

    /// Two categories turned out the same: one goes on in the other.
    record Merge(CodeId code, CodeId into) implements Act {}

    /// A category hid two: some of what carries it gets a code of its own.
    record Split(CodeId code, String label, List<Unit> units) implements Act {

        public Split {
            units = List.copyOf(units);
        }

    }

    /// Writes a memo. Codes and codings stay as they are.
    record Write(Memo memo) implements Act {}

    /// Asks that the machine learn from all that was decided before. Codes and codings of people stay as they are.
    ///
    /// @param only whether nothing but codes that people founded or touched is to be suggested
    record Learn(boolean only) implements Act {}

    /// Leaves an earlier decision out.
    record Undo(int decision) implements Act {}

}
