package org.emic.coding.domain.reading;

import java.util.Optional;

/// Something that happened to a code.
///
/// @param change `merged`, `split`, `folded` or `retired`
/// @param label the code's when it happened
/// @param other the code that it went into or came out of
public record ChangeView(String change, String code, String label, Optional<String> other, Optional<String> otherLabel,
        Optional<String> reason) {}
