package org.emic.coding.domain.freemarking;

import org.emic.coding.domain.CodeId;
import org.emic.coding.domain.Span;

/// What a coder marked, where it stands now.
///
/// @param number among the marks of the free marking
/// @param coder the coder's number
public record OwnMark(int number, int coder, CodeId code, Span span) {}
