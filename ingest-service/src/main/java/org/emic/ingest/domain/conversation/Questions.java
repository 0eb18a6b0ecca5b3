package org.emic.ingest.domain.conversation;

import java.util.regex.Pattern;
import org.emic.ingest.domain.transcript.Role;
import org.emic.ingest.domain.transcript.Speech;
import org.emic.ingest.domain.transcript.Turn;

/// Tells a moderator's questions: by a question mark, or by English words that ask without one (*tell me about*, *could
/// you describe*, *how would you ...*), as speech-to-text writes them.
final class Questions {

    private static final Pattern MARK = Pattern.compile("[?？؟]");
    private static final String AUXILIARY = "(?:do|does|did|would|could|can|should|have|has|had|are|is|were|was|will)";
    private static final Pattern ASKING = Pattern.compile("(?iU)\\b(?:"
            + "tell (?:me|us)|walk (?:me|us) through|talk (?:me|us) through|say (?:a bit |a little )?more|"
            + "(?:could|can|would|will) (?:you|anyone|anybody|someone|somebody) (?:\\w+ )?(?:describe|explain|tell|talk|share|"
            + "say|give|elaborate|think|name|start|begin)|"
            + "(?:please|let's|let us|i'd like you to|want you to|ask you to) (?:all )?(?:describe|explain|share|hear|talk about)|"
            + "share (?:with us|your)|give (?:me|us) an example|"
            + "(?:i'd|i would|we'd|we would) (?:like|love) to (?:hear|know|ask)|i(?:'m| am) (?:curious|wondering)|i wonder|"
            + "(?:how|what|why|when|where|who|which \\w+) " + AUXILIARY
            + " (?:you|your|they|people|anyone|others|everyone)"
            + ")\\b");
    private static final Pattern OPENING = Pattern.compile("(?iU)(?:^\\W*|[.!;:,–—]\\s*)"
            + "(?:(?:and|so|but|okay|ok|well|now|then|um|uh)\\b\\W*)*(?:how|what|why|when|where|who|which \\w+) "
            + AUXILIARY
            + "\\b|(?:^\\W*|[.!;:,–—]\\s*)(?:(?:and|so|but)\\b\\W*)?(?:what|how) about\\b|^\\W*(?:please )?(?:describe|"
            + "explain)\\b");

    private Questions() {}

    static boolean isQuestion(Turn turn) {
        if (turn.role() != Role.MODERATOR) {
            return false;
        }
        String speech = Speech.of(turn).words().replace('’', '\'');
        return MARK.matcher(speech).find() || ASKING.matcher(speech).find() || OPENING.matcher(speech).find();
    }
}
