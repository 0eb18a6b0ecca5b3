@NullMarked
package org.emic.gateway;

import org.jspecify.annotations.NullMarked;
