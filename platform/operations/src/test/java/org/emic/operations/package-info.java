@NullMarked
package org.emic.operations;

import org.jspecify.annotations.NullMarked;
