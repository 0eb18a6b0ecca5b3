/// What the whole system promises, seen from outside: the one script, files in, files out.
@NullMarked
package org.emic.systemtests;

import org.jspecify.annotations.NullMarked;
