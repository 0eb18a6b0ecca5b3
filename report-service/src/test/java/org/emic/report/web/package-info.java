@NullMarked
package org.emic.report.web;

import org.jspecify.annotations.NullMarked;
