package org.emic.coding.domain.lens;

/// Names one version of a lens. What it says never changes: other words are another version.
public record LensVersion(String name, String version) {

    /// The name that stands for reading without a lens.
    public static final String NONE = "none";

    @Override
    public String toString() {
        return name + " " + version;
    }

}
