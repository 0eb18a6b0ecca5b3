package org.emic.contracts.testkit;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A published example of an event: what a reader must be able to read for as long as the version lives.
///
/// @param name its file's name without ending
/// @param json its text, as it travels
public record Example(String name, byte[] json) {

    private static final JsonMapper JSON = JsonMapper.shared();

    /// The same event from a later version that added a field: readers must not mind.
    public Example withUnknownField() {
        ObjectNode later = (ObjectNode) JSON.readTree(json);
        later.put("addedLater", "a field that no reader knows yet");
        return new Example(name + " with an unknown field", JSON.writeValueAsBytes(later));
    }

    /// The same example, told apart as that of a released version.
    Example of(String version) {
        return new Example(name + " of " + version, json);
    }

    @Override
    public String toString() {
        return name;
    }

}
