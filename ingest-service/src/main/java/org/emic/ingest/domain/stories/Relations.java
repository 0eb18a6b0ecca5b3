package org.emic.ingest.domain.stories;

/// Words for people, as alternatives of a regular expression.
final class Relations {

    static final String CLIENT = "client|survivor|victim|patient|resident|beneficiary|complainant";
    static final String PERSON = "woman|girl|lady|man|guy|boy|kid|child|teenager|person|youth|mother|father|sister|"
            + "brother|migrant|worker|labourer|student|refugee|family|baby|one|case";
    static final String COLLEAGUE = "colleague|co-?worker|supervisor|director|boss|manager|interpreter|translator|"
            + "volunteer|counsell?or|nurse|lawyer|advocate|therapist|intern|friend|neighbou?r";
    static final String PERPETRATOR = "trafficker|recruiter|owner|pimp|madam|agent|smuggler|employer|landlord|landlady|"
            + "foreman|boyfriend|abuser|perpetrator|pastor|customer|man\\s+from\\s+the";
    static final String OFFICIAL = "officer|guard|policeman|policewoman|detective|inspector|sergeant|commissioner|judge|"
            + "magistrate|prosecutor|consul|minister|social\\s+worker|caseworker|mayor|doctor";
    static final String RELATIVE = "husband|wife|mother|father|parents|brother|sister|aunt|aunty|uncle|cousin|son|"
            + "daughter|grandmother|grandfather|niece|nephew";
    /// What may stand between an article and one of these.
    static final String ADJECTIVES = "(?:(?:very|young|old|older|elderly|little|poor|other|first|last|second|third|single|"
            + "pregnant|married|former|good|big|small|nice|wonderful|clever|quiet|eldest|own|labou?r|trial|police|border|"
            + "immigration|prison|teenage|adult|\\p{L}+-year-old|(?-i:\\p{Lu}\\p{L}+))\\s+){0,3}";
    static final String ARTICLE = "(?:the|this|that|a|an|one|another)";
    static final String NUMBER = "(?:two|three|four|five|six|seven|both|a\\s+couple|a\\s+few|some)";

    static final String SEVERAL = "(?:" + CLIENT + '|' + PERSON + '|' + COLLEAGUE + '|' + OFFICIAL
            + ")s|women|men|ladies|children|families|people|beneficiaries";

    private Relations() {}
}
