package org.emic.coding.domain.decisions;

import java.util.List;
import java.util.stream.Stream;
import org.emic.coding.domain.Anchor;
import org.emic.coding.domain.Unit;

/// What an act names.
final class Named {

    private Named() {}

    /// The incidents and turns that it names.
    static List<Anchor> by(Act act) {
        return units(act).flatMap(unit -> unit.anchors().stream()).toList();
    }

    private static Stream<Unit> units(Act act) {
        return switch (act) {
            case Act.Apply apply -> Stream.of(apply.unit());
            case Act.Confirm confirm -> Stream.of(confirm.unit());
            case Act.Reject reject -> Stream.of(reject.unit());
            case Act.Move move -> Stream.of(move.unit());
            case Act.Split split -> split.units().stream();
            case Act.Write write -> write.memo().incident().stream().map(Unit::of);
            case Act.Found _,Act.ConfirmCode _,Act.RejectCode _,Act.Rename _,Act.Define _,Act.Merge _,Act.Learn _,Act.Undo _ ->
                Stream.of();
        };
    }

}
