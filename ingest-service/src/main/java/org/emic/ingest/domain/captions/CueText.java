package org.emic.ingest.domain.captions;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// The text of a cue as a tree, by the recommendation's cue text parsing rules (W3C WebVTT, section 6.4).
public final class CueText {

    private static final Set<String> TAGS = Set.of("c", "i", "b", "u", "ruby", "rt", "v", "lang");

    private CueText() {}

    /// Words of one voice within a cue.
    ///
    /// @param voice the name in `<v Name>`; empty where no voice is given
    /// @param text the words without tags
    public record Spoken(Optional<String> voice, String text) {}

    /// Parses a cue's payload; whatever is not a known tag is left out, as the recommendation wants it.
    public static CueNode.Element parse(String payload) {
        Deque<CueNode.Element> open = new ArrayDeque<>();
        CueNode.Element root = CueNode.Element.root();
        open.push(root);
        CueTokens tokens = new CueTokens(payload);
        for (Optional<CueTokens.Token> token = tokens.next(); token.isPresent(); token = tokens.next()) {
            accept(token.get(), open);
        }
        return root;
    }

    /// The words of a cue by voice, in order; neighbours of one voice are joined.
    public static List<Spoken> voices(String payload) {
        List<Spoken> spoken = new ArrayList<>();
        gather(parse(payload), Optional.empty(), spoken);
        return spoken;
    }

    private static void accept(CueTokens.Token token, Deque<CueNode.Element> open) {
        CueNode.Element current = open.element();
        switch (token) {
            case CueTokens.Token.Words words -> current.children().add(new CueNode.Text(words.text()));
            case CueTokens.Token.Start start -> {
                boolean known = TAGS.contains(start.tag())
                        && (!start.tag().equals("rt") || current.tag().equals("ruby"));
                if (known) {
                    CueNode.Element element = new CueNode.Element(start.tag(), start.classes(), start.annotation(),
                            new ArrayList<>());
                    current.children().add(element);
                    open.push(element);
                }
            }
            case CueTokens.Token.End end -> {
                if (open.size() > 1 && end.tag().equals(current.tag())) {
                    open.pop();
                } else if (end.tag().equals("ruby") && current.tag().equals("rt")) {
                    open.pop();
                    open.pop();
                }
            }
            case CueTokens.Token.Time time -> {
                Timestamp timestamp = new Timestamp(time.text(), 0);
                OptionalLong ms = timestamp.read();
                if (ms.isPresent() && timestamp.position() == time.text().length()) {
                    current.children().add(new CueNode.Moment(ms.getAsLong()));
                }
            }
        }
    }

    private static void gather(CueNode.Element element, Optional<String> voice, List<Spoken> spoken) {
        for (CueNode child : element.children()) {
            switch (child) {
                case CueNode.Text words -> add(spoken, new Spoken(voice, words.text()));
                case CueNode.Moment _ -> {
                }
                case CueNode.Element inner when inner.tag().equals("v") && !inner.annotation().isBlank() ->
                    gather(inner, Optional.of(inner.annotation()), spoken);
                case CueNode.Element inner -> gather(inner, voice, spoken);
            }
        }
    }

    private static void add(List<Spoken> spoken, Spoken more) {
        if (!spoken.isEmpty() && spoken.getLast().voice().equals(more.voice())) {
            more = new Spoken(more.voice(), spoken.removeLast().text() + more.text());
        }
        spoken.add(more);
    }
}
