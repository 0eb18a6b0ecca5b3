package org.emic.coding.domain.doublecoding;

import org.emic.coding.domain.CodeId;

/// A code as it stood when a double coding was opened.
///
/// @param definition empty if it had none
/// @param byPerson whether a person gave it its label; otherwise it is made of participants' words
public record FrozenCode(CodeId id, String label, String definition, boolean byPerson) {}
