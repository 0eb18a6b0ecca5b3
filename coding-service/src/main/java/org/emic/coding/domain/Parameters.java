package org.emic.coding.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What the analysis may be told. The defaults are the one setting for every study: what counts as near comes from each
/// study's own similarities.
///
/// @param neighbours with how many nearest others an incident is linked, for each unit of the natural logarithm of the
///        study's incidents; in a small study not more than the square root of these
/// @param labels how many candidate labels a code keeps
/// @param exemplars how many exemplars a code keeps
public record Parameters(double neighbours, int labels, int exemplars) {

    /// @throws IllegalArgumentException if a count is below 1
    public Parameters {
        if (!(neighbours >= 1) || labels < 1 || exemplars < 1) {
            throw new IllegalArgumentException("neighbours, labels and exemplars are at least 1");
        }
    }

    /// The one setting for every study.
    public static Parameters standard() {
        return new Parameters(2.5, 5, 6);
    }

    /// Every parameter by name, in a fixed order: numbers, strings or booleans, for the manifest.
    public Map<String, Object> asMap() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("neighbours", neighbours);
        all.put("labels", labels);
        all.put("exemplars", exemplars);
        return Collections.unmodifiableMap(all);
    }

}
