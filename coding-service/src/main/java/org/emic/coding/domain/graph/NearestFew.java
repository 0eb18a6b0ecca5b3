package org.emic.coding.domain.graph;

import java.util.Arrays;

/// The nearest few of all that were offered, nearest first; of equally near ones the lower number first, in whatever order
/// they are offered.
public final class NearestFew {

    private final int[] numbers;
    private final double[] similarities;
    private int filled;

    /// @param most how many are kept
    public NearestFew(int most) {
        numbers = new int[most];
        similarities = new double[most];
    }

    /// For each of some things its nearest of the others.
    static NearestFew[] ofEach(int size, int most) {
        NearestFew[] each = new NearestFew[size];
        Arrays.setAll(each, any -> new NearestFew(Math.max(0, Math.min(most, size - 1))));
        return each;
    }

    /// Keeps this one if it is among the nearest.
    public void offer(int number, double similarity) {
        int last = numbers.length - 1;
        boolean full = filled == numbers.length;
        if (full && (last < 0 || !before(similarity, number, last))) {
            return;
        }
        int place = full ? last : filled++;
        while (place > 0 && before(similarity, number, place - 1)) {
            similarities[place] = similarities[place - 1];
            numbers[place] = numbers[place - 1];
            place--;
        }
        similarities[place] = similarity;
        numbers[place] = number;
    }

    private boolean before(double similarity, int number, int place) {
        return similarity > similarities[place] || (similarity == similarities[place] && number < numbers[place]);
    }

    /// How many are kept.
    public int size() {
        return filled;
    }

    /// The number at a place.
    public int number(int place) {
        return numbers[place];
    }

    /// The similarity at a place.
    public double similarity(int place) {
        return similarities[place];
    }

    /// How alike a further one must be to be kept; negative infinity while there is room.
    double least() {
        return filled < numbers.length ? Double.NEGATIVE_INFINITY : similarities[filled - 1];
    }

    /// A copy of the similarities, highest first.
    double[] similarities() {
        return Arrays.copyOf(similarities, filled);
    }

    /// A copy of the numbers, nearest first.
    public int[] numbers() {
        return Arrays.copyOf(numbers, filled);
    }

}
