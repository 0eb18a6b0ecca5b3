package org.emic.coding.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/// The fields of one mapping. What a text says is what is written: *no* is a word and no truth value.
final class Fields {

    private static final Set<Tag> PLAIN = Set.of(Tag.MAP, Tag.SEQ, Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.TIMESTAMP,
            Tag.NULL);

    private final MappingNode node;
    private final String what;
    private final Problems problems;
    private final Map<String, Node> values = new LinkedHashMap<>();

    /// @param what it is about, such as *the lens*
    /// @param known the fields it may have; in a key, hyphens and underscores are as good as spaces
    private Fields(MappingNode node, String what, Set<String> known, Problems problems) {
        this.node = node;
        this.what = what;
        this.problems = problems;
        for (NodeTuple field : node.getValue()) {
            String key = field.getKeyNode() instanceof ScalarNode scalar
                    ? scalar.getValue().strip().toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ')
                    : "";
            if (!known.contains(key)) {
                problems.at(field.getKeyNode(), "%s has no field like this".formatted(what),
                        "Use " + String.join(", ", known.stream().sorted().toList()) + ".");
            } else if (values.putIfAbsent(key, field.getValueNode()) != null) {
                problems.at(field.getKeyNode(), "the field '%s' is there twice".formatted(key), "Leave one of them.");
            }
        }
    }

    /// The fields of a node that should be a mapping; empty, and a problem, where it is none.
    static Optional<Fields> of(Node node, String what, Set<String> known, Problems problems) {
        if (isPlain(node, problems)) {
            if (node instanceof MappingNode mapping) {
                return Optional.of(new Fields(mapping, what, known, problems));
            }
            problems.at(node, "%s is no list of fields".formatted(what),
                    "Write one 'field: value' a line, such as 'name: ...'.");
        }
        return Optional.empty();
    }

    /// A text that has to be there; empty where it is not.
    String text(String key, int most) {
        Optional<String> text = optionalText(key, most);
        if (text.isEmpty() && (!values.containsKey(key) || isEmpty(values.get(key)))) {
            problems.at(node, "%s has no %s".formatted(what, key), "Add a line '%s: ...'.".formatted(key));
        }
        return text.orElse("");
    }

    /// A text that may be there.
    Optional<String> optionalText(String key, int most) {
        return Optional.ofNullable(values.get(key)).filter(value -> !isEmpty(value))
                .flatMap(value -> text(value, most));
    }

    /// The text of a node; empty, and a problem, where it is none or too long.
    Optional<String> text(Node value, int most) {
        if (!isPlain(value, problems)) {
            return Optional.empty();
        }
        if (!(value instanceof ScalarNode scalar)) {
            problems.at(value, "a text is wanted here, not a list or fields", "Write one text.");
            return Optional.empty();
        }
        String text = scalar.getValue().strip();
        if (text.isEmpty()) {
            problems.at(value, "the text is empty", "Fill it in, or take it out.");
            return Optional.empty();
        }
        if (text.codePointCount(0, text.length()) > most) {
            problems.at(value, "the text has more than %d characters".formatted(most), "Shorten it.");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /// The items of a list that may be there.
    List<Node> list(String key, int most) {
        Node value = values.get(key);
        if (value == null || isEmpty(value) || !isPlain(value, problems)) {
            return List.of();
        }
        if (!(value instanceof SequenceNode sequence)) {
            problems.at(value, "'%s' is no list".formatted(key), "Write each on a line of its own, after a hyphen.");
            return List.of();
        }
        if (sequence.getValue().size() > most) {
            problems.at(value, "'%s' has more than %d items".formatted(key, most), "Keep those that matter most.");
            return List.of();
        }
        return sequence.getValue();
    }

    private static boolean isEmpty(Node value) {
        return value.getTag().equals(Tag.NULL);
    }

    /// Whether it is neither something that other places refer to nor of a type of its own.
    private static boolean isPlain(Node node, Problems problems) {
        if (node.getAnchor() != null) {
            problems.at(node, "anchors and references (& and *) are not read", "Write it out in each place.");
            return false;
        }
        if (!PLAIN.contains(node.getTag())) {
            problems.at(node, "types of one's own (!) are not read", "Take out the exclamation mark and its word.");
            return false;
        }
        return true;
    }

}
