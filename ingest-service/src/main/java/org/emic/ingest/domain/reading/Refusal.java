package org.emic.ingest.domain.reading;

/// Why a file cannot be read, in words that its owner can act on. Never holds the file's own words.
///
/// @param kind what is at fault
/// @param file the file's name, made harmless
/// @param place where in the file: a line, a byte, or the whole file
/// @param problem what is wrong there
/// @param remedy what to do
public record Refusal(Kind kind, String file, String place, String problem, String remedy) {

    /// The place where nothing narrower can be named.
    public static final String WHOLE_FILE = "whole file";

    /// What is at fault.
    public enum Kind {
        /// The content cannot be understood.
        UNUSABLE,
        /// It is beyond a limit.
        TOO_LARGE,
        /// It is of a kind that is not read.
        UNSUPPORTED
    }

    /// A refusal of a file whose content cannot be used.
    public static Refusal unusable(String file, String place, String problem, String remedy) {
        return new Refusal(Kind.UNUSABLE, file, place, problem, remedy);
    }

    static Refusal tooLarge(String file, String place, String problem, String remedy) {
        return new Refusal(Kind.TOO_LARGE, file, place, problem, remedy);
    }

    static Refusal unsupported(String file, String problem, String remedy) {
        return new Refusal(Kind.UNSUPPORTED, file, WHOLE_FILE, problem, remedy);
    }
}
