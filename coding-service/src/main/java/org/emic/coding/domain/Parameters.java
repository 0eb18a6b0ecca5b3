package org.emic.coding.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What the analysis may be told. The defaults are the one setting for every study; similarities that decide come from
/// each study's own distribution, not from here.
///
/// @param labels how many candidate labels a code keeps
/// @param exemplars how many exemplars a code keeps
public record Parameters(int labels, int exemplars) {

    /// @throws IllegalArgumentException if a number is below 1
    public Parameters {
        if (labels < 1 || exemplars < 1) {
            throw new IllegalArgumentException("a code keeps at least one label and one exemplar");
        }
    }

    /// The one setting for every study.
    public static Parameters standard() {
        return new Parameters(5, 6);
    }

    /// Every parameter by name, in a fixed order: numbers, strings or booleans, for the manifest.
    public Map<String, Object> asMap() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("labels", labels);
        all.put("exemplars", exemplars);
        return Collections.unmodifiableMap(all);
    }

}
