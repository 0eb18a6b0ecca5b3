/// Stand-ins for the services, so that the launcher is tested with real processes and without them.
@NullMarked
package org.emic.launcher.fake;

import org.jspecify.annotations.NullMarked;
