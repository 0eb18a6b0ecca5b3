/// Finds phrases in people's words with Apache OpenNLP and its Universal Dependencies models for English.
@NullMarked
package org.emic.coding.language;

import org.jspecify.annotations.NullMarked;
