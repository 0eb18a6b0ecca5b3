/// Opens untrusted documents in a child JVM that has little memory, little time and no network.
@NullMarked
package org.emic.ingest.documents;

import org.jspecify.annotations.NullMarked;
