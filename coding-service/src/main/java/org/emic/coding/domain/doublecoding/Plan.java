package org.emic.coding.domain.doublecoding;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What somebody asks for who opens a double coding.
///
/// @param coders names of people
/// @param size empty if it was not said, or not in one way
public record Plan(String who, String why, List<String> coders, Optional<SampleSize> size) {

    private static final int MOST_CODERS = 10;
    private static final String MACHINE = "machine";

    public Plan {
        who = who.strip();
        why = why.strip();
        coders = coders.stream().map(String::strip).filter(name -> !name.isEmpty()).toList();
    }

    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        Typed.required("who", who).ifPresent(faults::add);
        Typed.optional("why", why).ifPresent(faults::add);
        coders.stream().flatMap(name -> Typed.required("coders", name).stream()).findFirst().ifPresent(faults::add);
        if (coders.size() < 2 || coders.size() > MOST_CODERS) {
            faults.add(new Fault("coders", "there are " + coders.size(),
                    "Name two people, or up to " + MOST_CODERS + "."));
        }
        List<String> folded = coders.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        if (folded.stream().distinct().count() < folded.size()) {
            faults.add(new Fault("coders", "two have the same name", "Name each so that people can tell them apart."));
        }
        if (folded.contains(MACHINE)) {
            faults.add(new Fault("coders", "a machine is no coder", "Name people only."));
        }
        if (size.isEmpty() || !size.get().sensible()) {
            faults.add(new Fault("units", "it is not clear how much is to be coded",
                    "Say how many units (two or more), or which share of them (above 0, at most 1), and not both."));
        }
        return faults;
    }

}
