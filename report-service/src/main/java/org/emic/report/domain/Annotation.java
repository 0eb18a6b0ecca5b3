package org.emic.report.domain;

/// A stage direction within a turn's text, such as [laughs].
///
/// @param start in Unicode code points into the whole turn's text
/// @param end exclusive
public record Annotation(String kind, int start, int end) {

}
