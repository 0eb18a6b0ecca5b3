@NullMarked
package org.emic.contracts.testkit;

import org.jspecify.annotations.NullMarked;
