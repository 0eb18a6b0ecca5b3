package org.emic.coding.domain.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What a person wrote in their own words in a decision: reasons, definitions, memos. They may repeat what somebody said.
/// Labels are none: those that are made of people's words are found by themselves.
public final class FreeText {

    /// Fewer words in a row are everybody's.
    private static final int RUN = 5;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’][\\p{L}\\p{M}]+)*");

    private FreeText() {}

    /// Five words in a row, at each place of a text, in lower case; none of a shorter one.
    public static List<String> runs(String text) {
        List<String> words = WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).toList();
        return IntStream.rangeClosed(0, words.size() - RUN)
                .mapToObj(from -> String.join(" ", words.subList(from, from + RUN)))
                .toList();
    }

    /// All of a decision, in an order that stays.
    public static String of(Decision decision) {
        List<String> parts = new ArrayList<>(List.of(decision.why()));
        switch (decision.act()) {
            case Act.Found found -> parts.add(found.definition());
            case Act.Define define -> parts.add(define.definition());
            case Act.Write(Memo memo) -> parts(memo).forEach(parts::add);
            case Act.Apply _,Act.Confirm _,Act.Reject _,Act.Move _,Act.ConfirmCode _,Act.RejectCode _,Act.Rename _,Act.Merge _,Act.Split _,Act.Learn _,Act.Undo _ ->
                {
                }
        }
        return String.join("\n", parts);
    }

    private static Stream<String> parts(Memo memo) {
        Memo.Comparison compared = memo.comparison();
        return Stream.concat(
                Stream.of(memo.text(), compared.alike(), compared.different(), compared.property(),
                        compared.condition(), memo.outcome()),
                memo.sampling().stream().flatMap(asked -> Stream.of(asked.category(), asked.ask(), asked.guide())));
    }

    /// The same decision without any of it.
    ///
    /// @param who takes the words out
    public static Decision takenOut(Decision decision, String who) {
        String instead = "[words taken out by " + who + "]";
        Act act = switch (decision.act()) {
            case Act.Found found -> new Act.Found(found.label(), found.definition().isEmpty() ? "" : instead);
            case Act.Define define -> new Act.Define(define.code(), instead);
            case Act.Write(Memo memo) -> new Act.Write(new Memo(memo.kind(), instead, memo.code(), memo.incident(),
                    memo.lens(), Memo.Comparison.NONE, memo.sampling().map(FreeText::silent), ""));
            case Act.Apply _,Act.Confirm _,Act.Reject _,Act.Move _,Act.ConfirmCode _,Act.RejectCode _,Act.Rename _,Act.Merge _,Act.Split _,Act.Learn _,Act.Undo _ ->
                decision.act();
        };
        return new Decision(decision.number(), decision.at(), decision.who(),
                Optional.of(decision.why()).filter(String::isEmpty).orElse(instead), act, decision.seen());
    }

    private static Sampling silent(Sampling asked) {
        return new Sampling("", "", "", asked.state(), asked.entry());
    }

}
