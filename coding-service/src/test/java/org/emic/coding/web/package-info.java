@NullMarked
package org.emic.coding.web;

import org.jspecify.annotations.NullMarked;
