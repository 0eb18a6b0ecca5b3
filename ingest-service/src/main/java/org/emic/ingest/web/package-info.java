/// The JSON API and the pages.
@NullMarked
package org.emic.ingest.web;

import org.jspecify.annotations.NullMarked;
