package org.emic.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.emic.launcher.call.Fault;
import picocli.CommandLine.ParseResult;

/// What the command line knows and this version cannot do yet. Take a line away when its turn has come.
final class NotInThisVersion {

    private static final Map<String, String> OPTIONS = new TreeMap<>(Map.of(
            "--codebook", "Analyse without a codebook",
            "--examples", "Analyse without coded examples"));

    private static final Map<String, String> VALUES = new TreeMap<>(Map.of(
            "--names=replace", "Use --names keep, or replace names in the files first"));

    private NotInThisVersion() {}

    /// A fault for each option or value of the call that is not in this version.
    static List<Fault> in(ParseResult call) {
        List<Fault> faults = new ArrayList<>();
        OPTIONS.forEach((option, remedy) -> {
            if (call.hasMatchedOption(option)) {
                faults.add(new Fault(option, "", "not in this version", remedy));
            }
        });
        VALUES.forEach((value, remedy) -> {
            String[] parts = value.split("=", 2);
            if (parts[1].equals(call.matchedOptionValue(parts[0], ""))) {
                faults.add(new Fault(parts[0] + " " + parts[1], "", "not in this version", remedy));
            }
        });
        return faults;
    }
}
