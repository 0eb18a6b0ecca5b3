package org.emic.webkit.problem;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/// Why something was not done, and what to do about it. Holds no words of a transcript.
///
/// @param status the HTTP status, 400 to 599
/// @param type `about:blank`, or a URN that programs can tell the problem by
/// @param title what kind of problem, the same for each of its kind
/// @param detail what happened this time
/// @param remedy what a person can do
/// @param errors the inputs at fault; empty where none are
public record Problem(int status, URI type, String title, String detail, String remedy, List<InputProblem> errors) {

    static final URI BLANK = URI.create("about:blank");

    static final URI INPUT = URI.create("urn:emic:problem:input");

    /// Checks the range of the status and keeps a copy of the errors.
    public Problem {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("a problem has a status of 400 to 599, not " + status);
        }
        errors = List.copyOf(errors);
    }

    /// The problem that a status stands for, in plain words.
    public static Problem of(HttpStatusCode status) {
        int code = status.value();
        String otherwise = code < 500 ? "The request cannot be answered" : "Something went wrong here";
        HttpStatus known = HttpStatus.resolve(code);
        Problem blank = new Problem(code, BLANK, known == null ? otherwise : known.getReasonPhrase(), otherwise + ".",
                "Go back and try it another way.", List.of());
        return switch (code) {
            case 400 -> blank.detailed("The request could not be understood.").remedied("Check what was sent.");
            case 401 -> blank.detailed("It is not known who asks.")
                    .remedied("Open the address that Emic printed when it was started.");
            case 403 -> blank.detailed("This is not open to whoever asked.")
                    .remedied("Open the address that Emic printed when it was started.");
            case 404 -> blank.detailed("There is nothing at this address, or no longer.")
                    .remedied("Start from the list of studies.");
            case 405 -> blank.detailed("This address does not take that kind of request.")
                    .remedied("Use one of the methods in the Allow header.");
            case 406 -> blank.detailed("There is no answer in the form that was asked for.")
                    .remedied("Ask for one of the forms in the Accept header of this answer, or for any.");
            case 409 -> blank.detailed("It contradicts what is already there.")
                    .remedied("Look at the present state, then decide again.");
            case 413 -> blank.titled("Too large")
                    .detailed("What was sent is larger than is taken at once.")
                    .remedied("Send fewer files at a time, or a smaller file.");
            case 415 -> blank.detailed("What was sent is of a kind that is not read here.")
                    .remedied("Send one of the kinds in the Accept header of this answer.");
            case 500 -> blank.titled("Something went wrong here")
                    .detailed("The request could not be finished. This is a fault of the program, not yours.")
                    .remedied("Try again; if it stays, look in the service's log.");
            case 503 -> blank.detailed("This part does not answer just now.").remedied("Try again in a moment.");
            default -> blank;
        };
    }

    /// The same with another title.
    public Problem titled(String newTitle) {
        return new Problem(status, type, newTitle, detail, remedy, errors);
    }

    /// The same with another detail.
    public Problem detailed(String newDetail) {
        return new Problem(status, type, title, newDetail, remedy, errors);
    }

    /// The same with another remedy.
    public Problem remedied(String newRemedy) {
        return new Problem(status, type, title, detail, newRemedy, errors);
    }

    /// The same, with these inputs at fault.
    public Problem withErrors(List<InputProblem> newErrors) {
        return new Problem(status, newErrors.isEmpty() ? type : INPUT, title, detail, remedy, newErrors);
    }

}
