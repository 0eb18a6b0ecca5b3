/// Reads what researchers write in YAML.
@NullMarked
package org.emic.coding.yaml;

import org.jspecify.annotations.NullMarked;
