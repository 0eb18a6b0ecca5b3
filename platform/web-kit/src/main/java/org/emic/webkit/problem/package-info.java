/// What a person or program is told when something cannot be done: RFC 9457 problem details, and a page that says the
/// same.
@NullMarked
package org.emic.webkit.problem;

import org.jspecify.annotations.NullMarked;
