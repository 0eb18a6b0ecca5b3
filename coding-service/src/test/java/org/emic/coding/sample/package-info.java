/// A made-up study for tests.
@NullMarked
package org.emic.coding.sample;

import org.jspecify.annotations.NullMarked;
