/// A PostgreSQL server of its own, from the binaries in a Maven jar.
@NullMarked
package org.emic.launcher.postgres;

import org.jspecify.annotations.NullMarked;
