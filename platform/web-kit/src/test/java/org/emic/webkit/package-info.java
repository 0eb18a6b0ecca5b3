@NullMarked
package org.emic.webkit;

import org.jspecify.annotations.NullMarked;
