package org.emic.report.domain;

import java.util.Optional;

/// How a code stands after a change of the codebook. For each code the change with the highest version and place counts.
///
/// @param version of the codebook
/// @param place of the change within that version, from 0
/// @param live false once the code was merged, folded or retired
/// @param into the code that goes on in its stead, where there is one
public record CodeStanding(int version, int place, Code code, boolean live, Optional<CodeId> into) {

}
