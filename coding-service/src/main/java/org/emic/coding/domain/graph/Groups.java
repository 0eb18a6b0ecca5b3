package org.emic.coding.domain.graph;

import java.util.Arrays;

/// A partition: each thing's group, groups numbered from 0 in order of their first things.
public final class Groups {

    private final int[] group;
    private final int count;

    private Groups(int[] group, int count) {
        this.group = group;
        this.count = count;
    }

    /// The partition in which things with the same number are together. The numbers themselves do not matter.
    public static Groups of(int[] numbers) {
        int highest = Arrays.stream(numbers).max().orElse(-1);
        int[] renumbered = new int[highest + 1];
        Arrays.fill(renumbered, -1);
        int[] group = new int[numbers.length];
        int count = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (renumbered[numbers[i]] < 0) {
                renumbered[numbers[i]] = count++;
            }
            group[i] = renumbered[numbers[i]];
        }
        return new Groups(group, count);
    }

    /// How many groups.
    public int count() {
        return count;
    }

    /// How many things.
    public int size() {
        return group.length;
    }

    /// The group of a thing.
    public int of(int thing) {
        return group[thing];
    }

    /// A copy of all things' groups.
    public int[] toArray() {
        return group.clone();
    }

    /// How many things each group has.
    public int[] sizes() {
        int[] sizes = new int[count];
        for (int g : group) {
            sizes[g]++;
        }
        return sizes;
    }

    /// The partition in which the groups of this one are grouped.
    public Groups then(Groups ofGroups) {
        int[] numbers = new int[group.length];
        for (int i = 0; i < group.length; i++) {
            numbers[i] = ofGroups.of(group[i]);
        }
        return of(numbers);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Groups groups && Arrays.equals(group, groups.group);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(group);
    }

    @Override
    public String toString() {
        return Arrays.toString(group);
    }

}
