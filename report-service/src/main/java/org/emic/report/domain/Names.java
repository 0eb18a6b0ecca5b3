package org.emic.report.domain;

/// What happened to people's names before release.
public enum Names {

    /// Real names stand as they do in the transcript, and every report says so.
    KEEP,
    /// Names were replaced by pseudonyms.
    REPLACE

}
