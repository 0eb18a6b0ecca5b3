/// One look for the pages of all services, and headers that keep them safe.
@NullMarked
package org.emic.webkit.page;

import org.jspecify.annotations.NullMarked;
