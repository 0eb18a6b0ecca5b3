package org.emic.coding.yaml;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.emic.coding.domain.lens.Concept;
import org.emic.coding.domain.lens.Lens;
import org.emic.coding.domain.lens.LensFiles;
import org.emic.coding.domain.lens.LensProblem;
import org.emic.coding.domain.lens.LensVersion;
import org.emic.coding.domain.lens.Question;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/// Lenses in YAML. The file is read as a tree of nodes and nothing is ever constructed from it; it has a size and a depth,
/// and no part of it stands for another.
public final class LensYaml implements LensFiles {

    private static final int LARGEST = 64 * 1024;
    private static final int DEEPEST = 8;
    private static final int MANY = 50;
    private static final int CUES = 200;
    private static final int NAME = 100;
    private static final int LINE = 500;
    private static final int TEXT = 4_000;
    private static final Set<String> OF_LENS = Set.of("name", "version", "language", "description", "sources",
            "concepts", "questions");
    private static final Set<String> OF_CONCEPT = Set.of("name", "definition", "cue phrases");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");
    private static final int SHORTEST_BEGINNING = 3;

    @Override
    public Outcome read(byte[] file) {
        if (file.length > LARGEST) {
            return bad("whole file", "it has more than 64 KiB", "A lens is a page or two: keep what matters most.");
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return read(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return bad("whole file", "it is not UTF-8", "Save it with the encoding UTF-8.");
        }
    }

    private static Outcome read(String text) {
        Optional<Node> root;
        try {
            root = Optional.ofNullable(yaml().compose(new StringReader(text)));
        } catch (MarkedYAMLException e) {
            String place = e.getProblemMark() == null ? "whole file" : "line " + (e.getProblemMark().getLine() + 1);
            return bad(place, "it is not valid YAML, or has types of its own (!)",
                    "Check indentation, colons and quotes there.");
        } catch (YAMLException e) {
            return bad("whole file", "it is not YAML that is read here",
                    "Use plain fields and lists, without references (& and *) and control characters.");
        }
        Problems problems = new Problems();
        Optional<Lens> lens = root.flatMap(node -> Fields.of(node, "the lens", OF_LENS, problems))
                .map(fields -> lens(fields, problems));
        if (root.isEmpty()) {
            problems.add("whole file", "it is empty", "Begin with a line 'name: ...'.");
        }
        return lens.isPresent() && problems.all().isEmpty()
                ? new Outcome.Read(lens.get(), text)
                : new Outcome.Bad(problems.all());
    }

    private static Yaml yaml() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(0);
        options.setAllowDuplicateKeys(false);
        return new Yaml(new SafeConstructor(options));
    }

    private static Lens lens(Fields fields, Problems problems) {
        LensVersion id = new LensVersion(fields.text("name", NAME), fields.text("version", NAME));
        return new Lens(id, language(fields, problems), fields.optionalText("description", TEXT).orElse(""),
                concepts(fields, problems), questions(fields, problems), texts(fields, "sources", MANY));
    }

    private static Optional<String> language(Fields fields, Problems problems) {
        Optional<String> language = fields.optionalText("language", NAME);
        language.filter(tag -> !LANGUAGE.matcher(tag).matches())
                .ifPresent(_ -> problems.add("language", "this is no BCP 47 language tag",
                        "Give a tag such as en, es or pt-BR, or leave the field out."));
        return language;
    }

    private static List<Concept> concepts(Fields fields, Problems problems) {
        List<Concept> concepts = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Node node : fields.list("concepts", MANY)) {
            Fields.of(node, "a concept", OF_CONCEPT, problems).ifPresent(concept -> {
                String name = concept.text("name", NAME);
                if (!name.isEmpty() && !names.add(name.toLowerCase(Locale.ROOT))) {
                    problems.at(node, "another concept has the same name", "Give each a name of its own.");
                }
                concepts.add(new Concept(name, concept.text("definition", TEXT), cues(concept, problems)));
            });
        }
        return concepts;
    }

    private static List<String> cues(Fields concept, Problems problems) {
        List<String> cues = new ArrayList<>();
        for (Node node : concept.list("cue phrases", CUES)) {
            concept.text(node, NAME).ifPresent(cue -> {
                if (cue.codePoints().noneMatch(Character::isLetterOrDigit)) {
                    problems.at(node, "there is no word in this cue phrase", "Write words that people say.");
                } else if (!beginsLongEnough(cue)) {
                    problems.at(node, "too little stands before the asterisk",
                            "Write at least %d letters, and the asterisk at the end of a word.".formatted(
                                    SHORTEST_BEGINNING));
                } else if (cues.contains(cue)) {
                    problems.at(node, "the concept has this cue phrase twice", "Leave one of them.");
                } else {
                    cues.add(cue);
                }
            });
        }
        return cues;
    }

    /// Whether every asterisk ends a word that begins with something.
    private static boolean beginsLongEnough(String cue) {
        for (String word : Normalizer.normalize(cue, Normalizer.Form.NFC).split("[\\s-]+")) {
            int asterisk = word.indexOf('*');
            if (asterisk >= 0 && (asterisk < word.length() - 1 || asterisk < SHORTEST_BEGINNING)) {
                return false;
            }
        }
        return true;
    }

    private static List<Question> questions(Fields fields, Problems problems) {
        List<Question> questions = new ArrayList<>();
        Set<String> texts = new HashSet<>();
        for (Node node : fields.list("questions", MANY)) {
            fields.text(node, LINE).ifPresent(text -> {
                if (!texts.add(text)) {
                    problems.at(node, "the question is there twice", "Leave one of them.");
                }
                questions.add(new Question("q" + (questions.size() + 1), text));
            });
        }
        return questions;
    }

    private static List<String> texts(Fields fields, String key, int most) {
        return fields.list(key, most).stream().flatMap(node -> fields.text(node, LINE).stream()).toList();
    }

    private static Outcome bad(String place, String problem, String remedy) {
        return new Outcome.Bad(List.of(new LensProblem(place, problem, remedy)));
    }

}
