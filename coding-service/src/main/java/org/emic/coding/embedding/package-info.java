/// Sentence embeddings from a model that ships inside a jar: nothing leaves the machine.
@NullMarked
package org.emic.coding.embedding;

import org.jspecify.annotations.NullMarked;
