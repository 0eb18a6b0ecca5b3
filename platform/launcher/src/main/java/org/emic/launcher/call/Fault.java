package org.emic.launcher.call;

/// What is wrong with one input, so that a person can mend it.
///
/// @param file    the file or option as the caller wrote it
/// @param place   where in it
/// @param problem what is wrong
/// @param remedy  what to do
public record Fault(String file, String place, String problem, String remedy) {

    public Fault {
        problem = sentence(problem);
        remedy = sentence(remedy);
    }

    /// `FILE: PLACE: PROBLEM. REMEDY` on one line.
    public String line() {
        String where = place.isBlank() ? file : file + ": " + place;
        return "%s: %s. %s".formatted(where, problem, remedy.isEmpty() ? "" : remedy + ".")
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String sentence(String text) {
        String stripped = text.strip();
        while (stripped.endsWith(".")) {
            stripped = stripped.substring(0, stripped.length() - 1);
        }
        return stripped;
    }
}
