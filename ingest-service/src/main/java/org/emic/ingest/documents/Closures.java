package org.emic.ingest.documents;

import org.emic.ingest.documents.child.Trouble;
import org.emic.ingest.domain.reading.FileName;
import org.emic.ingest.domain.reading.Refusal;

/// Says why a document was not opened, and what to do.
final class Closures {

    private static final String SAVE_AGAIN = "Open it in the program that it was written with, save it as .docx, .odt or "
            + ".txt, and upload that.";

    private Closures() {}

    static Refusal trouble(FileName file, Trouble trouble, String place) {
        String where = place.isEmpty() ? Refusal.WHOLE_FILE : place;
        return switch (trouble) {
            case UNKNOWN_KIND -> noDocument(file);
            case BROKEN ->
                Refusal.unusable(file.value(), where, "the document is damaged, or made as no word processor makes it",
                        SAVE_AGAIN);
            case PASSWORD -> locked(file);
            case TOO_MUCH ->
                tooMuch(file, "it holds far more than a conversation: too many parts, pages, levels or words");
            case PICTURES ->
                Refusal.unusable(file.value(), where, "pages are pictures of text, such as a scan, and hold no words",
                        "Let a program recognise the text (OCR) and upload what it gives, or leave such pages out.");
            case EMBEDDED ->
                Refusal.unusable(file.value(), where, "words stand in another document that is embedded in this one",
                        "Open it in Word and save it again, which makes them words of the document, and upload that.");
            case NO_LETTERS ->
                Refusal.unusable(file.value(), where, "letters are stored such that nobody can tell which they are",
                        "Upload the document that it was made from, or save it as .docx, .odt or .txt.");
            case NOT_CONFINED -> Refusal.unusable(file.value(), where,
                    "documents are not read on this machine, as their reader cannot be shut off from the network there",
                    "Save the transcript as plain text (.txt) and upload that.");
        };
    }

    static Refusal locked(FileName file) {
        return Refusal.unusable(file.value(), Refusal.WHOLE_FILE, "the document is protected by a password",
                "Remove the password in the program that it was written with, and upload it again.");
    }

    static Refusal oldWord(FileName file) {
        return new Refusal(Refusal.Kind.UNSUPPORTED, file.value(), Refusal.WHOLE_FILE,
                "this is a document of Word before 2007, or another old Office file, which is not read",
                "Open it in Word or LibreOffice, save it as .docx, and upload that.");
    }

    static Refusal noDocument(FileName file) {
        return Refusal.unusable(file.value(), Refusal.WHOLE_FILE,
                "this is no Word, OpenDocument, PDF or Rich Text document, whatever its name says",
                "Check that it is the file you mean. If it is, save it as .docx, .odt or .txt and upload that.");
    }

    static Refusal outOfTime(FileName file, ChildLimits limits) {
        return tooMuch(file, "it could not be read within %d seconds".formatted(limits.time().toSeconds()));
    }

    static Refusal outOfMemory(FileName file, ChildLimits limits) {
        return tooMuch(file, "it could not be read with %d MB of memory".formatted(limits.heapMegabytes()));
    }

    static Refusal busy(FileName file) {
        return Refusal.unusable(file.value(), Refusal.WHOLE_FILE,
                "too many documents are being read just now; this one is not at fault",
                "Upload it again in a minute.");
    }

    private static Refusal tooMuch(FileName file, String problem) {
        return new Refusal(Refusal.Kind.TOO_LARGE, file.value(), Refusal.WHOLE_FILE, problem,
                "Save it as .docx, .odt or .txt without pictures, one file a session, and upload that.");
    }
}
