/// The versions of released transcripts: corrections, withdrawals, and what a person has to look at afterwards.
@NullMarked
package org.emic.ingest.domain.versions;

import org.jspecify.annotations.NullMarked;
