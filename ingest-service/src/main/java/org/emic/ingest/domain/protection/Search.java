package org.emic.ingest.domain.protection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.emic.ingest.domain.protection.finds.Apart;
import org.emic.ingest.domain.protection.finds.How;
import org.emic.ingest.domain.protection.finds.Kind;
import org.emic.ingest.domain.protection.finds.Mark;
import org.emic.ingest.domain.protection.names.Cues;
import org.emic.ingest.domain.protection.names.Folded;
import org.emic.ingest.domain.protection.names.ForeignCapitals;
import org.emic.ingest.domain.protection.names.KnownNames;
import org.emic.ingest.domain.protection.names.NameRecogniser;
import org.emic.ingest.domain.protection.names.NearMisses;
import org.emic.ingest.domain.protection.names.UnknownCapitals;
import org.emic.ingest.domain.protection.names.Verdicts;
import org.emic.ingest.domain.protection.names.WordLists;
import org.emic.ingest.domain.protection.pseudonyms.Key;
import org.emic.ingest.domain.protection.pseudonyms.Naming;
import org.emic.ingest.domain.protection.pseudonyms.People;
import org.emic.ingest.domain.protection.rules.Identifiers;
import org.emic.ingest.domain.text.Span;

/// The search through all texts of one conversation: whatever is found in one is looked for in all, until nothing new
/// is found.
final class Search {

    private static final Pattern POSSESSIVE = Pattern.compile("(?<=.)\\s?['’]\\s?[sS]?$");

    private final NameRecogniser recogniser;
    private final WordLists lists;
    private final Identifiers identifiers = new Identifiers();
    private final Cues cues;
    private final KnownNames known;
    private final NearMisses nearMisses;
    private final Verdicts verdicts;
    private final Map<String, List<NameRecogniser.Name>> recognised = new HashMap<>();

    Search(NameRecogniser recogniser, WordLists lists, People roster, Verdicts verdicts, Key key) {
        this.recogniser = recogniser;
        this.lists = lists;
        this.cues = new Cues(lists);
        this.known = new KnownNames(lists);
        this.verdicts = verdicts;
        roster.people().forEach(person -> known.add(person.name(), Kind.PERSON, How.ROSTER));
        verdicts.names().forEach(one -> one.name().ifPresent(kind -> known.add(one.words(), kind, How.DECIDED)));
        key.entries().forEach(entry -> known.add(entry.name(), entry.kind(), How.REPEATED));
        roster.people().forEach(person -> known.addParts(person.name(), How.ROSTER));
        key.entries()
                .stream()
                .filter(entry -> entry.kind() == Kind.PERSON)
                .forEach(entry -> known.addParts(entry.name(), How.REPEATED));
        this.nearMisses = new NearMisses(lists, roster.people().stream().map(People.Person::name).toList());
    }

    /// Finds all that is certain in all texts. With each name that becomes known it begins anew, so that it makes no
    /// difference where a name was met first, and none whether the key had it before.
    ///
    /// @return all names that were met, as they stand
    Set<Naming.Named> search(List<Searched> texts) {
        Set<Naming.Named> met = new LinkedHashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (Searched text : texts) {
                text.forget();
                searchUntilNothingIsNew(text);
            }
            for (Searched text : texts) {
                more |= learn(text, met);
            }
            met.stream().filter(name -> name.kind() == Kind.PERSON).forEach(
                    name -> known.addParts(name.text(), How.REPEATED));
        }
        return met;
    }

    private void searchUntilNothingIsNew(Searched text) {
        boolean any = true;
        while (any) {
            any = text.add(certain(text.view(), text.foreign()));
        }
    }

    private boolean learn(Searched text, Set<Naming.Named> met) {
        boolean more = false;
        for (Mark mark : text.found()) {
            if (mark.kind().isName()) {
                String name = mark.span().in(text.text());
                more |= known.add(name, mark.kind(), How.REPEATED);
                met.add(new Naming.Named(known.kind(mark.kind(), name).orElse(mark.kind()), name));
            }
        }
        return more;
    }

    private List<Mark> certain(String view, boolean foreign) {
        List<Mark> marks = new ArrayList<>(known.in(view));
        marks.addAll(nearMisses.in(view));
        marks.addAll(identifiers.in(view));
        if (foreign) {
            marks.addAll(byParagraph(view, ForeignCapitals::in));
        } else {
            marks.addAll(byParagraph(view, cues::in));
            marks.addAll(byParagraph(view, this::recognise));
        }
        return marks.stream()
                .filter(Mark::certain)
                .filter(mark -> !mark.kind().isName() || !verdicts.denyNameIn(mark.span().in(view)))
                .map(mark -> mark.kind().isName() ? asKnown(mark, view) : mark)
                .filter(mark -> !mark.kind().isName() || known.isFindable(mark.kind(), mark.span().in(view)))
                .toList();
    }

    /// The mark of a name, without possessive, of the kind that the name is of elsewhere.
    private Mark asKnown(Mark mark, String view) {
        String name = mark.span().in(view);
        Span span = new Span(mark.span().start(), mark.span().end() - POSSESSIVE.matcher(name).results().mapToInt(
                ending -> ending.group().length()).sum());
        return new Mark(span, known.kind(mark.kind(), span.in(view)).orElse(mark.kind()), mark.how(), true);
    }

    /// What a person should look at, of a text in which all that is certain was found.
    List<Mark> doubts(Searched text) {
        String view = text.view();
        List<Mark> marks = new ArrayList<>(identifiers.in(view));
        marks.addAll(byParagraph(view, this::recognise));
        marks.addAll(byParagraph(view, new UnknownCapitals(lists)::in));
        Apart doubts = new Apart();
        text.inText(marks).stream().filter(mark -> !verdicts.have(mark.span().in(text.text())))
                .forEach(mark -> doubts.add(new Mark(mark.span(), mark.kind(), mark.how(), false)));
        return doubts.inOrder();
    }

    private List<Mark> recognise(String paragraph) {
        return recognised.computeIfAbsent(paragraph, recogniser::in)
                .stream()
                .map(name -> new Mark(name.span(), name.kind(), How.RECOGNISER,
                        name.certain() && !lists.demonyms().has(Folded.of(name.span().in(paragraph)))))
                .toList();
    }

    private static List<Mark> byParagraph(String text, Function<String, List<Mark>> search) {
        List<Mark> marks = new ArrayList<>();
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
            for (Mark mark : search.apply(text.substring(start, end))) {
                marks.add(new Mark(mark.span().shifted(start), mark.kind(), mark.how(), mark.certain()));
            }
            start = end + 1;
        }
        return marks;
    }
}
