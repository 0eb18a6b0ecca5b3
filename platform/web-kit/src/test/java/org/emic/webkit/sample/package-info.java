@NullMarked
package org.emic.webkit.sample;

import org.jspecify.annotations.NullMarked;
