/// Two or more people mark and code one transcript, each for themselves and without seeing one another; then the service says
/// how far their marks agree (Krippendorff's alpha-U).
@NullMarked
package org.emic.coding.domain.freemarking;

import org.jspecify.annotations.NullMarked;
