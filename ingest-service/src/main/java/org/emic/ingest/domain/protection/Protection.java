package org.emic.ingest.domain.protection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.emic.ingest.domain.protection.finds.Find;
import org.emic.ingest.domain.protection.finds.Here;
import org.emic.ingest.domain.protection.finds.How;
import org.emic.ingest.domain.protection.finds.Kind;
import org.emic.ingest.domain.protection.finds.Mark;
import org.emic.ingest.domain.protection.names.Casing;
import org.emic.ingest.domain.protection.names.ForeignCapitals;
import org.emic.ingest.domain.protection.names.NameRecogniser;
import org.emic.ingest.domain.protection.names.Verdicts;
import org.emic.ingest.domain.protection.names.WordLists;
import org.emic.ingest.domain.protection.pseudonyms.Key;
import org.emic.ingest.domain.protection.pseudonyms.Naming;
import org.emic.ingest.domain.protection.pseudonyms.Pseudonyms;
import org.emic.ingest.domain.protection.pseudonyms.People;
import org.emic.ingest.domain.text.CodePoints;
import org.emic.ingest.domain.text.Edit;
import org.emic.ingest.domain.text.Span;
import org.emic.ingest.domain.transcript.Annotation;
import org.emic.ingest.domain.transcript.Original;
import org.emic.ingest.domain.transcript.Turn;

/// Protects the people in a conversation: finds names, addresses and numbers, and puts pseudonyms in their place.
/// Safe for several threads.
///
/// What is certain is replaced everywhere, whatever is a doubt is listed for review. The same conversation with the
/// same key gives the same answer, and what was protected once is not changed by protecting it again.
public final class Protection {

    private static final Pattern BRACKETED = Pattern.compile("\\[([^\\[\\]\\n]{1,200})]");

    private final NameRecogniser recogniser;
    private final WordLists lists;

    /// Protection with this recogniser and these word lists.
    public Protection(NameRecogniser recogniser, WordLists lists) {
        this.recogniser = recogniser;
        this.lists = lists;
    }

    /// Protects one conversation of a study of which nobody decided about single places.
    ///
    /// @see #protect(List, People, Verdicts, List, Key, Pseudonyms)
    public ProtectedTurns protect(List<Turn> turns, People roster, Verdicts verdicts, Key key,
            Pseudonyms pseudonyms) {
        return protect(turns, roster, verdicts, List.of(), key, pseudonyms);
    }

    /// Protects one conversation of a study.
    ///
    /// @param turns as read
    /// @param roster whom the researchers know; speakers are added to it by their labels
    /// @param verdicts what people decided about words
    /// @param decided what people decided about single places, which goes before all else. What is replaced at one place
    /// only has its pseudonym if its name has one, otherwise a word for its kind, so that the name is not learnt from it
    /// @param key the study's key so far
    /// @param pseudonyms where new pseudonyms come from
    public ProtectedTurns protect(List<Turn> turns, People roster, Verdicts verdicts, List<Here> decided, Key key,
            Pseudonyms pseudonyms) {
        Map<String, Kind> issued = issued(key);
        People everybody = roster.with(speakers(turns, issued));
        Search search = new Search(recogniser, lists, everybody, verdicts, key);
        Map<Integer, List<Here>> byTurn = decided.stream().collect(Collectors.groupingBy(Here::turn));
        List<Searched> texts = turns.stream()
                .map(turn -> searched(turn.text(), issued, byTurn.getOrDefault(turn.number(), List.of()), false))
                .toList();
        // A name must not be told by the original beside its pseudonym.
        List<Searched> originals = turns.stream()
                .map(turn -> searched(turn.original().map(Original::text).orElse(""), issued, List.of(), true))
                .toList();
        Set<Naming.Named> names = search.search(Stream.concat(texts.stream(), originals.stream()).toList());
        for (int i = 0; i < turns.size(); i++) {
            replaceHere(texts.get(i), byTurn.getOrDefault(turns.get(i).number(), List.of()));
        }

        Naming naming = new Naming(key, (kind, taken) -> pseudonyms.fresh(kind,
                pseudonym -> taken.test(pseudonym) || turns.stream().anyMatch(turn -> says(turn, pseudonym))));
        Key grown = naming.name(everybody, names);
        List<Turn> replaced = new ArrayList<>();
        Map<Integer, List<Edit>> edits = new HashMap<>();
        List<Find> finds = new ArrayList<>();
        for (int i = 0; i < turns.size(); i++) {
            Turn turn = turns.get(i);
            Replacing replacing = new Replacing(turn.text(), texts.get(i).found(), grown);
            List<Edit> changes = replacing.edits(CodePoints.of(turn.text()));
            edits.put(turn.number(), changes);
            replaced.add(turn.saying(replacing.text(), moved(turn.annotations(), changes))
                    .by(speaker(turn.speaker(), grown), turn.role())
                    .beside(replaced(turn.original(), originals.get(i).found(), grown)));
            finds.addAll(finds(turns.get(i), texts.get(i), search));
        }
        return new ProtectedTurns(replaced, edits, finds, grown, Casing.of(turns.stream().map(Turn::text).toList()),
                naming.refused());
    }

    /// All that may stand in brackets in place of something, by this key.
    public static Set<String> standing(Key key) {
        return issued(key).keySet();
    }

    private static boolean says(Turn turn, String pseudonym) {
        return turn.speaker().contains(pseudonym) || turn.text().contains(pseudonym)
                || turn.original().filter(original -> original.text().contains(pseudonym)).isPresent();
    }

    private static List<People.Person> speakers(List<Turn> turns, Map<String, Kind> issued) {
        Set<String> names = new LinkedHashSet<>();
        turns.stream()
                .map(Turn::speaker)
                .filter(label -> !issued.containsKey(label))
                .map(SpeakerNames::in)
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return names.stream().map(People.Person::named).toList();
    }

    /// All that may stand in brackets in a text that was protected before.
    private static Map<String, Kind> issued(Key key) {
        Map<String, Kind> issued = new HashMap<>();
        for (Kind kind : Kind.values()) {
            issued.put(kind.isName() ? kind.title() : Replacing.general(kind), kind);
        }
        key.entries().forEach(entry -> {
            issued.put(entry.pseudonym(), entry.kind());
            issued.put(entry.bearer(), entry.kind());
        });
        key.erased().forEach(one -> {
            issued.put(one.pseudonym(), one.kind());
            issued.put(one.bearer(), one.kind());
        });
        return issued;
    }

    private static Searched searched(String text, Map<String, Kind> issued, List<Here> decided, boolean foreign) {
        List<Mark> settled = new ArrayList<>();
        CodePoints places = CodePoints.of(text);
        decided.stream()
                .filter(here -> here.as().isEmpty())
                .forEach(here -> settled.add(new Mark(places.toChars(here.span()), Kind.PERSON, How.DECIDED, true)));
        Matcher bracketed = BRACKETED.matcher(text);
        while (bracketed.find()) {
            Optional.ofNullable(issued.get(bracketed.group(1)))
                    .ifPresent(kind -> settled
                            .add(new Mark(new Span(bracketed.start(), bracketed.end()), kind, How.REPEATED, true)));
        }
        return new Searched(text, settled, foreign);
    }

    private static void replaceHere(Searched text, List<Here> decided) {
        CodePoints places = CodePoints.of(text.text());
        decided.forEach(here -> here.as()
                .ifPresent(kind -> text.add(new Mark(places.toChars(here.span()), kind, How.DECIDED, true))));
    }

    private static Optional<Original> replaced(Optional<Original> original, List<Mark> marks, Key key) {
        return original.filter(one -> ForeignCapitals.canTell(one.text()))
                .map(one -> new Original(new Replacing(one.text(), marks, key).text(), one.translator()));
    }

    private static List<Annotation> moved(List<Annotation> annotations, List<Edit> edits) {
        return annotations.stream()
                .map(annotation -> new Annotation(annotation.kind(), Edit.moved(annotation.span(), edits)))
                .toList();
    }

    private static String speaker(String label, Key key) {
        String name = SpeakerNames.in(label);
        return name.isEmpty() || key.isTaken(label)
                ? label
                : key.entry(Kind.PERSON, Replacing.words(Kind.PERSON, name)).map(Key.Entry::bearer).orElse(label);
    }

    private static List<Find> finds(Turn turn, Searched text, Search search) {
        List<Mark> marks = new ArrayList<>(text.found());
        marks.addAll(search.doubts(text));
        CodePoints places = CodePoints.of(turn.text());
        return marks.stream()
                .map(mark -> new Find(turn.number(), places.fromChars(mark.span()), mark.kind(), mark.how(),
                        mark.certain()))
                .sorted(Comparator.comparing(find -> find.span().start()))
                .toList();
    }
}
