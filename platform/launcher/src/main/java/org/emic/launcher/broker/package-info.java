/// What runs inside the broker's JVM; the rest of the launcher does not touch it.
@NullMarked
package org.emic.launcher.broker;

import org.jspecify.annotations.NullMarked;
