/// Defaults that all services share.
@NullMarked
package org.emic.webkit.settings;

import org.jspecify.annotations.NullMarked;
