package org.emic.coding.domain.brought;

/// Words that show a code.
///
/// @param code its name
public record ShownPassage(String code, String text) {}
