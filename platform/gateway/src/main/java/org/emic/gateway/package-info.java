/// The one address for people: a door, and behind it the way to the services.
@NullMarked
package org.emic.gateway;

import org.jspecify.annotations.NullMarked;
