/// What theme-service shows and answers over HTTP.
@NullMarked
package org.emic.theme.web;

import org.jspecify.annotations.NullMarked;
