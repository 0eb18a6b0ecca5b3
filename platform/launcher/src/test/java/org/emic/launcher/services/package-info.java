@NullMarked
package org.emic.launcher.services;

import org.jspecify.annotations.NullMarked;
