/// Events in and out; what travels is translated here.
@NullMarked
package org.emic.coding.stream;

import org.jspecify.annotations.NullMarked;
