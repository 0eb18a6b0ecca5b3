package org.emic.theme.domain.grouping;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Which group each of some things belongs to. Groups are numbered from 0 by their first member.
public final class Grouping {

    private final int[] groups;
    private final int count;

    private Grouping(int[] groups, int count) {
        this.groups = groups;
        this.count = count;
    }

    /// Things with the same mark are together.
    public static Grouping of(int... marks) {
        int[] groups = new int[marks.length];
        int count = 0;
        for (int i = 0; i < marks.length; i++) {
            int same = 0;
            while (marks[same] != marks[i]) {
                same++;
            }
            groups[i] = same < i ? groups[same] : count++;
        }
        return new Grouping(groups, count);
    }

    /// All together.
    public static Grouping together(int size) {
        return of(new int[size]);
    }

    /// How many groups there are.
    public int count() {
        return count;
    }

    /// How many things are grouped.
    public int size() {
        return groups.length;
    }

    /// The group of one of them.
    public int of(int one) {
        return groups[one];
    }

    /// The members of a group, in order.
    public int[] members(int group) {
        return IntStream.range(0, groups.length).filter(i -> groups[i] == group).toArray();
    }

    /// The group of each of them; a copy.
    public int[] marks() {
        return groups.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Grouping grouping && Arrays.equals(groups, grouping.groups);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(groups);
    }

    @Override
    public String toString() {
        return Arrays.toString(groups);
    }

}
