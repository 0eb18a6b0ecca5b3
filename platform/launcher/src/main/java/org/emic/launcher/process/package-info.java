/// Child processes that never outlive the launcher, are watched, and are started again when they die.
@NullMarked
package org.emic.launcher.process;

import org.jspecify.annotations.NullMarked;
