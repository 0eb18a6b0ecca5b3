@NullMarked
package org.emic.launcher.data;

import org.jspecify.annotations.NullMarked;
