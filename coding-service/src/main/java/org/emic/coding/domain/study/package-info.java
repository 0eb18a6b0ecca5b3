/// A study's released words as they arrive, in any order, and their analysis in canonical order.
@NullMarked
package org.emic.coding.domain.study;

import org.jspecify.annotations.NullMarked;
