/// How the service is put together.
@NullMarked
package org.emic.theme.config;

import org.jspecify.annotations.NullMarked;
