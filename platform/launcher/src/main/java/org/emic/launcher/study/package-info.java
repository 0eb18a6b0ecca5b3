/// A study over HTTP: open it, send its transcripts, wait for the report, fetch the files.
@NullMarked
package org.emic.launcher.study;

import org.jspecify.annotations.NullMarked;
