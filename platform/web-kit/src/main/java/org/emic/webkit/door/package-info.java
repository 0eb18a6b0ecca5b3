/// The door: only the gateway, and the launcher that made the secret, may speak to a service.
@NullMarked
package org.emic.webkit.door;

import org.jspecify.annotations.NullMarked;
