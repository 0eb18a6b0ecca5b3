package org.emic.report.domain;

/// Sensitising concepts that the study declared for a second reading. The machine never applies them.
///
/// @param name empty where the study declared none
/// @param version empty where it has none
public record Lens(String name, String version) {

    public static final Lens NONE = new Lens("", "");

    public boolean declared() {
        return !name.isEmpty();
    }

}
