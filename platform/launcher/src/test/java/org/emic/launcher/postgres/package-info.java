@NullMarked
package org.emic.launcher.postgres;

import org.jspecify.annotations.NullMarked;
