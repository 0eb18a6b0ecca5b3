/// Wires the rooms.
@NullMarked
package org.emic.report.config;

import org.jspecify.annotations.NullMarked;
