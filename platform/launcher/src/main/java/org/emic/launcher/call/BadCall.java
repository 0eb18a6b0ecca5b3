package org.emic.launcher.call;

import java.util.List;

/// The call or an input is bad, and nothing was analysed.
public final class BadCall extends Exception {

    private final transient List<Fault> faults;

    public BadCall(List<Fault> faults) {
        super(faults.size() + " faults");
        this.faults = List.copyOf(faults);
    }

    public BadCall(Fault fault) {
        this(List.of(fault));
    }

    /// One a line, in the order of the call.
    public List<Fault> faults() {
        return faults;
    }
}
