package org.emic.coding.domain.brought;

import java.util.List;
import java.util.function.Function;

/// What came of reading a file.
public sealed interface Reading<T> {

    /// All of it.
    record Read<T>(T what) implements Reading<T> {}

    /// Nothing, because of these.
    record Unreadable<T>(List<TableProblem> problems) implements Reading<T> {

        public Unreadable {
            problems = List.copyOf(problems);
        }

    }

    /// One thing is wrong.
    static <T> Reading<T> unreadable(int line, String problem, String remedy) {
        return new Unreadable<>(List.of(new TableProblem(line, problem, remedy)));
    }

    /// What was read, unless anything is wrong with it.
    static <T> Reading<T> of(T what, List<TableProblem> problems) {
        return problems.isEmpty() ? new Read<>(what) : new Unreadable<>(problems);
    }

    /// Reads on, where there is something to read.
    default <U> Reading<U> then(Function<T, Reading<U>> next) {
        return switch (this) {
            case Read<T>(T what) -> next.apply(what);
            case Unreadable<T>(List<TableProblem> problems) -> new Unreadable<>(problems);
        };
    }

}
