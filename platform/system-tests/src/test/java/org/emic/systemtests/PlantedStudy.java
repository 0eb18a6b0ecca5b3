package org.emic.systemtests;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.emic.systemtests.Study.Transcript;

/// A study in which one participant says fifty words that nobody else says, and others say some that only they say. All of
/// them are nonsense, so that whatever holds one has it from them. The seed decides which.
///
/// @param study  two transcripts that are sent together, and one that is sent alone
/// @param theirs the words of the participant who will withdraw
/// @param others the words of others
record PlantedStudy(Study study, List<String> theirs, List<String> others) {

    /// Who will withdraw; nobody says this name.
    static final String SPEAKER = "Zelmira Quivoxa";

    private static final int WORDS = 50;
    /// Words that come again in several of the participant's turns, so that a code is called after them.
    private static final int REPEATED = 4;
    private static final int IN_A_TURN = 3;
    /// How many of the participant's words wait in the draft.
    private static final int WAITING = 5;

    private static final String CONSONANTS = "bdfgklmprtvz";
    private static final String VOWELS = "aiou";

    private static final List<String> SAID = List.of(
            "They carried the %s from the kitchen and laid the %s beside the %s. I had to sign for the %s.",
            "My aunt guarded the %s for years. When the %s was sold she showed me the %s, and then the %s as well.",
            "Nobody asked about the %s. The clerk wrote down the %s and the %s, and put the %s in a drawer.",
            "I lost the %s on the way. At the border they wanted the %s, the %s and above all the %s.");

    private static final List<String> ANSWERED = List.of(
            "At our office the clerk loses every form twice. I wait, and I bring the %s again.",
            "The court takes years. By the time it sits, nobody remembers the %s.",
            "What helps is somebody who stays. A %s at the door is worth ten letters.",
            "We moved the hearing to the spring, since the interpreter was ill.");

    PlantedStudy {
        theirs = List.copyOf(theirs);
        others = List.copyOf(others);
    }

    static PlantedStudy of(long seed) {
        SplittableRandom chance = new SplittableRandom(seed);
        List<String> words = Stream.generate(() -> word(chance)).distinct().limit(WORDS + 6).toList();
        List<String> theirs = words.subList(0, WORDS);
        List<String> others = words.subList(WORDS, words.size());
        List<List<String>> turns = turns(theirs);
        int middle = turns.size() / 2;
        Study study = new Study(UUID.nameUUIDFromBytes(("planted " + seed).getBytes(StandardCharsets.UTF_8)),
                """
                        {"title": "What was carried", "names": "keep", "reviewed": true, "segment": "incident",
                         "moderators": ["Ruth"]}""",
                List.of(List.of(transcript("first.txt", turns.subList(0, middle), others.subList(0, 3)),
                        transcript("second.txt", turns.subList(middle, turns.size()), others.subList(3, 6))),
                        List.of(new Transcript("waiting.txt", "Ruth: Shall we go on?\n%s: I still have %s.\n"
                                .formatted(SPEAKER, String.join(", ", theirs.subList(0, WAITING)))))));
        return new PlantedStudy(study, theirs, others);
    }

    /// Four words a turn: one of those that come again, and three more until all are said.
    private static List<List<String>> turns(List<String> words) {
        List<String> once = words.subList(REPEATED, words.size());
        List<List<String>> turns = new ArrayList<>();
        for (int at = 0; at < once.size(); at += IN_A_TURN) {
            List<String> turn = new ArrayList<>(List.of(words.get(turns.size() % REPEATED)));
            IntStream.range(at, at + IN_A_TURN).forEach(next -> turn.add(once.get(next % once.size())));
            turns.add(turn);
        }
        return turns;
    }

    private static Transcript transcript(String name, List<List<String>> turns, List<String> others) {
        StringBuilder text = new StringBuilder("Ruth: What did people carry with them?\n");
        for (int turn = 0; turn < turns.size(); turn++) {
            List<String> words = turns.get(turn);
            text.append("%s: %s\n".formatted(SPEAKER, SAID.get(turn % SAID.size()).formatted(words.toArray())));
            String answer = ANSWERED.get(turn % ANSWERED.size());
            text.append("%s: %s\n".formatted(turn % 2 == 0 ? "Oddny" : "Tomaso",
                    answer.formatted(others.get(turn % others.size()))));
        }
        return new Transcript(name, text.toString());
    }

    /// Such as `zamuvigatok`: no ending that a lemmatiser would take off.
    private static String word(SplittableRandom chance) {
        StringBuilder word = new StringBuilder();
        for (int syllable = 0; syllable < 4; syllable++) {
            word.append(letter(CONSONANTS, chance)).append(letter(VOWELS, chance));
        }
        return word.append("k").toString();
    }

    private static char letter(String letters, SplittableRandom chance) {
        return letters.charAt(chance.nextInt(letters.length()));
    }

}
