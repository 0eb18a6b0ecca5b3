/// What people see on standard error.
@NullMarked
package org.emic.launcher.terminal;

import org.jspecify.annotations.NullMarked;
