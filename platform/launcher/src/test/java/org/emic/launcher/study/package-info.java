@NullMarked
package org.emic.launcher.study;

import org.jspecify.annotations.NullMarked;
