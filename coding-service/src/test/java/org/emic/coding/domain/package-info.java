@NullMarked
package org.emic.coding.domain;

import org.jspecify.annotations.NullMarked;
