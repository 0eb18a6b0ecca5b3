/// How a request reaches the service that owns its path, and how the answer streams back.
@NullMarked
package org.emic.gateway.route;

import org.jspecify.annotations.NullMarked;
