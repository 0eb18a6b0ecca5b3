@NullMarked
package org.emic.launcher;

import org.jspecify.annotations.NullMarked;
