package org.emic.theme.domain.study;

/// That a coded passage of a study was given up. Which one it was shows when the codes are complete and it is missing.
///
/// @param event  the id of what it said, the same for every copy; empty if it cannot be read
/// @param reader the consumer that could not read it
/// @param reason why
public record GivenUp(String event, String reader, String reason) {}
