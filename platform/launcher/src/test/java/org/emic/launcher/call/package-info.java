@NullMarked
package org.emic.launcher.call;

import org.jspecify.annotations.NullMarked;
