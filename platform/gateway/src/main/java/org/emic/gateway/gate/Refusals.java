package org.emic.gateway.gate;

import org.emic.webkit.problem.Problem;
import org.springframework.http.HttpStatus;

/// What those are told who do not come in.
final class Refusals {

    static final Problem OTHER_HOST = Problem.of(HttpStatus.MISDIRECTED_REQUEST)
            .titled("Emic is not known by this name")
            .detailed("The address in the browser names a host that this gateway does not answer to.")
            .remedied(
                    "Open the address that Emic printed when it was started. Whoever runs Emic under another name adds that name to EMIC_GATEWAY_HOSTS.");

    static final Problem CROOKED_PATH = Problem.of(HttpStatus.BAD_REQUEST)
            .titled("This address cannot be read in one way only")
            .detailed("The path holds dots, slashes or other signs that different programs read differently.")
            .remedied("Start from the list of studies and follow the links.");

    static final Problem OTHER_ORIGIN = Problem.of(HttpStatus.FORBIDDEN)
            .titled("This came from somebody else's page")
            .detailed("Another site tried to use Emic in this browser. Nothing was done.")
            .remedied("Do it from Emic's own pages.");

    static final Problem TOKEN_USED = Problem.of(HttpStatus.UNAUTHORIZED)
            .titled("This address has been used")
            .detailed("The token in it opens Emic once, in one browser, or it belongs to an earlier start.")
            .remedied(
                    "Go on in the browser that opened it first. To open Emic in another one, stop Emic and start it again: it prints a new address, and the studies are kept.");

    static final Problem NO_SESSION = Problem.of(HttpStatus.UNAUTHORIZED)
            .titled("Emic does not know this browser")
            .detailed("Nobody has opened Emic here since it was started.")
            .remedied(
                    "Open the address that Emic printed when it was started. If it has been used already, stop Emic and start it again: it prints a new one, and the studies are kept.");

    static final Problem ONE_MOMENT = Problem.of(HttpStatus.UNAUTHORIZED)
            .titled("One moment")
            .detailed("A link on another page led here.")
            .remedied("This page opens by itself.");

    private Refusals() {}

}
