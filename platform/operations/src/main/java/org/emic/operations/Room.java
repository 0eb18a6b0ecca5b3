package org.emic.operations;

import java.util.List;

/// Where a service answers behind the gateway.
///
/// @param path such as `/coding`
record Room(String path) {

    /// All services, in the order in which a study passes through them.
    static final List<Room> ALL = List.of(new Room("/studies"), new Room("/coding"), new Room("/themes"),
            new Room("/reports"));

    Room {
        if (!path.matches("/[a-z]+")) {
            throw new IllegalArgumentException("emic.operations.path must be such as /coding, not " + path);
        }
    }

    /// The address of its operations page.
    public String operations() {
        return path + "/operations";
    }

    /// Its name in links, such as `Coding`.
    public String label() {
        return Character.toUpperCase(path.charAt(1)) + path.substring(2);
    }

    /// The address of its page about a study.
    public String study(String study) {
        return path.equals("/studies") ? "/studies/" + study : path + "/studies/" + study;
    }

    /// Who tells the events of a topic. Topics are named in `contracts/topics`.
    static Room owning(String topic) {
        return switch (topic) {
            case "emic.codes.v1" -> new Room("/coding");
            case "emic.themes.v1" -> new Room("/themes");
            case "emic.reports.v1" -> new Room("/reports");
            default -> new Room("/studies");
        };
    }

}
