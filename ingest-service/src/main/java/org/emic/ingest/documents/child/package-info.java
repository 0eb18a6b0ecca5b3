/// What runs in the child JVM: it reads one untrusted document from standard input and writes its words to standard
/// output. Knows nothing of the service.
@NullMarked
package org.emic.ingest.documents.child;

import org.jspecify.annotations.NullMarked;
