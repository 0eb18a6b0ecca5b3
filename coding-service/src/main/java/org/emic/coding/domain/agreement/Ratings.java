package org.emic.coding.domain.agreement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What coders said of units: for each unit one value a coder, or none where a coder did not read it. Units with the same
/// values are one row, and rows stand in an order of their own, so that the order of units makes no difference.
///
/// @param <T> a value; its text tells it apart from others, and is the same everywhere
public record Ratings<T>(List<Row<T>> rows) {

    public Ratings {
        rows = List.copyOf(rows);
    }

    /// Values that a number of units have.
    ///
    /// @param values one a coder, in the order of coders
    public record Row<T>(List<Optional<T>> values, int units) {

        public Row {
            values = List.copyOf(values);
        }

        /// The values that were given.
        public List<T> given() {
            List<T> given = new ArrayList<>(values.size());
            for (Optional<T> value : values) {
                value.ifPresent(given::add);
            }
            return given;
        }

        /// Whether two coders or more have read it.
        boolean compared() {
            int given = 0;
            for (Optional<T> value : values) {
                given += value.isPresent() ? 1 : 0;
            }
            return given > 1;
        }

    }

    /// What was said of these units.
    ///
    /// @param units each with one value a coder, in the order of coders
    /// @throws IllegalArgumentException if units have different numbers of coders
    public static <T> Ratings<T> of(List<List<Optional<T>>> units) {
        if (units.stream().mapToInt(List::size).distinct().count() > 1) {
            throw new IllegalArgumentException("each unit has one value, or none, of each coder");
        }
        Map<List<Optional<T>>, Integer> counted = new LinkedHashMap<>();
        units.forEach(unit -> counted.merge(List.copyOf(unit), 1, Integer::sum));
        return inOrder(counted);
    }

    private static <T> Ratings<T> inOrder(Map<List<Optional<T>>, Integer> counted) {
        return new Ratings<>(counted.entrySet()
                .stream()
                .sorted(Comparator.comparing(row -> row.getKey().toString()))
                .map(row -> new Row<>(row.getKey(), row.getValue()))
                .toList());
    }

    /// The same units under another aspect, such as whether one code is present.
    public <R> Ratings<R> map(Function<T, R> aspect) {
        Map<List<Optional<R>>, Integer> counted = new LinkedHashMap<>();
        for (Row<T> row : rows) {
            counted.merge(row.values().stream().map(value -> value.map(aspect)).toList(), row.units(), Integer::sum);
        }
        return inOrder(counted);
    }

    /// How many units there are, read or not.
    public int units() {
        return rows.stream().mapToInt(Row::units).sum();
    }

    /// How many coders there are.
    public int coders() {
        return rows.isEmpty() ? 0 : rows.getFirst().values().size();
    }

    /// The rows that two coders or more have read: all that agreement can be told from.
    public List<Row<T>> compared() {
        List<Row<T>> compared = new ArrayList<>(rows.size());
        for (Row<T> row : rows) {
            if (row.compared()) {
                compared.add(row);
            }
        }
        return compared;
    }

    /// The rows with other numbers of units, as a resample has them.
    Ratings<T> drawn(int[] units) {
        List<Row<T>> drawn = new ArrayList<>();
        for (int row = 0; row < units.length; row++) {
            if (units[row] > 0) {
                drawn.add(new Row<>(rows.get(row).values(), units[row]));
            }
        }
        return new Ratings<>(drawn);
    }

}
