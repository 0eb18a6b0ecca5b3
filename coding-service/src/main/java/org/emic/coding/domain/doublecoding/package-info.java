/// Blind double coding: people code the same sample without knowing of one another, and then talk about where they differ.
@NullMarked
package org.emic.coding.domain.doublecoding;

import org.jspecify.annotations.NullMarked;
