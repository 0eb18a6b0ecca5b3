/// Pages and JSON under /coding.
@NullMarked
package org.emic.coding.web;

import org.jspecify.annotations.NullMarked;
