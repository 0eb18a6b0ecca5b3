package org.emic.ingest.domain.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.emic.ingest.domain.text.Blank;
import org.emic.ingest.domain.text.TextProblem;

/// What a study's fields must be.
public final class StudyRules {

    private static final int TITLE = 300;
    private static final int TEXT = 10_000;
    private static final int NAME = 200;
    private static final int WHY = 1_000;
    private static final int MODERATORS = 100;
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    private final List<FieldProblem> problems = new ArrayList<>();

    private StudyRules() {}

    /// Everything that is wrong, in the order of the fields; empty where nothing is.
    static List<FieldProblem> broken(StudyFields fields) {
        StudyRules rules = new StudyRules();
        rules.text("title", fields.title(), TITLE);
        fields.question().ifPresent(question -> rules.length("question", question, TEXT));
        fields.lens().map(Lens::name).ifPresent(name -> rules.text("lens", name, NAME));
        fields.lens().flatMap(Lens::version).ifPresent(version -> rules.length("lens", version, NAME));
        if (!LANGUAGE.matcher(fields.language()).matches()) {
            rules.add("language", "this is no BCP 47 language tag",
                    "Give a tag such as en, es or pt-BR; und if unknown.");
        }
        fields.note().ifPresent(note -> rules.length("note", note, TEXT));
        if (fields.moderators().size() > MODERATORS) {
            rules.add("moderators", "there are more than %d".formatted(MODERATORS), "Name those who ask.");
        } else {
            fields.moderators().forEach(name -> rules.text("moderators", name, NAME));
        }
        return rules.problems;
    }

    /// What is wrong with a text of one field that has to be filled; empty where nothing is.
    public static List<FieldProblem> broken(String field, String text, int most) {
        StudyRules rules = new StudyRules();
        rules.text(field, text, most);
        return rules.problems;
    }

    /// What is wrong with who does something, as they say, and why.
    static List<FieldProblem> whoAndWhy(String who, String why) {
        StudyRules rules = new StudyRules();
        rules.text("who", who, NAME);
        rules.text("why", why, WHY);
        return rules.problems;
    }

    /// Leaves out texts without a visible character.
    static Optional<String> filled(Optional<String> text) {
        return text.filter(given -> !Blank.is(given));
    }

    private void text(String field, String value, int most) {
        TextProblem.ofFilled(value, most).forEach(one -> add(field, one.problem(), one.remedy()));
    }

    private void length(String field, String value, int most) {
        TextProblem.of(value, most).forEach(one -> add(field, one.problem(), one.remedy()));
    }

    private void add(String field, String problem, String remedy) {
        problems.add(new FieldProblem(field, problem, remedy));
    }
}
