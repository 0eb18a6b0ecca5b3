package org.emic.ingest.domain.transcript;

import java.util.Locale;

/// How a document is written.
public enum Format {
    /// Plain text with a speaker's name before each turn.
    TEXT,
    /// The same with Markdown's marks.
    MARKDOWN,
    /// Captions of the W3C's Web Video Text Tracks.
    WEBVTT,
    /// Captions of SubRip.
    SUBRIP,
    /// Captions of YouTube.
    SBV,
    /// What a program that recognises speech writes as JSON.
    JSON,
    /// The chat of a call, written beside the talk.
    CHAT,
    /// A document of Microsoft Word 2007 and later.
    DOCX,
    /// A text document of LibreOffice and other programs of the OpenDocument standard.
    ODT,
    /// A Portable Document Format file that has its words as text.
    PDF,
    /// A Rich Text document.
    RTF;

    /// The word that is stored and travels.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
