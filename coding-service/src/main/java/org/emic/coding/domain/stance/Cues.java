package org.emic.coding.domain.stance;

import java.util.Set;

/// The words that rules of stance go by.
final class Cues {

    /// Each turns its clause into the contrary.
    static final Set<String> NEGATIONS = Set.of("not", "n't", "never", "no", "nobody", "none", "nothing", "nowhere",
            "neither", "nor", "hardly", "barely", "scarcely", "rarely", "seldom", "cannot", "nought");

    /// After "n't" or "never" these repeat the negation in everyday speech: "they didn't tell us nothing".
    static final Set<String> REPEATED = Set.of("no", "nobody", "none", "nothing", "nowhere", "neither", "nor", "never");

    /// What somebody did not do, where a verb follows: "refused to help", "stopped listening", "unable to find".
    static final Set<String> DECLINED = Set.of("refuse", "fail", "stop", "cease", "decline", "avoid", "neglect",
            "forget", "quit", "prevent", "unable", "unwilling", "reluctant", "impossible", "afraid", "scared",
            "hesitate",
            "omit", "resist", "keep", "incapable");

    /// What somebody did not have or get: "lacked support", "denied her a visa", "refused us entry", "skipped breakfast".
    static final Set<String> WITHHELD = Set.of("lack", "deny", "withhold", "refuse", "skip", "forgo");

    /// Verbs that say little by themselves: what is had, done or given, or said of somebody, is what a clause says.
    static final Set<String> LIGHT = Set.of("be", "have", "do", "get", "give", "make", "take", "find", "receive",
            "offer",
            "provide", "feel", "seem", "become", "look", "sound", "able", "willing", "possible", "exist", "happen",
            "end",
            "can", "could", "will", "would", "shall", "should", "may", "might", "must", "wo", "ca", "gon", "going",
            "show",
            "ought", "act");

    /// Light verbs that tell which way something went: "gave me strength" is not "took my strength away".
    static final Set<String> DIRECTED = Set.of("give", "get", "find");

    /// Verbs that say nothing before another verb. What is not thought is thought not to be ("I don't think they believed
    /// her"), and who does not try to does not.
    static final Set<String> LEADING = Set.of("think", "suppose", "guess", "reckon", "imagine", "mean", "wonder",
            "sure",
            "expect", "keep", "start", "begin", "continue", "manage", "tend", "bother", "dare", "need", "let", "use",
            "end", "turn", "wish");

    /// What follows a "to" or a question word after these is not said to be so, or not to be so: "I'm not sure how to add
    /// somebody", "they tried to help", "it is difficult to talk".
    static final Set<String> OPEN = Set.of("know", "sure", "understand", "wonder", "ask", "see", "tell", "say",
            "remember",
            "explain", "try", "want", "hope", "like", "attempt", "struggle", "plan", "intend", "decide");

    static final Set<String> QUESTIONS = Set.of("how", "why", "what", "where", "when", "who", "whether", "if", "which");

    /// What "I don't know" and "you see" say: nothing.
    static final Set<String> IDLE = Set.of("know", "think", "say", "see", "mean", "guess", "suppose", "remember",
            "sure",
            "understand", "wonder");

    /// Words that do not say what a clause is about.
    static final Set<String> EMPTY = Set.of("thing", "lot", "kind", "sort", "way", "bit", "people", "person", "time",
            "one", "case", "point", "fact", "stuff", "guy", "moment", "everyone", "everybody", "someone", "somebody",
            "anyone", "anybody", "everything", "something", "anything", "all", "any", "some", "each", "both", "most",
            "many", "much", "few", "little", "more", "less", "very", "really", "so", "too", "quite", "just", "even",
            "also",
            "still", "then", "now", "ever", "always", "there", "here", "again", "right", "maybe", "perhaps", "probably",
            "finally", "soon", "yet", "already", "only", "almost", "totally", "completely", "absolutely", "definitely",
            "certainly", "simply", "rather", "pretty", "such", "other", "own", "same", "whole", "least", "longer",
            "certain", "single", "often", "usually", "sometimes", "once", "else", "though", "however", "anyway",
            "today",
            "that", "this", "what", "when", "where", "how", "why", "which", "who", "like", "ago", "away", "back", "up",
            "down", "out", "off", "over", "on", "in", "at", "to", "not", "particularly", "especially", "slightest",
            "enough",
            "indeed", "truly", "fully", "entirely", "generally", "exactly", "nearly", "mostly", "eventually",
            "straight", "immediately", "lots", "course", "day", "week", "month", "year", "hour", "minute", "first",
            "word", "us", "we", "her", "hers", "his", "mine", "theirs", "him", "them", "me");

    /// Verbs that are said of anything: by themselves they hardly make two clauses alike.
    static final Set<String> COMMON = Set.of("want", "need", "like", "go", "come", "use", "put", "work", "say", "know",
            "see", "call", "try", "talk");

    /// Words of courtesy and of asking for something speak neither for nor against: "please help me", "I'd like", "I wanna".
    static final Set<String> PLEAS = Set.of("help", "hope", "like", "please", "thank", "kindly", "wan");

    static final Set<String> TAG_VERBS = Set.of("do", "did", "does", "is", "are", "was", "were", "has", "have", "had",
            "can", "ca", "could", "will", "wo", "would", "should", "ai", "am", "must", "might", "need");

    private Cues() {}

}
