/// What the caller asked for: the analysis, its defaults from a study file, and everything wrong with it.
@NullMarked
package org.emic.launcher.call;

import org.jspecify.annotations.NullMarked;
