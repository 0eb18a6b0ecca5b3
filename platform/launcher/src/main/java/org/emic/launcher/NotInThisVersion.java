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

    private NotInThisVersion() {}

    /// A fault for each option of the call that is not in this version.
    static List<Fault> in(ParseResult call) {
        List<Fault> faults = new ArrayList<>();
        OPTIONS.forEach((option, remedy) -> {
            if (call.hasMatchedOption(option)) {
                faults.add(new Fault(option, "", "not in this version", remedy));
            }
        });
        return faults;
    }
}
