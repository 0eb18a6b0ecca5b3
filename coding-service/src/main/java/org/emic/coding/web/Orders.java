package org.emic.coding.web;

import org.emic.coding.domain.reading.ReadCodes.Order;
import org.emic.webkit.problem.Problem;
import org.emic.webkit.problem.Refusal;
import org.springframework.http.HttpStatus;

/// Orders of codings by the names that callers use.
final class Orders {

    private Orders() {}

    /// @throws Refusal if there is no such order
    static Order named(String name) {
        return switch (name) {
            case "canonical" -> Order.CANONICAL;
            case "unsure" -> Order.UNSURE;
            default -> throw new Refusal(Problem.of(HttpStatus.BAD_REQUEST)
                    .detailed("There is no such order.")
                    .remedied("Ask for order=canonical or order=unsure."));
        };
    }

}
