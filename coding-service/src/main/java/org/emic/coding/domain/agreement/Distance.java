package org.emic.coding.domain.agreement;

import java.util.SortedSet;
import java.util.TreeSet;
import org.emic.coding.domain.CodeId;

/// How far two values are apart, from 0 (the same) to 1.
@FunctionalInterface
public interface Distance<T> {

    /// The distance of the two, the same both ways.
    double between(T one, T other);

    /// Values are the same or not.
    static <T> Distance<T> nominal() {
        return (one, other) -> one.equals(other) ? 0 : 1;
    }

    /// Sets are the nearer, the more they share, and nearer where one holds the other: 1 - J M, where J is the share of all
    /// their codes that both have, and M is 1 for equal sets, 2/3 where one holds the other, 1/3 where they overlap and 0
    /// otherwise (MASI: Passonneau 2006, "Measuring agreement on set-valued items", LREC). Two empty sets are equal; an empty
    /// one shares nothing with any other.
    static Distance<CodeSet> masi() {
        return (one, other) -> {
            SortedSet<CodeId> both = new TreeSet<>(one.codes());
            both.retainAll(other.codes());
            if (one.equals(other)) {
                return 0;
            }
            int smaller = Math.min(one.codes().size(), other.codes().size());
            double shared = (double) both.size() / (one.codes().size() + other.codes().size() - both.size());
            return 1 - shared * (both.size() == smaller ? 2.0 : 1.0) / 3;
        };
    }

}
