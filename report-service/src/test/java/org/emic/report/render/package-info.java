@NullMarked
package org.emic.report.render;

import org.jspecify.annotations.NullMarked;
