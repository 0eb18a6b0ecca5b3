@NullMarked
package org.emic.launcher.process;

import org.jspecify.annotations.NullMarked;
