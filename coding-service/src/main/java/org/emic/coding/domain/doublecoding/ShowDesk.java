package org.emic.coding.domain.doublecoding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.emic.coding.domain.IncidentId;
import org.emic.coding.domain.agreement.CodeSet;

/// Shows a coder the units with the talk around them and what this coder has coded, and nothing of suggestions or others.
public final class ShowDesk {

    private final DoubleCodings codings;
    private final ReadUnits units;

    public ShowDesk(DoubleCodings codings, ReadUnits units) {
        this.codings = codings;
        this.units = units;
    }

    /// What lies before a coder.
    ///
    /// @param open whether the coder may still change something
    public record Shown(DoubleCoding coding, Coder coder, boolean open, List<UnitOnDesk> units) {

        public Shown {
            units = List.copyOf(units);
        }

        /// How many units the coder has not read yet.
        public int unread() {
            return (int) units.stream().filter(unit -> unit.codes().isEmpty()).count();
        }

    }

    /// @param codes empty if the coder has not read it yet; no code is an answer, too
    public record UnitOnDesk(UnitInTalk talk, Optional<CodeSet> codes) {}

    /// What lies before the coder, if there is one.
    public Optional<Shown> show(Desk desk) {
        return codings.find(desk.study(), desk.number())
                .flatMap(coding -> coding.coder(desk.coder()).map(coder -> shown(coding, coder)));
    }

    private Shown shown(DoubleCoding coding, Coder coder) {
        Map<IncidentId, CodeSet> own = codings.readings(coding)
                .stream()
                .filter(reading -> reading.coder() == coder.number())
                .collect(Collectors.toMap(Reading::unit, Reading::codes));
        return new Shown(coding, coder, coding.open(coder),
                units.units(coding.study(), coding.units())
                        .stream()
                        .map(talk -> new UnitOnDesk(talk,
                                Optional.ofNullable(own.get(new IncidentId(talk.unit().incident())))))
                        .toList());
    }

}
