package org.emic.theme.domain.grouping;

/// What draws each two things together (above 0) or apart (below 0), and the search for a grouping in which as much
/// as possible pulls inside groups and pushes between them.
final class Pull {

    /// Rounds of moves before the search gives up; in practice it ends after a handful.
    private static final int ROUNDS = 100;

    private final double[][] pull;
    private final double hair;

    private Pull(double[][] pull, double hair) {
        this.pull = pull;
        this.hair = hair;
    }

    static Pull between(Likeness likeness, double threshold) {
        int n = likeness.size();
        double[][] pull = new double[n][n];
        double all = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                pull[i][j] = i == j
                        ? 0
                        : likeness.weight(i) * likeness.weight(j) * (likeness.between(i, j) - threshold);
                all += Math.abs(pull[i][j]);
            }
        }
        // Differences below this are noise of the arithmetic and never move anything.
        return new Pull(pull, all * 1e-12);
    }

    Grouping improve(Grouping start) {
        Grouping groups = moved(start);
        for (int merge = 0; merge < start.count(); merge++) {
            Grouping merged = merged(groups);
            if (merged.count() == groups.count()) {
                break;
            }
            groups = moved(merged);
        }
        return groups;
    }

    /// Moves single things to the group that pulls most, or to an empty one, until none wants to move.
    private Grouping moved(Grouping start) {
        int[] marks = start.marks();
        boolean again = true;
        for (int round = 0; again && round < ROUNDS; round++) {
            again = false;
            for (int i = 0; i < marks.length; i++) {
                int target = target(i, marks);
                again |= target != marks[i];
                marks[i] = target;
            }
        }
        return Grouping.of(marks);
    }

    private int target(int one, int[] marks) {
        double[] gains = new double[marks.length];
        for (int j = 0; j < marks.length; j++) {
            gains[marks[j]] += pull[one][j];
        }
        int best = marks[one];
        for (int group = 0; group < gains.length; group++) {
            if (gains[group] > gains[best] + hair) {
                best = group;
            }
        }
        return best;
    }

    /// Merges the two groups that pull each other most, if any do.
    private Grouping merged(Grouping groups) {
        int[] marks = groups.marks();
        double[][] between = new double[groups.count()][groups.count()];
        for (int i = 0; i < marks.length; i++) {
            for (int j = 0; j < marks.length; j++) {
                between[marks[i]][marks[j]] += pull[i][j];
            }
        }
        int one = -1;
        int other = -1;
        double best = hair;
        for (int i = 0; i < between.length; i++) {
            for (int j = i + 1; j < between.length; j++) {
                if (between[i][j] > best) {
                    best = between[i][j];
                    one = i;
                    other = j;
                }
            }
        }
        for (int i = 0; i < marks.length && one >= 0; i++) {
            marks[i] = marks[i] == other ? one : marks[i];
        }
        return Grouping.of(marks);
    }

}
