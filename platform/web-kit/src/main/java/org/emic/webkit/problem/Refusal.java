package org.emic.webkit.problem;

import org.springframework.http.HttpStatus;

/// A request is refused, with a problem that a person can act on. For use in a service's `web` room: thrown from a
/// controller, answered as a problem detail or as a page.
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    /// Refuses with this problem.
    public Refusal(Problem problem) {
        super(problem.status() + " " + problem.title());
        this.problem = problem;
    }

    /// 404: what is named is not there.
    ///
    /// @param detail what was looked for, by id
    /// @param remedy what to do instead
    public static Refusal notFound(String detail, String remedy) {
        return new Refusal(Problem.of(HttpStatus.NOT_FOUND).detailed(detail).remedied(remedy));
    }

    /// 409: it contradicts what is already there.
    ///
    /// @param detail what contradicts what
    /// @param remedy what to do instead
    public static Refusal conflict(String detail, String remedy) {
        return new Refusal(Problem.of(HttpStatus.CONFLICT).detailed(detail).remedied(remedy));
    }

    /// What is told.
    public Problem problem() {
        return problem;
    }

}
