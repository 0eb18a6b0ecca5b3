@NullMarked
package org.emic.messaging;

import org.jspecify.annotations.NullMarked;
