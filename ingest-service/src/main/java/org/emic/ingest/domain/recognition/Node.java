package org.emic.ingest.domain.recognition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// A value of a JSON document with its path, which takes what is asked for or says where it is something else. `null`
/// counts as absent, as most programs write it so.
record Node(Json json, String path) {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(?:\\.\\d{1,20})?(?:[eE][+-]?\\d{1,2})?");
    private static final int LONGEST_PATH = 200;

    /// A value is not of the kind that its place asks for.
    static final class WrongValue extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final String path;

        WrongValue(Node node, String expected) {
            super("there is %s where %s belongs".formatted(node.kind(), expected), null, false, false);
            this.path = node.path;
        }

        String path() {
            return path;
        }
    }

    static Node root(Json json) {
        return new Node(json, "$");
    }

    boolean isItems() {
        return json instanceof Json.Items;
    }

    boolean isMembers() {
        return json instanceof Json.Members;
    }

    /// The member with this name; empty where there is none, and where this is no object.
    Optional<Node> member(String name) {
        if (!(json instanceof Json.Members(var byName))) {
            return Optional.empty();
        }
        return Optional.ofNullable(byName.get(name))
                .filter(found -> !(found instanceof Json.Nothing))
                .map(found -> new Node(found, within(path + "." + name)));
    }

    /// The first of these members that there is.
    Optional<Node> member(List<String> names) {
        return names.stream().flatMap(name -> member(name).stream()).findFirst();
    }

    /// @throws WrongValue where this is no array
    List<Node> items() {
        if (!(json instanceof Json.Items(var values))) {
            throw new WrongValue(this, "an array");
        }
        List<Node> items = new ArrayList<>(values.size());
        for (int at = 0; at < values.size(); at++) {
            items.add(new Node(values.get(at), within(path + "[" + at + "]")));
        }
        return items;
    }

    /// This, if it is an object.
    ///
    /// @throws WrongValue where it is none
    Node members() {
        if (!isMembers()) {
            throw new WrongValue(this, "an object");
        }
        return this;
    }

    /// @throws WrongValue where this is no string
    String text() {
        if (json instanceof Json.Text(String value)) {
            return value;
        }
        throw new WrongValue(this, "a string");
    }

    /// A name or the number of somebody.
    ///
    /// @throws WrongValue where this is neither a string nor a number
    String name() {
        return switch (json) {
            case Json.Text(String value) -> value;
            case Json.Number(String written) -> written;
            case Json.Members _,Json.Items _,Json.Truth _,Json.Nothing _ ->
                throw new WrongValue(this, "a string or a number");
        };
    }

    /// A number, also one that is written as a string.
    ///
    /// @throws WrongValue where this is neither
    double number() {
        String written = name();
        if (!NUMBER.matcher(written).matches()) {
            throw new WrongValue(this, "a number");
        }
        return Double.parseDouble(written);
    }

    private String kind() {
        return switch (json) {
            case Json.Members _ -> "an object";
            case Json.Items _ -> "an array";
            case Json.Text _ -> "a string";
            case Json.Number _ -> "a number";
            case Json.Truth _ -> "true or false";
            case Json.Nothing _ -> "null";
        };
    }

    private static String within(String path) {
        return path.length() > LONGEST_PATH ? path.substring(0, LONGEST_PATH) + "..." : path;
    }
}
