package org.emic.operations;

/// What the page says after a deed.
final class Done {

    private Done() {}

    /// A sentence; empty if nothing was done. What the address says is not repeated, numbers excepted.
    static String said(String done, String letter, int events) {
        String name = letter.matches("\\d{1,18}") ? "Letter " + letter : "The letter";
        return switch (done) {
            case "retried" -> name + " was read this time, and handled.";
            case "arrived" -> name + " blocks nothing: its event had arrived another way.";
            case "still-unreadable" -> name + " was tried again and still cannot be read.";
            case "given-up" -> name + " was given up; it is recorded below.";
            case "republished" -> "%,d %s will be sent again.".formatted(events, events == 1 ? "event" : "events");
            default -> "";
        };
    }

}
