package org.emic.theme.domain.study;

import org.emic.theme.domain.code.Code;
import org.emic.theme.domain.code.CodeId;

/// What happened to a code, as far as themes are concerned.
public sealed interface CodebookChange {

    /// It was founded, split off or revised: this is how it is now.
    record Stands(Code code) implements CodebookChange {}

    /// It was merged or folded into another, or no incident is left of it.
    record Ended(CodeId code) implements CodebookChange {}

}
