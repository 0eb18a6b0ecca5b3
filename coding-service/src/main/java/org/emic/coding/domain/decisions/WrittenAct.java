package org.emic.coding.domain.decisions;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.emic.coding.domain.Anchor;
import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.Mark;
import org.emic.coding.domain.Unit;
import org.jspecify.annotations.Nullable;

/// An act as it is written down: a word for what is done, and the fields that it needs.
///
/// @param act `found`, `code`, `confirm`, `reject`, `move`, `confirm-code`, `reject-code`, `rename`, `define`, `merge`,
///        `split`, `memo`, `learn`, `learn-only` or `undo`
/// @param into the code that another one goes into
/// @param units what is coded; one, but for `split`
/// @param decision the number of the decision that is undone
public record WrittenAct(String act, @Nullable String code, @Nullable String into, @Nullable List<WrittenUnit> units,
        @Nullable String label, @Nullable String definition, @Nullable WrittenMemo memo, @Nullable Integer decision) {

    /// The same with another label.
    public WrittenAct withLabel(String other) {
        return new WrittenAct(act, code, into, units, other, definition, memo, decision);
    }

    /// Writes an act down.
    public static WrittenAct of(Act act) {
        return switch (act) {
            case Act.Found found -> new WrittenAct("found", null, null, null, found.label(), found.definition(), null,
                    null);
            case Act.Apply apply -> about("code", apply.unit(), apply.code(), null);
            case Act.Confirm confirm -> about("confirm", confirm.unit(), confirm.code(), null);
            case Act.Reject reject -> about("reject", reject.unit(), reject.code(), null);
            case Act.Move move -> about("move", move.unit(), move.code(), move.into().value());
            case Act.ConfirmCode confirm -> code("confirm-code", confirm.code(), null, null);
            case Act.RejectCode reject -> code("reject-code", reject.code(), null, null);
            case Act.Rename rename -> code("rename", rename.code(), rename.label(), null);
            case Act.Define define -> code("define", define.code(), null, define.definition());
            case Act.Merge merge -> new WrittenAct("merge", merge.code().value(), merge.into().value(), null, null,
                    null, null, null);
            case Act.Split split -> new WrittenAct("split", split.code().value(), null,
                    split.units().stream().map(WrittenUnit::of).toList(), split.label(), null, null, null);
            case Act.Write write -> new WrittenAct("memo", null, null, null, null, null, WrittenMemo.of(write.memo()),
                    null);
            case Act.Learn learn -> new WrittenAct(learn.only() ? "learn-only" : "learn", null, null, null, null, null,
                    null, null);
            case Act.Undo undo -> new WrittenAct("undo", null, null, null, null, null, null, undo.decision());
        };
    }

    private static WrittenAct about(String act, Unit unit, CodeId code, @Nullable String into) {
        return new WrittenAct(act, code.value(), into, List.of(WrittenUnit.of(unit)), null, null, null, null);
    }

    private static WrittenAct code(String act, CodeId code, @Nullable String label, @Nullable String definition) {
        return new WrittenAct(act, code.value(), null, null, label, definition, null, null);
    }

    /// The act that is written here.
    ///
    /// @throws Incomplete if there is no such act, or it lacks a field
    public Act read() {
        return switch (act) {
            case "found" -> new Act.Found(given(label, "label"), Optional.ofNullable(definition).orElse(""));
            case "code" -> new Act.Apply(unit(), codeId());
            case "confirm" -> new Act.Confirm(unit(), codeId());
            case "reject" -> new Act.Reject(unit(), codeId());
            case "move" -> new Act.Move(unit(), codeId(), new CodeId(given(into, "into")));
            case "confirm-code" -> new Act.ConfirmCode(codeId());
            case "reject-code" -> new Act.RejectCode(codeId());
            case "rename" -> new Act.Rename(codeId(), given(label, "label"));
            case "define" -> new Act.Define(codeId(), given(definition, "definition"));
            case "merge" -> new Act.Merge(codeId(), new CodeId(given(into, "into")));
            case "split" -> new Act.Split(codeId(), given(label, "label"),
                    given(units, "codings").stream().map(WrittenUnit::read).toList());
            case "memo" -> new Act.Write(given(memo, "memo").read());
            case "learn" -> new Act.Learn(false);
            case "learn-only" -> new Act.Learn(true);
            case "undo" -> new Act.Undo(given(decision, "decision"));
            default -> throw new Incomplete("act");
        };
    }

    private CodeId codeId() {
        return new CodeId(given(code, "code"));
    }

    private Unit unit() {
        List<WrittenUnit> about = given(units, "coding");
        if (about.size() != 1) {
            throw new Incomplete("coding");
        }
        return about.getFirst().read();
    }

    private static <T> T given(@Nullable T value, String field) {
        return Optional.ofNullable(value).orElseThrow(() -> new Incomplete(field));
    }

    /// A unit.
    ///
    /// @param incident that is meant as it is; or the incident, or turn without incidents, in which a marked stretch begins
    /// @param to that in which it ends, with its places; nothing where the incident is meant as it is
    public record WrittenUnit(String incident, @Nullable Integer start, @Nullable String to, @Nullable Integer end) {

        /// Writes a unit down.
        public static WrittenUnit of(Unit unit) {
            return switch (unit) {
                case Unit.Whole whole -> new WrittenUnit(whole.incident().value(), null, null, null);
                case Unit.Marked(Mark mark) ->
                    new WrittenUnit(mark.from().value(), mark.start(), mark.to().value(), mark.end());
            };
        }

        Unit read() {
            return to == null
                    ? Unit.of(new IncidentId(incident))
                    : Unit.of(new Mark(Anchor.of(incident), given(start, "start"), Anchor.of(to), given(end, "end")));
        }

    }

    /// A memo.
    public record WrittenMemo(String kind, String text, @Nullable String code, @Nullable String incident,
            Memo.@Nullable LensQuestion lens, Memo.@Nullable Comparison comparison, @Nullable WrittenSampling sampling,
            @Nullable String outcome) {

        static WrittenMemo of(Memo memo) {
            return new WrittenMemo(memo.kind().word(), memo.text(), memo.code().map(CodeId::value).orElse(null),
                    memo.incident().map(IncidentId::value).orElse(null), memo.lens().orElse(null), memo.comparison(),
                    memo.sampling().map(WrittenSampling::of).orElse(null), memo.outcome());
        }

        Memo read() {
            return new Memo(Memo.Kind.of(kind).orElseThrow(() -> new Incomplete("kind")), text,
                    Optional.ofNullable(code).map(CodeId::new), Optional.ofNullable(incident).map(IncidentId::new),
                    Optional.ofNullable(lens), Optional.ofNullable(comparison).orElse(Memo.Comparison.NONE),
                    Optional.ofNullable(sampling).map(WrittenSampling::read), Optional.ofNullable(outcome).orElse(""));
        }

    }

    /// What a sampling memo asks for.
    ///
    /// @param entry the number of the memo whose outcome this one says
    public record WrittenSampling(String category, String ask, String guide, String state, @Nullable Integer entry) {

        static WrittenSampling of(Sampling sampling) {
            return new WrittenSampling(sampling.category(), sampling.ask(), sampling.guide(), sampling.state().word(),
                    sampling.entry().isPresent() ? sampling.entry().getAsInt() : null);
        }

        Sampling read() {
            return new Sampling(category, ask, guide,
                    Sampling.State.of(state).orElseThrow(() -> new Incomplete("state")),
                    entry == null ? OptionalInt.empty() : OptionalInt.of(entry));
        }

    }

    /// Something is missing, or is no word that is known there.
    public static final class Incomplete extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String field;

        Incomplete(String field) {
            super("an act lacks a proper " + field);
            this.field = field;
        }

        /// Which field.
        public String field() {
            return field;
        }

    }

}
