/// Writing a composed report as files: codings.csv, themes.json, manifest.json and report.html.
@NullMarked
package org.emic.report.render;

import org.jspecify.annotations.NullMarked;
