/// The data directory: its lock, its secrets, and what an earlier launcher may have left running.
@NullMarked
package org.emic.launcher.data;

import org.jspecify.annotations.NullMarked;
