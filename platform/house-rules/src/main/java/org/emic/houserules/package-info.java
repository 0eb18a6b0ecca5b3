/// The architecture that every service of Emic keeps, as ArchUnit rules.
@NullMarked
package org.emic.houserules;

import org.jspecify.annotations.NullMarked;
