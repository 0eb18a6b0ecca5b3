package org.emic.theme.domain.grouping;

/// Puts things together that are clearly more alike than the average pair. How many groups that makes, the data say.
///
/// The measure is that of correlation clustering (Bansal, Blum & Chawla 2004, *Machine Learning* 56, section 2): over
/// all pairs in one group, the sum of weight times weight times (likeness - threshold), where the threshold lies some
/// standard deviations above the mean pair, both taken from the same pairs. A pair above it pulls together, one below
/// it pushes apart, and no number of groups has to be told. It starts from average linkage (Sokal & Michener 1958), cut at
/// the threshold, and goes on with single moves and with merges for as long as the measure rises.
///
/// A group that weighs less than the average thing is not a group: it joins the one that it is nearest to.
///
/// @param deviations how many standard deviations above the mean pair the threshold lies
/// @param fewest with fewer things than this, nothing tells groups apart and all stay together
public record GroupByLikeness(double deviations, int fewest) {

    /// Groups them. Ties go to the group whose first member comes first.
    public Grouping group(Likeness likeness) {
        Likeness.Spread spread = likeness.spread();
        if (likeness.size() < fewest || spread.none()) {
            return Grouping.together(likeness.size());
        }
        double threshold = spread.mean() + deviations * spread.deviation();
        Grouping start = AverageLinkage.cut(likeness, threshold);
        return withoutTheLightest(likeness, Pull.between(likeness, threshold).improve(start));
    }

    private static Grouping withoutTheLightest(Likeness likeness, Grouping grouping) {
        Grouping groups = grouping;
        double average = 0;
        for (int i = 0; i < likeness.size(); i++) {
            average += likeness.weight(i) / likeness.size();
        }
        while (groups.count() > 1) {
            int lightest = lightest(likeness, groups);
            if (weight(likeness, groups.members(lightest)) >= average) {
                break;
            }
            groups = joined(groups, lightest, nearest(likeness, groups, lightest));
        }
        return groups;
    }

    private static int lightest(Likeness likeness, Grouping groups) {
        int lightest = 0;
        for (int group = 1; group < groups.count(); group++) {
            if (weight(likeness, groups.members(group)) < weight(likeness, groups.members(lightest))) {
                lightest = group;
            }
        }
        return lightest;
    }

    private static int nearest(Likeness likeness, Grouping groups, int group) {
        int nearest = -1;
        double best = Double.NEGATIVE_INFINITY;
        for (int other = 0; other < groups.count(); other++) {
            double near = other == group
                    ? Double.NEGATIVE_INFINITY
                    : likeness.between(groups.members(group), groups.members(other));
            if (near > best) {
                best = near;
                nearest = other;
            }
        }
        return nearest;
    }

    private static Grouping joined(Grouping groups, int one, int other) {
        int[] marks = groups.marks();
        for (int i = 0; i < marks.length; i++) {
            marks[i] = marks[i] == one ? other : marks[i];
        }
        return Grouping.of(marks);
    }

    private static double weight(Likeness likeness, int[] members) {
        double weight = 0;
        for (int member : members) {
            weight += likeness.weight(member);
        }
        return weight;
    }

}
