/// Wires the rooms.
@NullMarked
package org.emic.coding.config;

import org.jspecify.annotations.NullMarked;
