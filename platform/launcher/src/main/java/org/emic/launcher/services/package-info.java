/// Emic's services and the whole system, started and stopped in order.
@NullMarked
package org.emic.launcher.services;

import org.jspecify.annotations.NullMarked;
